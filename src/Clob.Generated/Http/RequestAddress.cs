using System.Collections.Concurrent;
using Clob.Calls;
using Clob.Spec;

namespace Clob.Http;

/// <summary>Joins the base address, with any prefix that it has, and the path of an operation. Thread-safe.</summary>
internal sealed class RequestAddress
{
    // The path is escaped already and was signed as it is: it has to reach the wire without being tidied up.
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly string _prefix;

    // One for each operation without parameters, so that a cancel does not take an address apart that never changes.
    private readonly ConcurrentDictionary<string, Uri> _fixed = new(StringComparer.Ordinal);

    /// <summary>Takes an address to which requests may go.</summary>
    /// <param name="baseAddress">The address.</param>
    /// <exception cref="InvalidOperationException">Credentials are not safe on the way to it.</exception>
    public RequestAddress(Uri baseAddress)
    {
        if (BaseAddressRule.Problem(baseAddress) is { } problem)
        {
            throw UnsentRequest.Exception($"{problem} Nothing was sent.");
        }

        BaseAddress = baseAddress;
        _prefix = baseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/');
    }

    public Uri BaseAddress { get; }

    public Uri Of(ClobOperation operation, string path, string query)
        => query.Length == 0 && path == operation.Path
            ? _fixed.GetOrAdd(path, static (path, prefix) => Join(prefix, path, ""), _prefix)
            : Join(_prefix, path, query);

    private static Uri Join(string prefix, string path, string query) => new(string.Concat(prefix, path, query), AsWritten);
}
