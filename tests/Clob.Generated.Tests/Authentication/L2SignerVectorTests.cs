using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Clob.Authentication;
using Clob.Tests.Support;

namespace Clob.Tests.Authentication;

/// <summary>Signatures on which official clients agree, recorded.</summary>
public sealed class L2SignerVectorTests
{
    public static TheoryData<string> Labels { get; } = [.. RecordedVectors.Signatures.Select(vector => vector!.Text("label")).Distinct()];

    public static TheoryData<int> RefusedSecrets { get; } = [.. Enumerable.Range(0, RecordedVectors.RefusedSecrets.Count)];

    [Fact]
    public void Vectors_all_of_them_are_read() => Assert.Equal(70, RecordedVectors.Signatures.Count);

    [Theory]
    [MemberData(nameof(Labels))]
    public void Sign_recorded_request_gives_recorded_signature(string label)
        => Assert.All(Vectors(label), vector => Assert.Equal(vector.Text("expected"), Sign(vector)));

    [Theory]
    [MemberData(nameof(Labels))]
    public void Sign_recorded_request_under_foreign_culture_gives_recorded_signature(string label)
    {
        using var culture = ForeignCulture.Enter();

        Assert.All(Vectors(label), vector => Assert.Equal(vector.Text("expected"), Sign(vector)));
    }

    [Theory]
    [MemberData(nameof(RefusedSecrets))]
    public void ApiCredentials_secret_that_official_clients_refuse_is_refused(int index)
    {
        var secret = RecordedVectors.RefusedSecrets[index]!.GetValue<string>();

        Assert.Throws<ArgumentException>("secret", () => Credentials(secret));
    }

    private static IEnumerable<JsonNode> Vectors(string label)
        => RecordedVectors.Signatures.Where(vector => vector!.Text("label") == label).Select(vector => vector!);

    private static string Sign(JsonNode vector) => new L2Signer(Credentials(vector.Text("secret"))).Sign(
        long.Parse(vector.Text("timestamp"), CultureInfo.InvariantCulture),
        vector.Text("method"),
        vector.Text("requestPath"),
        Encoding.UTF8.GetBytes(vector.Text("body")));

    private static ApiCredentials Credentials(string secret)
        => new(Example.Address, Example.ApiKey, secret, Example.Passphrase);
}
