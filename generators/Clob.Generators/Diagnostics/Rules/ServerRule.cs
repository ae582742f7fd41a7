using Clob.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>Each server has a name and an address that a client can send signed requests to. One is the default.</summary>
internal sealed class ServerRule() : DocumentRule(InvalidServer)
{
    public static readonly DiagnosticDescriptor InvalidServer = SpecDescriptor.Error(
        "CLOB0027",
        "A server cannot become an environment",
        "{0}",
        "Give each server a url such as https://clob.polymarket.com: signed requests go to https only. "
        + "x-environment names it; without, the first is Production, which is the default base address of the client, and another has the "
        + "name of its host.");

    private const string Keyword = "servers";

    private static readonly string ToWrite =
        $"Write one with a url such as https://clob.polymarket.com, and '{XWord.Environment}: {ServerEntry.Default}'";

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        if (document.Root.Find(Keyword) is not { } entry)
        {
            return [Problem(StructureProblem.Start(document), $"The spec has no '{Keyword}'. {ToWrite}")];
        }

        if (entry.Value is not SpecList { Items.Count: > 0 })
        {
            return [Problem(entry.Key.Position, $"'{Keyword}' is not a list with a server. {ToWrite}")];
        }

        var servers = ServerEntry.All(document);
        var problems = servers.SelectMany(Server).ToArray();
        return problems.Length > 0 || servers.Any(server => server.Name?.Value == ServerEntry.Default)
            ? problems
            : [Problem(
                entry.Key.Position,
                $"No server has '{XWord.Environment}: {ServerEntry.Default}', which the client begins with. Name one of them so")];
    }

    private static IEnumerable<SpecProblem> Server(ServerEntry server)
    {
        if (server.Name is null)
        {
            yield return Problem(
                server.Node.Position,
                $"The server is left out: it has no name. Write {XWord.Environment} with one, such as {ServerEntry.Default}");
        }

        if (ServerAddress.Problem(server.Url) is { } problem)
        {
            yield return Problem((server.Url ?? server.Node).Position, $"The server is left out: {problem}");
        }
    }

    private static SpecProblem Problem(SpecPosition position, string message) => new(InvalidServer, position, message);
}
