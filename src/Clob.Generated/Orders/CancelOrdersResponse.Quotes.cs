using System.Buffers;
using Clob.Secrets;

namespace Clob;

/// <content>Keeps an echo of the request out of the reasons.</content>
public sealed partial record CancelOrdersResponse : IQuotingResponse<CancelOrdersResponse>
{
    private const int LongestText = 8 * 1024;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    bool IQuotingResponse<CancelOrdersResponse>.MayQuote
    {
        get
        {
            // By index: an enumerator of the interface costs an allocation.
            for (var at = 0; at < Canceled.Count; at++)
            {
                if (!IsHex(Canceled[at]))
                {
                    return true;
                }
            }

            return NotCanceled.Count > 0;
        }
    }

    CancelOrdersResponse IQuotingResponse<CancelOrdersResponse>.Without(SecretRedactor redactor)
    {
        Dictionary<string, string> clean = new(StringComparer.Ordinal);
        var isChanged = false;
        var canceled = Canceled.Select(Id).ToArray();
        var notCanceled = new Dictionary<string, string>(NotCanceled.Count);
        foreach (var (id, reason) in NotCanceled)
        {
            notCanceled[Id(id)] = Clean(reason);
        }

        return isChanged ? this with { Canceled = canceled, NotCanceled = notCanceled } : this;

        string Id(string id) => IsHex(id) ? id : Clean(id);

        // The same few reasons are given for many orders.
        string Clean(string text)
        {
            if (!redactor.IsLongEnough(text))
            {
                return text;
            }

            // No reason is so long. To search all of it would take longer than the call may.
            if (text.Length > LongestText)
            {
                text = text[..LongestText] + "…";
                isChanged = true;
            }

            if (!clean.TryGetValue(text, out var known))
            {
                clean[text] = known = redactor.Redact(text);
            }

            isChanged |= !ReferenceEquals(known, text) && known != text;
            return known;
        }
    }

    private static bool IsHex(string id) => id.StartsWith("0x", StringComparison.Ordinal) && !id.AsSpan(2).ContainsAnyExcept(HexDigits);
}
