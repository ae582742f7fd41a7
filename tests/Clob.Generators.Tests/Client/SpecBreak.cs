namespace Clob.Generators.Tests.Client;

/// <summary>One thing in the sample that is written in another way.</summary>
/// <param name="Name">What is broken.</param>
/// <param name="Before">A text that the sample has once, or the first of several.</param>
/// <param name="After">What it becomes.</param>
/// <param name="At">What is at the line of the error; null where it is the line of the break.</param>
public sealed record SpecBreak(string Name, string Before, string After, string? At = null)
{
    /// <inheritdoc />
    public override string ToString() => Name;

    /// <summary>Returns the sample with the break, and the lines, from 1, at which an error is at its place.</summary>
    internal (string Yaml, int First, int Last) In(string sample)
    {
        var at = sample.IndexOf(Before, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The sample does not have: {Before}");
        var yaml = sample[..at] + After + sample[(at + Before.Length)..];
        var place = At is null ? at : yaml.IndexOf(At, StringComparison.Ordinal);
        Assert.True(place >= 0, $"The broken sample does not have: {At}");
        var line = yaml[..place].Count(letter => letter == '\n') + 1;
        return (yaml, line, line + (At ?? After).Count(letter => letter == '\n'));
    }
}
