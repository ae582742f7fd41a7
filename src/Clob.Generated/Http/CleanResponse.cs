using System.Net;
using System.Net.Http.Headers;
using Clob.Authentication;
using Clob.Calls;
using Clob.Secrets;
using Clob.Spec;

namespace Clob.Http;

/// <summary>Takes secrets out of what handlers and loggers above see of a response: its reason phrase and its headers.</summary>
internal static class CleanResponse
{
    private const int ShortestSecret = RequestAuthenticator.ShortestSecret;

    /// <summary>Cleans the response to a request in place. What is short on a success is let pass without a search. Never throws.</summary>
    /// <param name="response">The response.</param>
    /// <param name="call">The call to which it is the response.</param>
    public static void Clean(HttpResponseMessage response, ClobCall call)
    {
        if (call.Authenticator is not { } authenticator)
        {
            return;
        }

        var shortest = call.IsSuccess(response) ? authenticator.LengthOfShortestSecret : ShortestSecret;
        SecretRedactor? redactor = null;
        if (response.ReasonPhrase is { } reason && reason.Length >= shortest && !IsUsual(response.StatusCode, reason))
        {
            redactor = call.CreateRedactor();
            response.ReasonPhrase = PrintableText.Escape(redactor.Redact(reason));
        }

        Clean(response.Headers, shortest, ref redactor, call);
        Clean(response.Content.Headers, shortest, ref redactor, call);
    }

    private static void Clean(HttpHeaders headers, int shortest, ref SecretRedactor? redactor, ClobCall call)
    {
        List<(string Name, string[] Values)>? revealing = null;
        foreach (var (name, values) in headers.NonValidated)
        {
            var isLong = name.Length >= shortest;
            foreach (var value in values)
            {
                isLong |= value.Length >= shortest || (value.Length >= ShortestSecret && IsTier(name));
            }

            if (isLong)
            {
                redactor ??= call.CreateRedactor();
                if (redactor.Reveals(name) || redactor.Reveals(values.ToString()) || values.Any(redactor.Reveals))
                {
                    (revealing ??= []).Add((name, [.. values]));
                }
            }
        }

        foreach (var (name, values) in revealing ?? [])
        {
            headers.Remove(name);
            if (!redactor!.Reveals(name))
            {
                // Without the brackets, which a media type must not have: what kind of body it is stays readable.
                headers.TryAddWithoutValidation(name, redactor.Redact(string.Join(", ", values)).Replace(
                    SecretRedactor.Placeholder, "redacted", StringComparison.Ordinal));
            }
        }
    }

    /// <summary>Returns whether callers see the value of this header as it is.</summary>
    private static bool IsTier(string name) => name.Equals(ResponseHeaderNames.PolyRateLimitTier, StringComparison.OrdinalIgnoreCase);

    private static bool IsUsual(HttpStatusCode status, string reason)
    {
        using var usual = new HttpResponseMessage(status);
        return reason == usual.ReasonPhrase;
    }
}
