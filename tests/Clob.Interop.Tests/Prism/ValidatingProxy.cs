using System.Text.RegularExpressions;
using Clob.Interop.Tests.Node;

namespace Clob.Interop.Tests.Prism;

/// <summary>
/// Prism, which passes on what the spec allows, and answers itself where a request (401, 404, 405, 422) or an answer
/// (500) breaks it.
/// </summary>
internal sealed partial class ValidatingProxy : IAsyncDisposable
{
    /// <summary>The media type of its own answers, which no documented answer has.</summary>
    public const string VerdictType = "application/problem+json";

    private readonly SupervisedProcess _process;

    private ValidatingProxy(SupervisedProcess process)
    {
        _process = process;
        Address = new Uri(process.Ready.Groups["address"].Value);
    }

    public Uri Address { get; }

    public static async Task<ValidatingProxy> StartAsync(string program, string spec, Uri upstream)
        => new(await SupervisedProcess.StartAsync(
        "node",
        [program, "proxy", "--errors", "--multiprocess=false", spec, upstream.GetLeftPart(UriPartial.Authority), "-p", "0", "-h", "127.0.0.1"],
        ReadyLine()));

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    [GeneratedRegex(@"listening on (?<address>http://\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex ReadyLine();
}
