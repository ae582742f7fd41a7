using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests.Diagnostics;

/// <summary>What has no C# is reported once, at its place, with what to write instead.</summary>
public class ShapeTests
{
    private const string Id = "CLOB0028";
    private const string Body = "{ type: array, maxItems: 3, items: { type: integer } }";
    private const string Parameter = "{ name: thingID, in: path, required: true, schema: { type: string } }";

    [Theory]
    [InlineData("§text", "A schema is a map. Give it a type, or refer to a component.")]
    [InlineData("{ §not: {} }", "'not' has no C#. Say it in the description: nothing would check it.")]
    [InlineData("{ type: array, maxItems: 1, §contains: {} }", "'contains' has no C#. Describe all items by 'items', and say the rest in the description.")]
    [InlineData("{ type: string, §minlength: 1 }", "'minlength' is no keyword of a schema; did you mean 'minLength'? Correct it, or leave it out.")]
    [InlineData("{ type: §strng }", "'strng' is no type of JSON; did you mean 'string'? Write one of array, boolean, integer, null, number, object, string.")]
    [InlineData("{ type: §{} }", "The type is not a word. Write one of array, boolean, integer, null, number, object, string.")]
    [InlineData("{ type: §'null' }", "The schema allows nothing but null. Give it a type beside null.")]
    [InlineData("{ §minLength: 1 }", "'minLength' needs a type. Add 'type: string'.")]
    [InlineData("{ $ref: '#/components/schemas/Thing', §minProperties: 1 }", "'minProperties' beside a reference is not read. Write it in the schema that is referred to.")]
    [InlineData("{ type: object, properties: §[a] }", "'properties' is not a map. Write a map of names and schemas.")]
    [InlineData("{ oneOf: [{ type: string }, { type: integer }], §minLength: 2 }", "'minLength' beside 'oneOf' is not read. Leave 'oneOf' out, or write the whole shape in each of its parts.")]
    [InlineData("{ anyOf: §[] }", "'anyOf' is not a list of schemas. Write a list with at least one schema.")]
    [InlineData("{ allOf: §{} }", "'allOf' is not a list of schemas. Write a list with at least one schema.")]
    [InlineData("{ oneOf: §[{ type: 'null' }] }", "The schema allows nothing but null. Give it a shape beside null.")]
    public async Task A_schema_without_C_sharp_is_reported(string marked, string message) => await Reports(marked, message);

    [Theory]
    [InlineData("{ type: object, required: [§b], properties: { a: {} } }", "'b' is required, and no member has that name. Declare it under 'properties'.")]
    [InlineData(
        "{ type: object, required: [§nmae], properties: { name: {} } }",
        "'nmae' is required, and no member has that name; did you mean 'name'? Declare it under 'properties'.")]
    [InlineData(
        "{ type: object, required: §name, properties: { name: {} } }",
        "'required' of a schema is a list of names. Write the names of the required members, such as [id, side].")]
    [InlineData("{ allOf: [§1, { properties: { a: {} } }] }", "A schema is a map. Give it a type, or refer to a component.")]
    [InlineData(
        "{ allOf: [{ properties: { a: {} } }, { properties: { b: {} } }], §enum: [a] }",
        "'enum' beside the members of an object is not read. Leave it out, or write the whole shape in one schema.")]
    [InlineData(
        "{ allOf: [{ properties: { a: {} } }, { type: §string }] }",
        "A part of an object is not an object. Only objects are put together by 'allOf'.")]
    [InlineData(
        "{ properties: { a: {} }, additionalProperties: §{ type: string } }",
        "An object has declared members or a schema for further ones, not both: further ones would be lost. Leave 'additionalProperties' out, or describe a map by it alone.")]
    [InlineData(
        "{ allOf: [{ properties: { a: { type: string } } }, { properties: { §a: { type: integer } } }] }",
        "Two parts describe the member 'a' in different ways. Describe it once.")]
    [InlineData(
        "§{ allOf: [{ type: object }, { type: object }] }",
        "No part of the 'allOf' has a member. Give a part 'properties', or leave the 'allOf' out.")]
    public async Task An_object_whose_parts_do_not_fit_is_reported(string marked, string message) => await Reports(marked, message);

