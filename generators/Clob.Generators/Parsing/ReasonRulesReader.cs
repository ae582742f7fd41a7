using Clob.Generators.Model;
using Clob.Orders.Reasons;

namespace Clob.Generators.Parsing;

/// <summary>Reads what the library's classifier of reasons is made of, and creates that classifier.</summary>
internal static class ReasonRulesReader
{
    public static ReasonRulesModel Read(SpecDocument document)
        => new(
            new(Kinds(document).Select(kind => new ReasonKindModel(
                kind.Name.Value,
                kind.Count.ToString(),
                Words(kind.Words),
                new(kind.Between.Select(other => other.Value)),
                Words(kind.Beside)))),
            new(ReasonWordsEntry.All(document).Select(entry => new ReasonWordsModel(entry.Part.ToString(), Words(entry.Words)))));

    /// <summary>Creates the classifier that the library gets, to check the examples of the spec with it.</summary>
    public static ReasonClassifier Classifier(SpecDocument document)
    {
        var rules = Read(document);
        var names = rules.Kinds.Select(kind => kind.Name).ToList();
        return new ReasonClassifier(
            [.. rules.Kinds.Select(kind => new ReasonKind(
                Member<ReasonCount>(kind.Count),
                [.. kind.Words],
                [.. kind.Between.Select(name => names.IndexOf(name)).Where(at => at >= 0)],
                [.. kind.Beside]))],
            [.. rules.Words.Select(words => (Member<ReasonPart>(words.Part), words.Words.ToArray()))]);
    }

    /// <summary>Returns the kinds that become members of <c>CancelRejectionKind</c>.</summary>
    public static IEnumerable<RejectionKindEntry> Kinds(SpecDocument document)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return RejectionKindEntry.All(document).Where(kind => CSharpName.IsFreeMember(kind.Name.Value) && names.Add(kind.Name.Value));
    }

    // As reasons are read: in lower case, with one space between words.
    private static EquatableArray<string> Words(IEnumerable<SpecScalar> words) => new(words.Select(word => Normal(word.Value)));

    public static string Normal(string words)
        => string.Join(" ", words.ToLowerInvariant().Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static T Member<T>(string name)
        where T : struct
        => (T)Enum.Parse(typeof(T), name);
}
