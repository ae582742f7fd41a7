using System.Globalization;
using System.Numerics;
using Clob.Authentication;

namespace Clob.Wallet.Tests.Support;

/// <summary>One recorded signature of an official client.</summary>
internal sealed record WalletVector(string PrivateKey, string Signature, string Digest, ClobAuthMessage Message)
{
    public static IReadOnlyList<WalletVector> All { get; } = [.. RecordedVectors.WalletSignatures.Select(vector => new WalletVector(
        vector!.Text("privateKey"),
        vector!.Text("signature"),
        vector!.Text("eip712Digest"),
        new ClobAuthMessage
        {
            Address = vector!.Text("address"),
            ChainId = long.Parse(vector!.Text("chainId"), CultureInfo.InvariantCulture),
            Timestamp = vector!.Text("timestamp"),
            Nonce = BigInteger.Parse(vector!.Text("nonce"), CultureInfo.InvariantCulture),
        }))];

    /// <summary>Gets a test case for each.</summary>
    public static TheoryData<int> Indexes { get; } = [.. Enumerable.Range(0, All.Count)];

    /// <summary>Gets one, for tests that need any.</summary>
    public static WalletVector Sample => All[0];
}