    [Theory]
    [InlineData("{ properties: { §é: {} } }", "The name 'é' gives no name of C#. Name the member by x-name.")]
    [InlineData(
        "{ properties: { orderID: {}, §order_id: {} } }",
        "The names 'orderID' and 'order_id' give the same name of C#, OrderId. Name one of them by x-name.")]
    [InlineData(
        "{ properties: { key: { type: integer, §x-secret: true } } }",
        "The secret 'key' is not a text without a pattern. Describe it as a text: a message about any other would show it.")]
    [InlineData(
        "{ properties: { a: {} }, x-name: §ClobClient }",
        "The name ClobClient is taken: .NET or this library has a type of that name. Give the schema another name in C#, such as 'x-name: VenueClobClient'.")]
    [InlineData(
        "{ properties: { a: {} }, x-name: §thing }",
        "'thing' is no name of a type. Use letters and digits of ASCII, beginning with upper case; x-name sets it.")]
    [InlineData("{ properties: { a: {} }, x-name: §Thing }", "The name Thing is taken by Thing. Give one of them another name by x-name.")]
    public async Task A_name_that_C_sharp_cannot_have_is_reported(string marked, string message) => await Reports(marked, message);

    [Theory]
    [InlineData("{ enum: §[] }", "The enum has no values. List its values, or leave 'enum' out.")]
    [InlineData("{ enum: [a, §{}] }", "A value of an enum is a text or a number. Write a scalar.")]
    [InlineData("{ enum: §[null] }", "The enum allows nothing but null. List a value beside null.")]
    [InlineData(
        "{ enum: §[a, 1] }",
        "The values of the enum are not all texts, or all numbers, of its type. Give the enum 'type: string', 'integer' or 'number', and quote a text that looks like a number, true, false or null.")]
    [InlineData("{ enum: [a, §a] }", "The value 'a' is listed twice. List it once.")]
    [InlineData("{ enum: [a-b, §a_b] }", "The values 'a-b' and 'a_b' give the same name, B. Describe the value as a plain text or number, without 'enum'.")]
    public async Task An_enum_that_C_sharp_cannot_have_is_reported(string marked, string message) => await Reports(marked, message);

    [Theory]
    [InlineData(
        "{ name: §é, in: query, schema: { type: string } }", "The parameter 'é' gives no name of C#. Name it by x-name, in camel case.")]
    [InlineData(
        "{ name: §thing_id, in: query, schema: { type: string } }",
        "The parameter 'thing_id' gives the name thingId, which is the name of 'thingID'. Name it by x-name, in camel case.")]
    [InlineData(
        "{ name: §cancellation_token, in: query, schema: { type: string } }",
        "The parameter 'cancellation_token' gives the name cancellationToken, which is the name of the token. Name it by x-name, in camel case.")]
    [InlineData(
        "{ name: a, in: query, schema: §{ type: object, properties: { b: {} } } }",
        "The parameter 'a' is neither one value nor a list of values. Give its schema a type such as string, or a list of such.")]
    [InlineData(
        "{ name: a, in: header, schema: §{ type: array, items: { type: string } } }",
        "The parameter 'a' is a list, and not in the query. Describe it as a text.")]
    [InlineData(
        "{ name: a, in: query, style: §pipeDelimited, schema: { type: string } }",
        "The parameter 'a' has the style pipeDelimited, and is not a list. Leave 'style' out, or make the schema a list.")]
    public async Task A_parameter_that_cannot_be_sent_is_reported(string marked, string message)
        => Assert.Equal(message, (await SpecAssert.Reports(Id, Specs.SmallWith(Parameter, $"{Parameter}\n        - {marked}"))).Message());

    [Theory]
    [InlineData("x-name: things", "x-name: §Things", "'Things' is no name of a body. Begin it with a lower-case letter, such as items.")]
    [InlineData(
        "x-name: things",
        "x-name: §cancellationToken",
        "The body has the name cancellationToken, which a parameter has too. Name the body by x-name.")]
    [InlineData(
        "          application/json:\n            schema: { type: array,", "          §text/plain:\n            schema: { type: array,",
        "The body of the request is not 'application/json', which the client sends. Describe it under 'application/json'.")]
    [InlineData(
        "        '204': { description: Nothing. }",
        "        '202': { description: A., content: { application/json: { example: 1, schema: §{ type: [integer, 'null'] } } } }",
        "The response may be null as a whole. Describe an object with a member that may be null, or any JSON ('{}').")]
    [InlineData(
        "        '204': { description: Nothing. }",
        "        '202': { description: A., content: { §image/png: { example: a } } }",
        "The response is neither JSON nor a text. Describe it under 'application/json' or 'text/plain'.")]
    public async Task A_body_or_a_response_without_C_sharp_is_reported(string old, string marked, string message)
        => Assert.Equal(message, (await SpecAssert.Reports(Id, Specs.SmallWith(old, marked))).Message());

