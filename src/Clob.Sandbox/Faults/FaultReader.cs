using Clob.Sandbox.Exchanges;

namespace Clob.Sandbox.Faults;

/// <summary>Reads the text of a fault.</summary>
internal static class FaultReader
{
    private const string Repeatable = "header";

    // In the order in which an error message lists them.
    private static readonly OrderedDictionary<string, Action<FaultDraft, string>> Readers = new(StringComparer.Ordinal)
    {
        ["from"] = (draft, value) => draft.From = FaultValue.Number(value, 1, int.MaxValue),
        ["times"] = (draft, value) => (draft.Times, draft.IsEndless) = FaultValue.Times(value),
        ["chance"] = (draft, value) => draft.Chance = FaultValue.Chance(value),
        ["when"] = (draft, value) => draft.Moment = FaultValue.Choice<SandboxFaultMoment>(value),
        ["status"] = (draft, value) => draft.ResponseParts.Status = FaultValue.Number(
            value, DocumentedResponse.LowestStatus, DocumentedResponse.HighestStatus),
        ["error"] = (draft, value) => draft.ResponseParts.Error = value,
        ["body"] = (draft, value) => draft.ResponseParts.Body = value,
        ["type"] = (draft, value) => draft.ResponseParts.ContentType = value,
        ["header"] = (draft, value) => draft.ResponseParts.AddHeader(FaultValue.Header(value)),
        ["omit"] = (draft, value) => draft.Omit = FaultValue.Ids(value),
        ["both"] = (draft, value) => draft.Both = FaultValue.Ids(value),
        ["read"] = (draft, value) => draft.Reading = FaultValue.Choice<SandboxReading>(value),
        ["heartbeat"] = (draft, value) => draft.Heartbeat = FaultValue.Choice<SandboxHeartbeatFault>(value),
        ["delay"] = (draft, value) => draft.Delay = FaultValue.Duration(value),
        ["drip"] = (draft, value) => draft.Drip = FaultValue.Duration(value),
        ["length"] = (draft, value) => draft.ContentLength = FaultValue.Number(value, 0, int.MaxValue),
        ["send"] = (draft, value) => draft.Sending = FaultValue.Choice<SandboxSending>(value),
        ["end"] = (draft, value) => draft.Ending = FaultValue.Choice<SandboxEnding>(value),
    };

    /// <summary>Returns what the text says.</summary>
    /// <exception cref="FormatException">The text is wrong. The message says where, and what is allowed.</exception>
    public static FaultDraft Read(string text)
    {
        try
        {
            var words = FaultWords.Split(text);
            if (words.Count == 0)
            {
                throw new FormatException($"it says nothing; {Allowed}");
            }

            var draft = new FaultDraft();
            HashSet<string> taken = new(StringComparer.Ordinal);
            foreach (var word in words)
            {
                Take(word, draft, taken);
            }

            draft.Response = draft.ResponseParts.Create(draft.Path);
            return draft;
        }
        catch (FormatException exception)
        {
            throw new FormatException($"The fault '{text}' is wrong: {exception.Message}.", exception);
        }
    }

    private static string Allowed
        => $"allowed are a path, which begins with a slash, and {string.Join(", ", Readers.Keys.Select(key => $"{key}="))}";

    private static void Take(string word, FaultDraft draft, HashSet<string> taken)
    {
        var isPath = word.StartsWith('/');
        var key = isPath ? "path" : word.Split('=', 2)[0];
        if (!taken.Add(key) && key != Repeatable)
        {
            throw new FormatException($"{key} comes twice");
        }

        if (isPath)
        {
            draft.Path = word;
        }
        else if (Readers.TryGetValue(key, out var take) && word.Length > key.Length)
        {
            Take(key, word[(key.Length + 1)..], take, draft);
        }
        else
        {
            throw new FormatException($"'{word}' is not known; {Allowed}");
        }
    }

    private static void Take(string key, string value, Action<FaultDraft, string> take, FaultDraft draft)
    {
        try
        {
            take(draft, value);
        }
        catch (FormatException exception)
        {
            throw new FormatException($"{key} {exception.Message}, and not '{value}'", exception);
        }
    }
}
