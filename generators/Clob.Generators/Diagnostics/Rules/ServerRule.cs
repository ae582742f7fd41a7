using Clob.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>Each server has a name and an address that a client can send signed requests to.</summary>
internal sealed class ServerRule() : DocumentRule(InvalidServer)
{
    public static readonly DiagnosticDescriptor InvalidServer = SpecDescriptor.Error(
        "CLOB0027",
        "A server cannot become an environment",
        "The server is left out: {0}",
        "Give it x-environment with a name such as Production, and a url such as https://clob.polymarket.com: "
        + "signed requests go to https only.");

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        foreach (var server in ServerEntry.All(document))
        {
            if (server.Name is null)
            {
                yield return Problem(server.Node, $"it has no {XWord.Environment}");
            }

            if (!server.HasSafeUrl)
            {
                yield return Problem(
                    server.Url ?? server.Node, "its url is no absolute https address without a user, a query, a fragment and variables");
            }
        }
    }

    private static SpecProblem Problem(SpecNode node, string reason) => new(InvalidServer, node.Position, reason);
}
