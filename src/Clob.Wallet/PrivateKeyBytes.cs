using System.Buffers;
using System.Diagnostics;
using System.Security.Cryptography;
using Nethereum.Signer;

namespace Clob.Wallet;

/// <summary>The bytes of a private key, where no collection of garbage copies them, until they are overwritten.</summary>
[DebuggerDisplay("secret")]
internal sealed class PrivateKeyBytes : IDisposable
{
    private const int Length = 32;

    private readonly Lock _gate = new();

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[] _bytes = GC.AllocateArray<byte>(Length, pinned: true);

    private bool _isDisposed;

    private PrivateKeyBytes()
    {
    }

    /// <exception cref="ArgumentException">The text is not a private key.</exception>
    public static PrivateKeyBytes Parse(string text, string parameterName)
    {
        var digits = (text ?? "").AsSpan().Trim();
        digits = digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? digits[2..] : digits;
        var key = new PrivateKeyBytes();
        var isHex = digits.Length == 2 * Length && Convert.FromHexString(digits, key._bytes, out _, out _) == OperationStatus.Done;
        return key.Checked(isHex, $"It has to be {2 * Length} hex digits, with or without 0x.", parameterName);
    }

    /// <exception cref="ArgumentException">The bytes are not a private key.</exception>
    public static PrivateKeyBytes Copy(ReadOnlySpan<byte> bytes, string parameterName)
    {
        var key = new PrivateKeyBytes();
        return key.Checked(bytes.TryCopyTo(key._bytes) && bytes.Length == Length, $"It has to be {Length} bytes.", parameterName);
    }

    /// <summary>Calls a function with the key, whose copy is not kept.</summary>
    /// <param name="owner">The type of what was disposed, for the exception.</param>
    /// <param name="use">The function.</param>
    /// <exception cref="ObjectDisposedException">The key was overwritten.</exception>
    public T Use<T>(Type owner, Func<EthECKey, T> use)
    {
        var copy = GC.AllocateArray<byte>(Length, pinned: true);
        try
        {
            lock (_gate)
            {
                ObjectDisposedException.ThrowIf(_isDisposed, owner);
                _bytes.CopyTo(copy, 0);
            }

            return use(new EthECKey(copy, isPrivate: true));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(copy);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            CryptographicOperations.ZeroMemory(_bytes);
        }
    }

    public override string ToString() => "secret";

    private PrivateKeyBytes Checked(bool hasShape, string shape, string parameterName)
    {
        if (hasShape && CurveOrder.Includes(_bytes))
        {
            return this;
        }

        Dispose();
        throw new ArgumentException(
            $"The private key cannot be used. {(hasShape ? "It has to be above zero and below the order of secp256k1." : shape)}",
            parameterName);
    }
}
