using System.Collections.Concurrent;
using Clob.Authentication;

namespace Clob.Tests.Support;

/// <summary>A wallet that signs as it is told, and keeps what it was asked for.</summary>
internal sealed class ExampleWallet(Func<ClobAuthMessage, CancellationToken, ValueTask<string>> sign) : IWalletSigner
{
    public const string Signature = "0xa6eac9a1927262c9ea8ff8e59f701392c16873a714b0f976f1481df77b438a1829c5e7fc70854d68b320b4ca7beff251202adb8ff00ad00456eab408e3a95ce41c";

    private readonly ConcurrentQueue<ClobAuthMessage> _messages = new();

    public ExampleWallet(string signature = Signature)
        : this((_, _) => new(signature))
    {
    }

    public string Address { get; init; } = Example.Address;

    public IReadOnlyList<ClobAuthMessage> Messages => [.. _messages];

    public ValueTask<string> SignAsync(ClobAuthMessage message, CancellationToken cancellationToken = default)
    {
        _messages.Enqueue(message);
        return sign(message, cancellationToken);
    }
}
