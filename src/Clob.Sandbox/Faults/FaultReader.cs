namespace Clob.Sandbox.Faults;

/// <summary>Reads a fault from its text.</summary>
internal static class FaultReader
{
    private const string Repeatable = "header";

    // In the order in which a reader who made a mistake is told of them.
    private static readonly OrderedDictionary<string, Action<FaultDraft, string>> s_keys = new(StringComparer.Ordinal)
    {
        ["from"] = (draft, value) => draft.Fault = draft.Fault with { From = FaultValue.Number(value, 1, int.MaxValue) },
        ["times"] = (draft, value) => draft.Fault = draft.Fault with { Times = FaultValue.Times(value) },
        ["chance"] = (draft, value) => draft.Fault = draft.Fault with { Chance = FaultValue.Chance(value) },
        ["when"] = (draft, value) => draft.Fault = draft.Fault with { Moment = FaultValue.Choice<SandboxFaultMoment>(value) },
        ["status"] = (draft, value) => draft.Status = FaultValue.Number(value, 200, 599),
        ["error"] = (draft, value) => draft.Error = value,
        ["body"] = (draft, value) => draft.Body = value,
        ["type"] = (draft, value) => draft.ContentType = value,
        ["header"] = (draft, value) => draft.AddHeader(FaultValue.Header(value)),
        ["omit"] = (draft, value) => draft.Fault = draft.Fault with { Omit = FaultValue.Ids(value) },
        ["both"] = (draft, value) => draft.Fault = draft.Fault with { Both = FaultValue.Ids(value) },
        ["delay"] = (draft, value) => draft.Fault = draft.Fault with { Delay = FaultValue.Duration(value) },
        ["drip"] = (draft, value) => draft.Fault = draft.Fault with { Drip = FaultValue.Duration(value) },
        ["length"] = (draft, value) => draft.Fault = draft.Fault with { ContentLength = FaultValue.Number(value, 0, int.MaxValue) },
        ["send"] = (draft, value) => draft.Fault = draft.Fault with { Sending = FaultValue.Choice<SandboxSending>(value) },
        ["end"] = (draft, value) => draft.Fault = draft.Fault with { Ending = FaultValue.Choice<SandboxEnding>(value) },
    };

    public static SandboxFault Read(string text)
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

            return draft.Finish();
        }
        catch (FormatException exception)
        {
            throw new FormatException($"The fault '{text}' is wrong: {exception.Message}.", exception);
        }
    }

    private static string Allowed => $"allowed are a path, which begins with a slash, and {string.Join(", ", s_keys.Keys.Select(key => $"{key}="))}";

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
            draft.Fault = draft.Fault with { Path = word };
        }
        else if (s_keys.TryGetValue(key, out var take) && word.Length > key.Length)
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
