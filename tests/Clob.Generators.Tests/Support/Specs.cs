namespace Clob.Generators.Tests.Support;

/// <summary>The specs that tests begin with.</summary>
internal static class Specs
{
    /// <summary>The spec of the repository.</summary>
    public static string Real { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "spec", "clob.yaml"));

    /// <summary>A small one without a mistake.</summary>
    public const string Small = """
        openapi: 3.1.0
        info: { title: Small, version: 1.0.0 }
        servers: [{ url: https://small.example, x-environment: Small }, { url: https://live.example, x-environment: Production }]
        paths:
          /things/{thingID}:
            get:
              operationId: getThing
              summary: Gets a thing.
              security: []
              parameters:
                - { name: thingID, in: path, required: true, schema: { type: string } }
              responses:
                '200': { $ref: '#/components/responses/Thing' }
          /things:
            post:
              operationId: sendThings
              description: Sends things.
              security:
                - { POLY_ADDRESS: [], POLY_SIGNATURE: [], POLY_TIMESTAMP: [], POLY_API_KEY: [], POLY_PASSPHRASE: [] }
              x-rate-limits: [{ requests: 5, seconds: 10 }]
              x-token-cost: { request: 1 }
              requestBody:
                x-name: things
                required: true
                content:
                  application/json:
                    schema: { type: array, maxItems: 3, items: { type: integer } }
              responses:
                '200': { $ref: '#/components/responses/Thing' }
                '204': { description: Nothing. }
        x-rate-limit-tiers:
          - { name: Slow, rate: 1, burst: 2 }
        components:
          securitySchemes:
            POLY_ADDRESS: { type: apiKey, in: header, name: POLY_ADDRESS }
            POLY_SIGNATURE: { type: apiKey, in: header, name: POLY_SIGNATURE }
            POLY_TIMESTAMP: { type: apiKey, in: header, name: POLY_TIMESTAMP }
            POLY_API_KEY: { type: apiKey, in: header, name: POLY_API_KEY }
            POLY_PASSPHRASE: { type: apiKey, in: header, name: POLY_PASSPHRASE }
          schemas:
            Thing:
              type: object
              properties:
                refused:
                  type: object
                  x-rejection-kinds:
                    - kind: Lost
                      value: 1
                      description: It is lost.
                      words: [lost]
                      examples: [it is lost]
                    - kind: Late
                      value: 2
                      description: It is late.
                      words: [late]
                      examples: [too late]
                  x-reason-words:
                    subjects: [it]
                    neutral: [too]
                    auxiliaries: [is]
                    conjunctions: [and]
          responses:
            Thing:
              description: The thing.
              content:
                application/json:
                  schema: { $ref: '#/components/schemas/Thing' }
                  example: {}

        """;

    /// <summary>The small spec with one place changed.</summary>
    public static string SmallWith(string old, string replacement) => Changed(Small, old, replacement);

    /// <summary>The spec of the repository with one place changed.</summary>
    public static string RealWith(string old, string replacement) => Changed(Real, old, replacement);

    private static string Changed(string text, string old, string replacement)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The spec has no '{old}'.");
        Assert.True(text.IndexOf(old, at + 1, StringComparison.Ordinal) < 0, $"The spec has '{old}' more than once.");
        return text.Remove(at, old.Length).Insert(at, replacement);
    }
}
