using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>Each server has a name and an address that a client can send signed requests to.</summary>
internal sealed class ServerRule : SpecRule
{
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

    private static SpecProblem Problem(SpecNode node, string reason) => new(SpecDescriptors.InvalidServer, node.Position, reason);
}
