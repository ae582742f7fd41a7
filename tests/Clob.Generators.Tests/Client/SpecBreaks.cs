namespace Clob.Generators.Tests.Client;

/// <summary>
/// Breaks of the sample. Each is refused at its line, or is a shape that still compiles; none is an error in generated code.
/// </summary>
internal static class SpecBreaks
{
    private const string Market = "market: { type: string, minLength: 1 }";
    private const string Size = "size: { type: number, exclusiveMinimum: 0 }";
    private const string Amount = "amount: { type: number, minimum: 0 }";
    private const string Tags = "tags: { type: array, maxItems: 3, items: { type: string, minLength: 1 } }";
    private const string Order = "- `size`: how many\n      required: [price, size, side]";
    private const string Trace = "{ name: X-Trace, in: header, required: true, description: The id of the trace., schema: { type: string } }";
    private const string Limit = "{ name: limit, in: query, schema: { type: integer, default: 100, maximum: 500 } }";
    private const string SideValues = "enum: [BUY, SELL]";
    private const string Paging = "x-paging: { method: getAllOrders, cursor: next_cursor, next: next_cursor, items: data, ends: ['LTE='], maxPages: 4 }";

    private const string Failure = "content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } }";
    private const string TextContent = "content: { text/plain: { schema: { type: string } } }";
    private const string Filter = "content: { application/json: { schema: { $ref: '#/components/schemas/Filter' } } }";
    private const string RequestId = "RequestId: { description: The id of the request., schema: { type: string } }";
    private const string Deleted = "'204': { description: It is deleted. }";

