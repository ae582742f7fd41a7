using Clob.Generators.Model;
using Clob.Orders.Reasons;

namespace Clob.Generators.Parsing;

/// <summary>From the reasons of the spec to what the library's classifier is made of, and to the classifier itself.</summary>
internal static class ReasonRulesReader
{
    public static ReasonRulesModel Read(SpecDocument document)
        => new(
            new(Kinds(document).Select(kind => new ReasonKindModel(
                kind.Name.Value, kind.Count.ToString(), Words(kind.Words), new(kind.Between.Select(other => other.Value)), Words(kind.Beside)))),
            new(ReasonWordsEntry.All(document).Select(entry => new ReasonWordsModel(entry.Part.ToString(), Words(entry.Words)))));

    /// <summary>The classifier that the library gets, to hold the examples of the spec against it.</summary>
    public static ReasonClassifier Classifier(SpecDocument document)
    {
        var rules = Read(document);
        var names = rules.Kinds.Select(kind => kind.Name).ToList();
        return new ReasonClassifier(
            [.. rules.Kinds.Select(kind => new ReasonKind(
                (ReasonCount)Enum.Parse(typeof(ReasonCount), kind.Count), [.. kind.Words], [.. kind.Between.Select(name => names.IndexOf(name)).Where(at => at >= 0)], [.. kind.Beside]))],
            [.. rules.Words.Select(words => ((ReasonPart)Enum.Parse(typeof(ReasonPart), words.Part), words.Words.ToArray()))]);
    }

    /// <summary>The kinds that become members of <c>CancelRejectionKind</c>.</summary>
    public static IEnumerable<RejectionKindEntry> Kinds(SpecDocument document)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return RejectionKindEntry.All(document).Where(kind => CSharpName.IsFreeMember(kind.Name.Value) && names.Add(kind.Name.Value));
    }

    /// <summary>The words as reasons are read: in lower case, with one space between them.</summary>
    private static EquatableArray<string> Words(IEnumerable<SpecScalar> words) => new(words.Select(word => Normal(word.Value)));

    public static string Normal(string words)
        => string.Join(" ", words.ToLowerInvariant().Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
