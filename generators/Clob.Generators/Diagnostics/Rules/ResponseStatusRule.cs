using System.Text.RegularExpressions;
using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>The responses of an operation are of statuses, and one of them is a success: the client returns what that one has.</summary>
internal sealed class ResponseStatusRule() : DocumentRule(StructureProblem.InvalidStructure)
{
    private const string AnySuccess = "2XX";
    private static readonly Regex Status = new(@"^(default|[2-5][0-9]{2}|[2-5]XX)\z", RegexOptions.CultureInvariant);

    public override IEnumerable<SpecProblem> Check(SpecDocument document) => OperationWalk.In(document).SelectMany(Operation);

    private static IEnumerable<SpecProblem> Operation(OperationSite site) => site.Operation.Find("responses") switch
    {
        null => [StructureProblem.At(
            site.MethodEntry.Key.Position, $"{site.Title} has no 'responses'. Write what it returns, such as '200'")],
        { Value: SpecMap map } entry => Responses(entry, [.. map.Entries.Where(response => !XWord.IsExtension(response))], site),
        _ => [],
    };

    private static IEnumerable<SpecProblem> Responses(SpecEntry entry, IReadOnlyList<SpecEntry> responses, OperationSite site)
    {
        var wrong = responses.Where(response => Problem(response.Name) is not null).ToArray();
        foreach (var response in wrong)
        {
            yield return StructureProblem.At(response.Key.Position, Problem(response.Name)!);
        }

        if (wrong.Length == 0 && !responses.Any(response => response.Name[0] == AnySuccess[0]))
        {
            yield return StructureProblem.At(
                entry.Key.Position, $"{site.Title} has no response of a success. Write its status, such as '200' or '204'");
        }
    }

    private static string? Problem(string status)
        => status == AnySuccess
                ? "'2XX' is not a status that the client can tell from others. Write each status of a success, such as '200'"
            : !Status.IsMatch(status)
                ? $"'{status}' is no status of a response. Write one from '200' to '599', a range such as '4XX', or 'default'"
            : null;
}
