namespace Clob.Generators.Parsing.Schemas;

/// <summary>Where a schema is, which names a type that has no name of its own.</summary>
/// <param name="Owner">The type or the operation around it.</param>
/// <param name="Local">What it is there, such as <c>Side</c> for the member <c>side</c>.</param>
/// <param name="Place">The place as documentation says it.</param>
internal sealed record TypeContext(string Owner, string Local, string Place)
{
    /// <summary>Returns the place of what a list or a map holds: an item of <c>MakerOrders</c> is a <c>MakerOrder</c>.</summary>
    public TypeContext Item() => this with { Local = Singular(Local), Place = $"an item of {Place}" };

    private static string Singular(string word)
        => word == "News" ? word + "Item"
            : EndsWith(word, "tuses") || EndsWith(word, "nuses") ? word.Substring(0, word.Length - 2)
            : EndsWith(word, "ies") ? word.Substring(0, word.Length - 3) + "y"
            : EndsWith(word, "ches") || EndsWith(word, "shes") || EndsWith(word, "sses") || EndsWith(word, "xes")
                ? word.Substring(0, word.Length - 2)
            : EndsWith(word, "s") && !EndsWith(word, "ss") && !EndsWith(word, "us") && !EndsWith(word, "is")
                ? word.Substring(0, word.Length - 1)
            : word + "Item";

    private static bool EndsWith(string word, string end) => word.Length > end.Length && word.EndsWith(end, StringComparison.Ordinal);
}