    /// <summary>Gets the breaks that the analyzer refuses.</summary>
    public static IReadOnlyList<SpecBreak> Refused { get; } =
    [
        // Types and keywords.
        new("a type that is misspelt", Size, "size: { type: nubmer }"),
        new("a type in upper case", Size, "size: { type: Number }"),
        new("a type that is a map", Size, "size: { type: { a: b } }"),
        new("nothing but null", Size, "size: { type: 'null' }"),
        new("an unknown keyword", Size, "size: { type: number, minium: 0 }"),
        new("a keyword that has no C#", Size, "size: { not: { type: string } }"),
        new("a conditional", Size, "size: { if: { type: string } }"),
        new("pattern properties", Size, "size: { type: object, patternProperties: { '^a': { type: string } } }"),
        new("a tuple", Size, "size: { type: array, prefixItems: [{ type: string }] }"),
        new("a schema that is a text", Size, "size: number"),
        new("a schema that is a list", Size, "size: [number]"),
        new(
            "a reference that leads nowhere",
            "maxItems: 2\n          items: { $ref: '#/components/schemas/MakerOrder' }",
            "maxItems: 2\n          items: { $ref: '#/components/schemas/MakerOrders' }"),
        new(
            "a reference to another file",
            "side: { $ref: '#/components/schemas/Side' }\n        expiration",
            "side: { $ref: 'other.yaml#/Side' }\n        expiration"),
        new(
            "a keyword beside a reference",
            "side: { $ref: '#/components/schemas/Side' }\n        expiration",
            "side: { $ref: '#/components/schemas/Side', minLength: 1 }\n        expiration"),
        new(
            "a reference to a response",
            "maxItems: 2\n          items: { $ref: '#/components/schemas/MakerOrder' }",
            "maxItems: 2\n          items: { $ref: '#/components/responses/Done' }"),
        new("members of a text", Market, "market: { type: string, properties: { a: { type: string } } }"),
        new("items of a text", Market, "market: { type: string, items: { type: string } }"),
        new("members beside alternatives", Size, "size: { type: object, anyOf: [{ required: [a] }], properties: { a: { type: string } } }"),
        new("a map put together with members", Size, "size: { allOf: [{ type: object, additionalProperties: { type: string } }, { type: object, properties: { a: { type: string } } }] }"),
        new("a member that goes in no direction", Size, "size: { type: number, readOnly: true, writeOnly: true }"),
        new(
            "a required parameter that may be null",
            Trace,
            Trace.Replace("type: string", "type: [string, 'null']", StringComparison.Ordinal)),
        new(
            "properties that are a list",
            "owner: { type: object, properties: { name: { type: string, maxLength: 3 } } }",
            "owner: { type: object, properties: [name] }"),

        // Limits.
        new("a limit of texts on a number", Amount, "amount: { type: number, minLength: 1 }"),
        new("a limit of numbers on a text", Market, "market: { type: string, minimum: 1 }"),
        new("a limit of lists on a text", Market, "market: { type: string, maxItems: 1 }"),
        new("a limit without a type", Market, "market: { minLength: 1 }"),
        new(
            "a limit beside an enum",
            "kind: { type: string, enum: [buy, sell] }",
            "kind: { type: string, enum: [buy, sell], minLength: 1 }"),
        new(
            "a limit on a text that is an id",
            "{ name: id, in: query, schema: { type: string, format: uuid } }",
            "{ name: id, in: query, schema: { type: string, format: uuid, minLength: 1 } }"),
        new("a limit in quotes", Market, "market: { type: string, minLength: '1' }"),
        new("a negative length", Market, "market: { type: string, minLength: -1 }"),
        new("a minimum over the maximum", Market, "market: { type: string, minLength: 3, maxLength: 2 }"),
        new("a pattern that cannot be checked", Market, "market: { type: string, pattern: '(a' }"),
        new("a pattern with too many states", Market, "market: { type: string, pattern: '^a{0,2000}$' }"),
        new("a pattern that looks back", Market, @"market: { type: string, pattern: '^(a)\1$' }"),
        new("unique items that are a text", "uniqueItems: true", "uniqueItems: 'yes'"),
        new("a multiple of zero", Amount, "amount: { type: number, multipleOf: 0 }"),

        // Defaults and formats.
        new("a default of another type", Limit, Limit.Replace("default: 100", "default: many", StringComparison.Ordinal)),
        new("a default in quotes", Limit, Limit.Replace("default: 100", "default: '100'", StringComparison.Ordinal)),
        new("a default over the maximum", Limit, Limit.Replace("default: 100", "default: 501", StringComparison.Ordinal)),
        new(
            "a default beside the enum",
            "level: { type: integer, enum: [-1, 0, 1] }",
            "level: { type: integer, enum: [-1, 0, 1], default: 2 }"),
        new(
            "a default of an enum that is referred to",
            "step: { $ref: '#/components/schemas/TickSize' }",
            "step: { $ref: '#/components/schemas/TickSize', default: 0.2 }"),
        new("a default that is no date", Market, "market: { type: string, format: date, default: today }"),
        new("a default that is too long", Market, "market: { type: string, maxLength: 2, default: abc }"),
        new("a default of no form", Market, "market: { type: string, pattern: '^[0-9]+$', default: abc }"),
        new("a default that is null", Market, "market: { type: string, default: null }"),
        new(
            "a default of a list with an item of another type",
            Tags,
            Tags.Replace("maxItems: 3", "default: [1]", StringComparison.Ordinal)),
        new("a format in upper case", Market, "market: { type: string, format: UUID }"),
        new("a default that is no int32", Market, "market: { type: integer, format: int32, default: 2147483648 }"),
        new("a format near to a known one", Market, "market: { type: string, format: datetime }"),
        new("a format of another type", Market, "market: { type: integer, format: uuid }"),
        new("a format without a type", Market, "market: { format: date-time }"),
        new("a format that is a list", Market, "market: { type: string, format: [date] }"),

        // What no operation needs, and what nothing reads.
        new(
            "a type misspelt in a part of a part",
            "any: { anyOf: [{ type: string }, { type: number }] }",
            "any: { anyOf: [{ type: string }, { type: object, properties: { a: { type: nubmer } } }] }"),
        new(
            "a keyword misspelt in a part",
            "any: { anyOf: [{ type: string }, { type: number }] }",
            "any: { anyOf: [{ type: string, minlength: 1 }, { type: number }] }"),
        new(
            "a type misspelt in a failure",
            Failure,
            "content: { application/json: { schema: { oneOf: [{ type: strng }, { type: number }] } } }"),
        new("a keyword misspelt in a header of a response", RequestId, "RequestId: { schema: { type: string, patern: a } }"),
        new(
            "a type misspelt in a part of a header of a response",
            RequestId,
            "RequestId: { schema: { oneOf: [{ type: strng }, { type: number }] } }"),
        new("a type misspelt in a definition", Size, "size: { type: number, $defs: { A: { type: nubmer } } }"),
        new("a type twice", Size, "size: { type: [number, number] }"),
        new(
            "a limit of another type in a response",
            "big: { type: integer, format: uint64 }\n        price",
            "big: { type: integer, minLength: 2 }\n        price"),
        new("a required name of an object without members", Market, "market: { type: object, required: [a] }"),
        new("a required name of a map", Market, "market: { type: object, required: [a], additionalProperties: { type: string } }"),
        new("further members that are a text", Market, "market: { type: object, additionalProperties: 'false' }"),
        new(
            "members and a map of what is not evaluated",
            Market,
            "market: { type: object, properties: { a: { type: string } }, unevaluatedProperties: { type: string } }"),
        new(
            "a reference to what is no schema",
            "side: { $ref: '#/components/schemas/Side' }\n        expiration",
            "side: { $ref: '#/info' }\n        expiration"),
        new(
            "a reference to the members of a schema",
            "side: { $ref: '#/components/schemas/Side' }\n        expiration",
            "side: { $ref: '#/components/schemas/Thing/properties' }\n        expiration"),
        new("a description that is a map", "description: A thing.", "description: { a: b }"),
        new("a pattern that is a number", Market, "market: { type: string, pattern: 5 }"),
        new("a word of the information that is misspelt", "summary: A venue that", "sumary: A venue that"),
        new("a word of a server that is misspelt", "description: Gets the address", "descripton: Gets the address"),
        new("tags that are a text", "# An operation without security", "tags: Orders\n# An operation without security"),

        // Limits that nothing would check.
        new("a limit in a part of a request", Market, "market: { oneOf: [{ type: string, minLength: 2 }, { type: integer }] }"),
        new(
            "a limit in a part of a request that is referred to",
            Market,
            "market: { oneOf: [{ $ref: '#/components/schemas/MakerOrder' }, { type: integer }] }"),
        new("a limit in a member of several types", Market, "market: { type: [array, string], items: { type: string, minLength: 1 } }"),
        new("an exclusive minimum of nothing", Amount, "amount: { type: number, exclusiveMinimum: true }"),
        new("a minimum over the maximum of a number", Amount, "amount: { type: number, minimum: 2, maximum: 1 }"),
        new("an exclusive maximum at the minimum", Amount, "amount: { type: number, minimum: 2, exclusiveMaximum: 2 }"),
        new("a minimum that would be rounded", Amount, "amount: { type: number, minimum: 1e-40 }"),
        new("a minimum with a zero before it", Amount, "amount: { type: number, minimum: 010 }"),
        new("a length with a zero before it", Market, "market: { type: string, minLength: 010 }"),

        // Headers and paths.
        new("a header that tracing sets", Trace, Trace.Replace("X-Trace", "traceparent", StringComparison.Ordinal)),
        new("a header that the connection sets", Trace, Trace.Replace("X-Trace", "Date", StringComparison.Ordinal)),
        new("a header of responses", Trace, Trace.Replace("X-Trace", "Retry-After", StringComparison.Ordinal)),
        new("a header that begins as those that sign", Trace, Trace.Replace("X-Trace", "POLY_BUILDER", StringComparison.Ordinal)),
        new("a header of a response without a schema", RequestId, "RequestId: { description: The id of the request. }"),
        new("a header of a response with a space in its name", "headers: { X-Request-Id:", "headers: { X Request Id:"),
        new(
            "a header of a response twice",
            "headers: { X-Request-Id:",
            "headers: { x-request-ID: { $ref: '#/components/headers/RequestId' }, X-Request-Id:"),
        new(
            "headers of a response that are a list",
            "headers: { X-Request-Id: { $ref: '#/components/headers/RequestId' } }",
            "headers: [X-Request-Id]"),
        new("a path with other names of its parameters", "  /responses/text:", "  /things/{other}:\n    get: { operationId: getOther, parameters: [{ name: other, in: path, required: true, schema: { type: string } }], responses: { '200': { $ref: '#/components/responses/Done' } } }\n  /responses/text:"),

        // Contents.
        new(
            "a content of a response that has no body",
            Deleted,
            "'204': { description: It is deleted., content: { application/json: { schema: { type: string } } } }"),
        new(
            "a second content of a response",
            TextContent,
            "content: { text/plain: { schema: { type: string } }, application/json: { schema: { type: integer } } }"),
        new("a stream of events", TextContent, "content: { text/event-stream: { schema: { type: string } } }"),
        new(
            "a body under another name of JSON",
            Filter,
            Filter.Replace("application/json", "application/merge-patch+json", StringComparison.Ordinal)),
        new(
            "a body of another encoding",
            Filter,
            Filter.Replace("application/json", "application/json; charset=utf-16", StringComparison.Ordinal)),
        new(
            "a body of a trace",
            "put:\n      operationId: replaceThing",
            "trace:\n      operationId: replaceThing",
            "requestBody: { $ref: '#/components/requestBodies/Thing' }"),
        new("a cost of a list that is not sent", "operationId: getText\n", "operationId: getText\n      x-token-cost: { submitted: 1 }\n"),

        // The line is that of the name, and not of what is under it.
        new(
            "a given name on a line of its own",
            Market,
            "market:\n          type: string\n          x-name: not a name",
            "x-name: not a name"),
        new("a secret on a line of its own", Market, "market:\n          type: integer\n          x-secret: true", "x-secret: true"),
        new(
            "a given name of a parameter on a line of its own",
            Limit,
            "name: limit\n          in: query\n          x-name: Limit\n          schema: { type: integer }",
            "x-name: Limit"),

        // Enums.
        new("a constant beside an enum", SideValues, "const: BUY\n      enum: [BUY, SELL]", "const: BUY"),
        new("an enum of a sign without a name", SideValues, "enum: [BUY, $]"),
        new("an enum of words that YAML takes for booleans", SideValues, "enum: [True, False]"),
        new(
            "an enum of a number with a zero before it",
            "level: { type: integer, enum: [-1, 0, 1] }",
            "level: { type: integer, enum: [01, 2] }"),
        new("an enum of texts that YAML takes for numbers", SideValues, "enum: [0x10, a]"),
        new("an enum of mixed kinds", SideValues, "enum: [BUY, 1]"),
        new("an enum of numbers that is a text", SideValues, "enum: [1, 2]"),
        new("an enum without values", SideValues, "enum: []"),
        new("an enum with a value twice", SideValues, "enum: [BUY, BUY]"),
        new("an enum of two values with one name", SideValues, "enum: ['a-b', 'a_b']"),
        new("an enum of maps", SideValues, "enum: [{ a: b }]"),
        new("an enum of nothing but null", SideValues, "enum: [null]"),
        new("an enum of booleans", "level: { type: integer, enum: [-1, 0, 1] }", "level: { type: boolean, enum: [true] }"),

        // Objects.
        new("a required name without a property", Order, Order.Replace("side]", "sied]", StringComparison.Ordinal), "sied]"),
        new(
            "required that is true",
            Order,
            Order.Replace("[price, size, side]", "true", StringComparison.Ordinal),
            "required: true\n      properties:\n        price"),
        new("required that is 'yes'", "market, in: query, required: true", "market, in: query, required: yes"),
        new("two members with one name", Market, "market: { type: string }\n        Market: { type: string }"),
        new("a member whose name gives none", Market, "'日本': { type: string }"),
        new("a member whose name is signs", Market, "'$$': { type: string }"),
        new("a part that is a text", "- $ref: '#/components/schemas/Base'\n", "- { type: string }\n"),
        new(
            "a part of itself",
            "- $ref: '#/components/schemas/Base'\n",
            "- $ref: '#/components/schemas/Whole'\n",
            "Whole:\n      description"),
        new(
            "parts that disagree",
            "required: [name]\n          properties:\n            name: { type: string }",
            "properties:\n            id: { type: integer }",
            "id: { type: integer }"),
        new(
            "a keyword beside oneOf",
            "any: { anyOf: [{ type: string }, { type: number }] }",
            "any: { minLength: 1, anyOf: [{ type: string }, { type: number }] }"),
        new("a minimum in quotes", Amount, "amount: { type: number, minimum: '0' }"),
        new("an exclusive minimum that is a word", Amount, "amount: { type: number, exclusiveMinimum: zero }"),
        new("a type with the name of a member of every record", "owner: { type: object,", "owner: { type: object, x-name: ToString,"),
        new("a type with a name of the runtime", "owner: { type: object,", "owner: { type: object, x-name: Task,"),
        new("oneOf that is empty", "any: { anyOf: [{ type: string }, { type: number }] }", "any: { oneOf: [] }"),
        new(
            "members and a map",
            Market,
            "market: { type: object, properties: { a: { type: string } }, additionalProperties: { type: string } }"),
        new(
            "a list that contains itself",
            "Done:\n      type: object\n      properties:\n        ok: { type: boolean }",
            "Done: { type: array, items: { $ref: '#/components/schemas/Done' } }"),
        new(
            "a map that contains itself",
            "Done:\n      type: object\n      properties:\n        ok: { type: boolean }",
            "Done: { type: object, additionalProperties: { $ref: '#/components/schemas/Done' } }"),

        // Names of types.
        new("a type with a name of .NET", "owner: { type: object,", "owner: { type: object, x-name: Uri,"),
        new("a type with a name of the library", "owner: { type: object,", "owner: { type: object, x-name: OrderCanceler,"),
        new("a type with the name of another", "owner: { type: object,", "owner: { type: object, x-name: Thing,"),
        new("a member whose given name is none", "x-name: Occasion", "x-name: 'not a name'"),

        // Parameters.
        new("a body as a parameter", Limit, "{ name: limit, in: body, schema: { type: integer } }"),
        new("a cookie", Limit, "{ name: limit, in: cookie, schema: { type: integer } }"),
        new("a place that is misspelt", Limit, "{ name: limit, in: quary, schema: { type: integer } }"),
        new("a parameter without a schema", Limit, "{ name: limit, in: query }"),
        new(
            "a parameter with a content",
            Limit,
            "{ name: limit, in: query, content: { application/json: { schema: { type: integer } } } }"),
        new(
            "a parameter that is an object",
            Limit,
            "{ name: limit, in: query, schema: { type: object, properties: { a: { type: string } } } }"),
        new(
            "a list of lists in the query",
            Limit,
            "{ name: limit, in: query, schema: { type: array, items: { type: array, items: { type: string } } } }"),
        new(
            "a list in a header",
            Trace,
            Trace.Replace("{ type: string }", "{ type: array, items: { type: string } }", StringComparison.Ordinal)),
        new(
            "a list in a path",
            "in: path, required: true, description: The thing., schema: { type: string, minLength: 1 }",
            "in: path, required: true, description: The thing., schema: { type: array, items: { type: string } }"),
        new("a path parameter that is not required", "{ name: flag, in: path, required: true,", "{ name: flag, in: path, required: false,"),
        new("a style that has no C#", Limit, "{ name: limit, in: query, style: deepObject, schema: { type: integer } }"),
        new("a style of another place", Trace, Trace.Replace("in: header", "in: header, style: form", StringComparison.Ordinal)),
        new("values that are not escaped", Limit, "{ name: limit, in: query, allowReserved: true, schema: { type: integer } }"),
        new("a parameter twice", Limit, Limit + "\n        - " + Limit),
        new(
            "two parameters with one name",
            Limit,
            Limit + "\n        - { name: li_mit, in: query, x-name: limit, schema: { type: string } }"),
        new("a parameter with the name of an operator", Limit, "{ name: nameof, in: query, schema: { type: string } }"),
        new(
            "a parameter with the name of the token",
            "name: cancellationToken, in: query, x-name: token",
            "name: cancellationToken, in: query"),
        new("a header that is signed", Trace, Trace.Replace("X-Trace", "POLY_ADDRESS", StringComparison.Ordinal)),
        new("a header that the client sets", Trace, Trace.Replace("X-Trace", "Content-Type", StringComparison.Ordinal)),
        new("a header with a space in its name", Trace, Trace.Replace("X-Trace", "X Trace", StringComparison.Ordinal)),
        new("a body with the name of a parameter", "x-name: prices", "x-name: cancellationToken"),

        // Operations.
        new("an operation without a name", "operationId: getText", "description: a text", "get:\n      description: a text"),
        new(
            "an operation with the name of another",
            "operationId: getText",
            "operationId: getFlag",
            "operationId: getFlag\n      summary: Returns true"),
        new("an operation with a sign in its name", "operationId: getText", "operationId: get-text"),
        new("an operation with a name of ours", "operationId: getText", "operationId: warmUp"),
        new("an operation with a name of every object", "operationId: getText", "operationId: toString"),
        new("a method that is misspelt", "/responses/text:\n    get:", "/responses/text:\n    gett:"),
        new("a path without a slash", "  /responses/text:", "  responses/text:"),
        new("a quote in a path", "  /responses/text:", "  '/responses/te\"xt':"),
        new("two slashes in a path", "  /responses/text:", "  /responses//text:"),
        new("a path parameter that is not declared", "  /responses/text:", "  /responses/{text}:"),
        new("a status that is none", "'201':\n          description: It is created.", "'20':\n          description: It is created."),
        new(
            "no success",
            "'202': { description: It is taken. }",
            "'404': { description: It is taken. }",
            "responses:\n        '404': { description: It is taken"),
        new(
            "a response that is XML",
            "content: { text/plain: { schema: { type: string } } }",
            "content: { application/xml: { schema: { type: string } } }"),
        new(
            "a body that is a form",
            "content: { application/json: { schema: { $ref: '#/components/schemas/Filter' } } }",
            "content: { application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Filter' } } }"),
        new("a response that may be null", "schema: { type: number, format: float }", "schema: { type: [number, 'null'] }"),
        new("a word that OpenAPI does not have", "summary: Returns a text.", "summery: Returns a text."),

        new("a description with a line separator", "description: No longer sent.", "description: \"a \\u2028 b\""),

        // Security and servers.
        new(
            "a security that nobody can meet",
            "- { Account: [], Signature: [], Time: [], Nonce: [] }",
            "- { Account: [] }",
            "security:\n        - { Account: [] }"),
        new(
            "a scheme that is not declared",
            "- { Account: [], Signature: [], Time: [], Nonce: [] }",
            "- { Account: [], Signature: [], Time: [], Wallet: [] }"),
        new("a server with a path of its own", "url: https://sample.example", "url: https://sample.example/v1?x"),
        new("a server without https", "url: https://sample.example", "url: http://sample.example"),
        new("a relative server", "url: https://sample.example", "url: /v1"),
        new("a version that is not read", "openapi: 3.1.0", "swagger: '2.0'"),

        // Our own words.
        new("a word of ours that is misspelt", "x-secret: true, minLength: 8", "x-secrets: true, minLength: 8"),
        new("a secret that is false", "x-secret: true, minLength: 8", "x-secret: no"),
        new(
            "a secret that is a number",
            "secret: { type: string, x-secret: true, minLength: 8 }",
            "secret: { type: number, x-secret: true }"),
        new("pages without a cursor", Paging, Paging.Replace("cursor: next_cursor,", "cursor: cursor,", StringComparison.Ordinal)),
        new("pages without items", Paging, Paging.Replace("items: data", "items: orders", StringComparison.Ordinal)),
        new("pages without a cap", Paging, Paging.Replace(", maxPages: 4", "", StringComparison.Ordinal)),
        new("pages with the name of an operation", Paging, Paging.Replace("getAllOrders", "getThing", StringComparison.Ordinal)),
        new("pages with a name of ours", Paging, Paging.Replace("getAllOrders", "dispose", StringComparison.Ordinal)),
    ];

