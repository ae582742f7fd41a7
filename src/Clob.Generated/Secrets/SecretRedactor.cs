namespace Clob.Secrets;

/// <summary>
/// Finds what must not be shown of a signer's credentials and signatures in texts that come from outside, however the
/// text is escaped or encoded, and takes it out. Never throws. The address is no secret.
/// </summary>
internal sealed class SecretRedactor
{
    /// <summary>The text in place of a secret.</summary>
    public const string Placeholder = "[redacted]";

    private readonly SecretPatterns? _patterns;

    private SecretRedactor(SecretPatterns? patterns) => _patterns = patterns;

    /// <summary>For calls that are not signed: there is nothing to find.</summary>
    public static SecretRedactor None { get; } = new(patterns: null);

    /// <summary>Creates a redactor for what was sent.</summary>
    /// <param name="secrets">The texts to find.</param>
    /// <param name="signatures">The signatures that were sent.</param>
    public static SecretRedactor Create(IReadOnlyList<string> secrets, params ReadOnlySpan<string> signatures)
        => new(new SecretPatterns(secrets, signatures));

    /// <summary>Returns whether a text of this length is long enough to have a secret in it.</summary>
    public bool IsLongEnough(string? text) => text is not null && _patterns is not null && text.Length >= _patterns.Shortest;

    /// <summary>Returns whether the text has a secret in it.</summary>
    public bool Reveals(string? text) => IsLongEnough(text) && SecretSearch.Find(text!, _patterns!, isWhole: true).Count > 0;

    /// <summary>Returns the text with <see cref="Placeholder"/> in place of each secret; the same object where it has none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isWhole">Whether the text is complete. Where it is not, the beginning of a secret at its end is taken out too.</param>
    public string Redact(string text, bool isWhole = true)
    {
        if (_patterns is null || (isWhole && !IsLongEnough(text)))
        {
            return text;
        }

        var ranges = SecretSearch.Find(text, _patterns, isWhole);
        return ranges.Count == 0 ? text : Replace(text, ranges);
    }

    private static string Replace(string text, List<(int Start, int End)> ranges)
    {
        ranges.Sort();
        var redacted = new System.Text.StringBuilder(text.Length);
        var copied = 0;
        var hidden = -1;
        foreach (var (start, end) in ranges)
        {
            if (start > hidden)
            {
                redacted.Append(text, copied, start - copied).Append(Placeholder);
            }

            hidden = Math.Max(hidden, end);
            copied = hidden;
        }

        return redacted.Append(text, copied, text.Length - copied).ToString();
    }
}
