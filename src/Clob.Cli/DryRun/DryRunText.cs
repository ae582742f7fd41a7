namespace Clob.Cli.DryRun;

/// <summary>Requests as they would be sent, for people.</summary>
internal static class DryRunText
{
    public static void Write(CliEnvironment environment, IReadOnlyList<DryRequest> requests)
    {
        foreach (var request in requests)
        {
            environment.Out.WriteLine($"{request.Method} {VisibleText.Of(request.Url)}");
            foreach (var (name, value) in request.Headers)
            {
                environment.Out.WriteLine($"{name}: {VisibleText.Of(value)}");
            }

            environment.Out.WriteLine();
            if (request.Body.Length > 0)
            {
                environment.Out.WriteLine(VisibleText.Of(request.Body));
                environment.Out.WriteLine();
            }
        }

        environment.Out.WriteLine(
            requests.Count == 1 ? "Nothing was sent: 1 request would be." : $"Nothing was sent: {requests.Count} requests would be.");
    }
}
