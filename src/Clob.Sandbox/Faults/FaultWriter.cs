using System.Globalization;

namespace Clob.Sandbox.Faults;

/// <summary>Writes a fault in the words that <see cref="FaultReader"/> reads, and leaves out what goes without saying.</summary>
internal static class FaultWriter
{
    private static readonly SandboxFault s_usual = new();

    public static string Write(SandboxFault fault)
    {
        List<string> words = [];
        void Add(bool isWorthSaying, string key, FormattableString value)
        {
            if (isWorthSaying)
            {
                words.Add($"{key}={FaultWords.Quoted(FormattableString.Invariant(value))}");
            }
        }

        if (fault.Path is { } path)
        {
            words.Add(FaultWords.Quoted(path));
        }

        Add(fault.From != s_usual.From, "from", $"{fault.From}");
        Add(fault.Times is null, "times", $"{FaultValue.Always}");
        Add(fault.Times is not null && fault.Times != s_usual.Times, "times", $"{fault.Times}");
        Add(fault.Chance < s_usual.Chance, "chance", $"{fault.Chance}");
        Add(fault.Moment != s_usual.Moment, "when", $"{FaultValue.Word(fault.Moment)}");
        if (fault.Answer is { } answer)
        {
            Add(true, "status", $"{answer.StatusCode}");
            Add(true, "body", $"{answer.Body}");
            Add(answer.ContentType != SandboxResponse.Json, "type", $"{answer.ContentType}");
            foreach (var (name, value) in answer.Headers)
            {
                Add(true, "header", $"{name}:{value}");
            }
        }

        Add(fault.Omit.Count > 0, "omit", $"{string.Join(',', fault.Omit)}");
        Add(fault.Both.Count > 0, "both", $"{string.Join(',', fault.Both)}");
        Add(fault.Delay > TimeSpan.Zero, "delay", $"{fault.Delay.TotalMilliseconds:0}ms");
        Add(fault.Drip > TimeSpan.Zero, "drip", $"{fault.Drip.TotalMilliseconds:0}ms");
        Add(fault.ContentLength is not null, "length", $"{fault.ContentLength}");
        Add(fault.Sending != s_usual.Sending, "send", $"{FaultValue.Word(fault.Sending)}");
        Add(fault.Ending != s_usual.Ending, "end", $"{FaultValue.Word(fault.Ending)}");
        return string.Join(' ', words);
    }
}
