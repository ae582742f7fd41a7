using System.Text.Json;

namespace Clob.Generators.Tests.NSwag;

/// <summary>A clone whose spec has two more operations, and a program that calls them. It is built and run once.</summary>
public sealed class ExtendedClone : IDisposable
{
    public const string Address = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";
    public const string Secret = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private const string Operations =
        """

          /data/position/{positionID}:
            get:
              operationId: getPosition
              summary: Asks for one position.
              description: Tells what is held.
              tags: [Cancel by id]
              security:
                - { POLY_ADDRESS: [], POLY_SIGNATURE: [], POLY_TIMESTAMP: [], POLY_API_KEY: [], POLY_PASSPHRASE: [] }
              parameters:
                - name: positionID
                  in: path
                  required: true
                  description: The id of the position.
                  schema: { type: string, minLength: 1 }
                  example: '0xabc123'
              responses:
                '200':
                  description: The position.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/OpenPosition' }
                      examples:
                        live: { value: { id: '0xabc123', status: LIVE, original_size: '10.5' } }
                '404': { $ref: '#/components/responses/NotFound' }

          /tick-size:
            get:
              operationId: getTickSize
              summary: Asks for the tick size.
              description: A number that needs no signature.
              tags: [Cancel by id]
              security: []
              responses:
                '200':
                  description: The size.
                  content:
                    application/json:
                      schema: { type: integer, format: int64 }
                      examples:
                        size: { value: 1720000000 }

        """;

    private const string Schema =
        """

            OpenPosition:
              type: object
              description: A position.
              required: [id]
              properties:
                id: { type: string, description: Its id. }
                status: { type: string, description: Its status. }
                original_size: { type: string, description: Its size. }

        """;

    private const string Project =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>
          <ItemGroup><ProjectReference Include="../src/Clob.Generated/Clob.Generated.csproj" /></ItemGroup>
        </Project>
        """;

    private const string Program =
        """
        using System.Text.Json;
        using Clob;
        using Clob.Spec;

        var venue = new Venue();
        using var http = new HttpClient(venue) { BaseAddress = new Uri("https://venue.invalid/venue/") };
        using var signing = new ClobClient(http, new ApiCredentials(args[0], "key", args[1], "pass-phrase"));
        using var unsigned = new ClobClient(http, credentials: null);

        var order = await signing.GetPositionAsync("0xab/cd e");
        var getPosition = venue.Last;
        var tickSize = await unsigned.GetTickSizeAsync();
        var getTickSize = venue.Last;
        string? refused = null;
        try
        {
            await signing.GetPositionAsync("");
        }
        catch (ArgumentException exception)
        {
            refused = exception.Message;
        }

        Console.WriteLine(JsonSerializer.Serialize(new
        {
            getPosition,
            order = $"{order.Id} {order.Status} {order.OriginalSize}",
            getTickSize,
            tickSize,
            refused,
            orderAuthentication = ClobOperations.GetPosition.Authentication.ToString(),
            tickSizeAuthentication = ClobOperations.GetTickSize.Authentication.ToString(),
        }));

        internal sealed class Venue : HttpMessageHandler
        {
            public object? Last { get; private set; }

            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                var target = request.RequestUri!.PathAndQuery;
                Last = new
                {
                    method = request.Method.Method,
                    target,
                    headers = request.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value)),
                };
                var answer = target.EndsWith("/tick-size", StringComparison.Ordinal)
                    ? "1720000000"
                    : "{\"id\":\"0xab\",\"status\":\"LIVE\",\"original_size\":\"10.5\"}";
                return Task.FromResult(new HttpResponseMessage { Content = new StringContent(answer) });
            }
        }
        """;

    private readonly Clone _clone = Clone.ForGeneration();
    private readonly Lazy<Task<JsonElement>> _calls;

    public ExtendedClone()
    {
        _calls = new(BuildAndRunAsync);
    }

    /// <summary>What the program printed.</summary>
    public Task<JsonElement> CallsAsync() => _calls.Value;

    public void Dispose() => _clone.Dispose();

    private async Task<JsonElement> BuildAndRunAsync()
    {
        var spec = _clone.PathOf("spec/clob.yaml");
        var text = await File.ReadAllTextAsync(spec);
        text = text.Replace("\ncomponents:\n", Operations + "\ncomponents:\n", StringComparison.Ordinal);
        text = text.Replace("\n  schemas:\n", "\n  schemas:" + Schema, StringComparison.Ordinal);
        await File.WriteAllTextAsync(spec, text);

        _clone.AllowNewApi();
        Directory.CreateDirectory(_clone.PathOf("caller"));
        await File.WriteAllTextAsync(_clone.PathOf("caller/Caller.csproj"), Project);
        await File.WriteAllTextAsync(_clone.PathOf("caller/Program.cs"), Program);

        var built = await DotNet.RunAsync(_clone.Root, ["build", "caller", "-nologo", "-v:quiet"]);
        Assert.True(built.ExitCode == 0, built.ToString());
        var run = await DotNet.RunAsync(_clone.Root, [_clone.PathOf("caller/bin/Debug/net10.0/Caller.dll"), Address, Secret]);
        Assert.True(run.ExitCode == 0, run.ToString());
        return JsonSerializer.Deserialize<JsonElement>(run.Output);
    }
}