    /// <summary>Gets the changes that only look like breaks: each has C#.</summary>
    public static IReadOnlyList<SpecBreak> Supported { get; } =
    [
        new("an unknown format", Market, "market: { type: string, format: slug, minLength: 1 }"),
        new("a property with the name of a keyword", Market, "namespace: { type: string }"),
        new(
            "a property with the name of a type of .NET",
            Market,
            "string: { type: string }\n        task: { type: string }\n        uri: { type: string }"),
        new("a property with an underscore in front", Market, "_market: { type: string }"),
        new("a property with a quote in its name", Market, "'mar\"ket': { type: string }\n        'as\\set': { type: string }"),
        new(
            "a description with every odd character",
            "description: No longer sent.",
            "description: \"</summary> */ \\\" \\\\ {@} ]]> & <a\""),
        new("an enum of signs", SideValues, "enum: ['<', '>', '=', '!', '%', '*', '&']"),
        new(
            "an enum with the names of members",
            SideValues,
            "enum: [value, equals, to_string, side, get_hash_code, create, default, string]"),
        new("an enum with a quote in a value", SideValues, "enum: ['a\"b', 'c\\d', '{e}']"),
        new(
            "an object in a list in a list",
            Market,
            "market: { type: array, items: { type: array, items: { type: object, properties: { a: { type: integer, minimum: 1 } } } } }"),
        new(
            "a map of maps",
            Market,
            "market: { type: object, additionalProperties: { type: object, additionalProperties: { type: string, minLength: 1 } } }"),
        new(
            "a member that is deprecated and required",
            "old: { type: string, deprecated: true, description: No longer sent. }",
            "old: { type: array, deprecated: true, items: { type: string } }"),
        new(
            "an enum that is deprecated",
            "description: The side of an order.",
            "deprecated: true\n      description: The side of an order."),
        new("an object that is deprecated", "description: A thing.", "deprecated: true\n      description: A thing."),
        new(
            "an operation that is deprecated and paged",
            "summary: Returns a page of orders.",
            "summary: Returns a page of orders.\n      deprecated: true"),
        new("a body that is deprecated in part", Market, "market: { type: string, deprecated: true, minLength: 1 }"),
        new(
            "a limit on a list that may be null",
            Tags,
            "tags: { type: [array, 'null'], maxItems: 3, items: { type: [string, 'null'], minLength: 1 } }"),
        new("two lists with limits that may be null", Tags, Tags.Replace("type: array", "type: [array, 'null']", StringComparison.Ordinal) + "\n        more: { type: array, maxItems: 1, items: { type: string } }\n        most: { type: object, additionalProperties: { type: string, minLength: 2 } }"),
        new("all limits of a number", Size, "size: { type: integer, minimum: -5, exclusiveMaximum: 9007199254740993, multipleOf: 5 }"),
        new(
            "a limit beyond a long",
            "expiration: { type: integer, format: uint64 }",
            "expiration: { type: integer, format: uint64, maximum: 18446744073709551615 }"),
        new(
            "a secret that may be null",
            "secret: { type: string, x-secret: true, minLength: 8 }",
            "secret: { type: [string, 'null'], x-secret: true }"),
        new(
            "a record of secrets and lists",
            "hint: { type: string }",
            "hint: { type: array, items: { type: string } }\n        codes: { type: string, x-secret: true, format: password }"),
        new("an optional list as a body", "x-name: rows\n        required: true", "x-name: rows"),
        new("an optional map as a body", "x-name: prices\n        required: true", "x-name: prices"),
        new("an optional text as a body", "x-name: note\n        required: true", "x-name: note"),
        new("optional JSON as a body", "x-name: document\n        required: true", "x-name: document"),
        new("a body with the name of a local", "x-name: prices", "x-name: body"),
        new("a body with the name of a check's local", "x-name: rows", "x-name: index"),
        new("a body that is called value", "x-name: orderIds", "x-name: value"),
        new("a body that is called items", "x-name: orderIds", "x-name: items"),
        new("parameters with the names of the checks' locals", Limit, "{ name: given, in: query, schema: { type: array, maxItems: 1, items: { type: string, minLength: 1 } } }\n        - { name: index, in: query, schema: { type: array, maxItems: 2, items: { type: string, minLength: 1 } } }"),
        new("a parameter with the name of its operation", Limit, "{ name: createGetRequired, in: query, schema: { type: string } }\n        - { name: request, in: query, schema: { type: string } }"),
        new("parameters of enums with the names of members", Limit, "{ name: value, in: query, schema: { type: string, enum: [a] } }\n        - { name: to_string, in: query, schema: { type: string, enum: [b] } }"),
        new("a response of bytes", "schema: { type: number, format: float }", "schema: { type: string, format: byte }"),
        new(
            "an object in place whose member has its name",
            "owner: { type: object, properties: { name: { type: string, maxLength: 3 } } }",
            "equals: { type: object, properties: { equals: { type: string } } }"),
        new(
            "a parameter of a path with a dot",
            "/things/{thing_id}:\n    parameters:\n      - { name: thing_id,",
            "/things/{thing.id}:\n    parameters:\n      - { name: thing.id,"),
        new("a paged operation whose cursor is a keyword", "- { name: next_cursor, in: query, schema: { type: string } }\n        - { name: market, in: query, required: true, schema: { type: string } }\n      responses:\n        '200':\n          description: A page.", "- { name: next_cursor, x-name: object, in: query, schema: { type: string } }\n        - { name: market, in: query, required: true, x-name: page, schema: { type: string } }\n      responses:\n        '200':\n          description: A page."),
        new("an operation with the name of the checks of another", "operationId: postText", "operationId: getRequiredParameters"),
        new("an operation with the name of the patterns", "operationId: postText", "operationId: patterns"),
        new(
            "further members that are not evaluated",
            Market,
            "market: { type: object, unevaluatedProperties: { type: string, minLength: 1 } }"),
        new("a default of an alternative", Market, "market: { default: a, oneOf: [{ type: string }, { type: 'null' }] }"),
        new("a default of every kind", Market, "market: { type: [string, 'null'], default: null }\n        a: { type: array, default: [1], items: { type: integer } }\n        b: { type: object, default: { x: 0.5 }, additionalProperties: { type: number } }\n        c: { type: string, format: date, default: 2026-01-01 }\n        d: { type: boolean, default: false }"),
        new("a format of a small integer", Size, "size: { type: integer, format: uint8 }\n        a: { type: integer, format: int16, minimum: 0 }\n        b: { type: integer, format: uint32, exclusiveMaximum: 5 }"),
        new("a format that is not known", Market, "market: { type: string, format: ethereum-address }"),
        new(
            "a reference into a list of parts",
            "side: { $ref: '#/components/schemas/Side' }\n        expiration",
            "side: { $ref: '#/components/schemas/Whole/allOf/1' }\n        expiration"),
        new(
            "a reference to a schema of a parameter",
            "side: { $ref: '#/components/schemas/Side' }\n        expiration",
            "side: { $ref: '#/components/parameters/Trace/schema' }\n        expiration"),
        new("a pattern of characters beyond the first plane", Market, "market: { type: string, pattern: '^[^a].{1,3}\\S$' }"),
        new(
            "the same content under two names",
            "content: { application/json: { schema: { type: number, format: float } } }",
            "content: { application/json: { schema: { type: number } }, application/problem+json: { schema: { type: number } } }"),
        new("a paged operation with parameters of the names of its locals", "- { name: market, in: query, required: true, schema: { type: string } }\n      responses:\n        '200':\n          description: A page.", "- { name: at, in: query, schema: { type: string } }\n        - { name: token, in: query, schema: { type: string } }\n        - { name: page, in: query, schema: { type: string } }\n      responses:\n        '200':\n          description: A page."),
        new(
            "items of pages that are texts",
            "data: { type: array, items: { $ref: '#/components/schemas/Order' } }",
            "data: { type: array, items: { type: string } }"),
        new(
            "a cursor that may be null",
            "next_cursor: { type: string }\n        data",
            "next_cursor: { type: [string, 'null'] }\n        data"),
        new("every nullable scalar", Size, "size: { type: number }\n        a: { type: [boolean, 'null'] }\n        b: { type: [string, 'null'], format: byte }\n        c: { type: [string, 'null'], format: uuid }\n        d: { type: ['null', integer], minimum: 1 }"),
        new("lists of nullable scalars", Size, "size: { type: number }\n        a: { type: array, items: { type: [integer, 'null'], minimum: 1 } }\n        b: { type: object, additionalProperties: { type: [string, 'null'], format: byte } }"),
        new("a success of two shapes", "'202': { description: It will be placed. }", "'202':\n          description: It will be placed.\n          content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } }"),
        new(
            "a response of 204 alone with a body for failures",
            "'204': { description: It is deleted. }",
            "'204': { description: It is deleted. }\n        default: { $ref: '#/components/responses/Missing' }"),
    ];
}
