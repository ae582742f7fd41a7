using System.Globalization;
using Clob.Cli.Findings;

namespace Clob.Cli.Doctor;

/// <summary>The advice for refused credentials: the most likely causes first, and those that the checks rule out.</summary>
internal static class RefusalAdvice
{
    private const string Others
        = "The four values do not belong together (copy all of them again, from one place); "
        + "the address is not the account that created the API key (a proxy wallet is not); "
        + "the key was deleted; or it was created less than about two minutes ago.";

    /// <summary>Returns the advice.</summary>
    /// <param name="baseAddress">Where the venue is.</param>
    /// <param name="offset">The difference of the clocks.</param>
    /// <param name="variables">What was found about the environment variables.</param>
    /// <param name="isJson">Whether the response has the venue's shape.</param>
    public static string Of(Uri baseAddress, ClockOffset offset, IReadOnlyList<Finding> variables, bool isJson)
    {
        List<string> parts = [];
        if (ClockCheck.IsOff(offset))
        {
            parts.Add("Most likely the clock, which is wrong: set it first, and try again.");
        }

        List<Finding> notes = [.. variables.Where(finding => finding.State == FindingState.Warning)];
        if (notes.Count > 0)
        {
            var named = string.Join("; ", notes.Select(note => $"{note.Check}: {note.Found}"));
            var likely = parts.Count == 0 ? "Most likely a value that is noted above" : "Or a value that is noted above";
            parts.Add($"{likely} ({named}): copy it again.");
        }

        parts.Add(parts.Count == 0 ? $"Most likely one of these. {Others}" : $"Else one of these. {Others}");
        if (!isJson)
        {
            parts.Add("The response does not have the venue's shape: something in front of the venue may have refused the request.");
        }

        parts.Add($"It is not {string.Join(", ", RuledOut(baseAddress, offset))}.");
        return string.Join(' ', parts);
    }

    private static IEnumerable<string> RuledOut(Uri baseAddress, ClockOffset offset)
    {
        if (!ClockCheck.IsOff(offset))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"the clock ({offset.Offset.Duration().TotalSeconds:0.0} s off)");
        }

        if (baseAddress.AbsolutePath == "/")
        {
            yield return "the path that was signed";
        }

        yield return "the signature's alphabet";
        yield return "a body that was changed after it was signed (there is none)";
    }
}