    [Fact]
    public async Task A_schema_that_is_nothing_but_itself_is_reported()
        => Assert.Equal(
            "The schema contains itself, with no object in between. Make it an object with a member that refers to itself.",
            (await SpecAssert.Reports(
                Id,
                WithComponent("Tree: §{ type: array, maxItems: 2, items: { $ref: '#/components/schemas/Tree' } }", "Tree"))).Message());

    [Fact]
    public async Task An_object_that_is_a_part_of_itself_is_reported()
        => Assert.Equal(
            "The schema is a part of itself. Take it out of its 'allOf'.",
            (await SpecAssert.Reports(
                Id,
                WithComponent("Tree: §{ properties: { a: {} }, allOf: [{ $ref: '#/components/schemas/Tree' }] }", "Tree"))).Message());

    [Fact]
    public async Task A_member_of_one_direction_in_a_schema_of_both_is_reported()
        => Assert.Equal(
            "Thing is sent and received, and its member 'a' goes in one direction only. Write one schema for the request and one for the response.",
            (await SpecAssert.Reports(
                Id,
                Specs.SmallWith(Body, "{ $ref: '#/components/schemas/Thing' }").Replace(
                    "    Thing:\n      type: object\n      properties:\n",
                    "    Thing:\n      §type: object\n      properties:\n        a: { type: string, readOnly: true }\n",
                    StringComparison.Ordinal))).Message());

    [Theory]
    [InlineData("Task")]
    [InlineData("Uri")]
    [InlineData("String")]
    [InlineData("ClobClient")]
    public async Task A_schema_with_the_name_of_another_type_is_reported(string name)
        => Assert.Equal(
            $"The name {name} is taken: .NET or this library has a type of that name. Give the schema another name in C#, such as 'x-name: Venue{name}'.",
            (await SpecAssert.Reports(Id, WithComponent($"§{name}: {{ properties: {{ a: {{}} }} }}", name))).Message());

    [Theory]
    [InlineData("method: §getThing", "method: listThings", "'getThing' is no name for a method. Write a name in camel case that no operation has.")]
    [InlineData("method: §dispose", "method: listThings", "'dispose' is no name for a method. Write a name in camel case that no operation has.")]
    [InlineData("cursor: §page", "cursor: cursor", "The operation has no optional text 'page' in its query. Name the parameter that takes the cursor.")]
    [InlineData("cursor: §count", "cursor: cursor", "The operation has no optional text 'count' in its query. Name the parameter that takes the cursor.")]
    [InlineData("next: §total", "next: next", "The response has no text 'total'. Name the member that has the cursor of the next page.")]
    [InlineData("items: §next", "items: things", "The response has no list 'next'. Name the member that has the items of a page.")]
    public async Task Paging_that_does_not_fit_its_operation_is_reported(string marked, string old, string message)
        => Assert.Equal(message, (await SpecAssert.Reports(Id, Paged.Replace(old, marked, StringComparison.Ordinal))).Message());

    [Theory]
    [InlineData("maxPages: 100", "maxPages: §0")]
    [InlineData("maxPages: 100", "maxPages: 100, §max: 1")]
    [InlineData("ends: [LTE=]", "ends: §LTE=")]
    [InlineData("ends: [LTE=]", "ends: §[]")]
    public async Task Paging_of_the_wrong_shape_is_reported_by_its_word(string old, string marked)
        => await SpecAssert.Reports("CLOB0017", Paged.Replace(old, marked, StringComparison.Ordinal));

    [Fact]
    public async Task Paging_that_fits_its_operation_passes() => await SpecAssert.IsClean(Paged);

    private static string Paged { get; } = Specs.Small
        .Replace(
            "      operationId: getThing\n",
            "      operationId: getThing\n"
            + "      x-paging: { method: listThings, cursor: cursor, next: next, items: things, ends: [LTE=], maxPages: 100 }\n",
            StringComparison.Ordinal)
        .Replace(
            "      parameters:\n",
            "      parameters:\n        - { name: cursor, in: query, schema: { type: string } }\n        - { name: count, in: query, schema: { type: integer } }\n",
            StringComparison.Ordinal)
        .Replace(
            "        refused:\n",
            "        next: { type: string }\n        total: { type: integer }\n        things: { type: array, maxItems: 9, items: { type: string } }\n        refused:\n",
            StringComparison.Ordinal);

    private static async Task Reports(string marked, string message)
        => Assert.Equal(message, (await SpecAssert.Reports(Id, Specs.SmallWith(Body, marked))).Message());

    private static string WithComponent(string component, string name)
        => Specs.SmallWith(Body, $"{{ $ref: '#/components/schemas/{name}' }}")
            .Replace("  schemas:\n", $"  schemas:\n    {component}\n", StringComparison.Ordinal);
}
