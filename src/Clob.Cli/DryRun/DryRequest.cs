using System.Text;
using Clob.Authentication;

namespace Clob.Cli.DryRun;

/// <summary>A request that was not sent, without secrets.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Url">The whole address.</param>
/// <param name="Headers">The headers. Those of the credentials are masked, except the address of the account.</param>
/// <param name="Body">The body; empty where there is none.</param>
internal sealed record DryRequest(string Method, string Url, IReadOnlyDictionary<string, string> Headers, string Body)
{
    private const string Mask = "******";

    // The address is public, and the time is not a secret.
    private static readonly IEnumerable<string> Masked = L2HeaderNames.All.Except([L2HeaderNames.Address, L2HeaderNames.Timestamp]);

    public static async Task<DryRequest> FromAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var headers = new OrderedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated.ToArray() ?? []))
        {
            headers[name] = Masked.Contains(name, StringComparer.OrdinalIgnoreCase) ? Mask : values.ToString();
        }

        return new(request.Method.Method, request.RequestUri!.ToString(), headers, Encoding.UTF8.GetString(body));
    }
}
