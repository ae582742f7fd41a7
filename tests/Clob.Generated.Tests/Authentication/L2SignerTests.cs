using System.Text;
using Clob.Authentication;
using Clob.Tests.Support;

namespace Clob.Tests.Authentication;

public sealed class L2SignerTests
{
    private readonly L2Signer _signer = new(Example.Credentials);

    [Fact]
    public void Constructor_null_is_refused()
        => Assert.Throws<ArgumentNullException>("credentials", () => new L2Signer(null!));

    [Fact]
    public void Credentials_are_those_it_was_made_with() => Assert.Same(Example.Credentials, _signer.Credentials);

    [Fact]
    public void Sign_null_method_is_refused()
        => Assert.Throws<ArgumentNullException>("method", () => _signer.Sign(1, null!, "/order", []));

    [Fact]
    public void Sign_null_path_is_refused()
        => Assert.Throws<ArgumentNullException>("path", () => _signer.Sign(1, "DELETE", null!, []));

    [Fact]
    public void Sign_after_a_refused_call_is_not_tainted_by_it()
    {
        Assert.Throws<ArgumentNullException>(() => _signer.Sign(1, "DELETE", null!, []));

        Assert.Equal(ReferenceSignature.Of(Example.Secret, 2, "DELETE", "/order", []), _signer.Sign(2, "DELETE", "/order", []));
    }

    [Fact]
    public void Sign_any_request_gives_44_characters_of_the_url_safe_alphabet()
    {
        for (var second = 0; second < 500; second++)
        {
            Assert.Matches("^[A-Za-z0-9_-]{43}=$", _signer.Sign(second, "DELETE", "/cancel-all", []));
        }
    }

    [Theory]
    [InlineData("DELETE", "/data/Order/0xABcd")]
    [InlineData("Delete", "/order")]
    public void Sign_method_and_path_are_signed_as_they_are(string method, string path)
        => Assert.Equal(ReferenceSignature.Of(Example.Secret, 7, method, path, []), _signer.Sign(7, method, path, []));

    [Theory]
    [InlineData(84)]
    [InlineData(85)]
    [InlineData(86)]
    [InlineData(5000)]
    public void Sign_path_of_any_length_is_signed_whole(int length)
    {
        var path = "/" + new string('é', length - 1);

        Assert.Equal(ReferenceSignature.Of(Example.Secret, 7, "DELETE", path, []), _signer.Sign(7, "DELETE", path, []));
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(-5L)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void Sign_any_second_under_foreign_culture_is_signed_in_plain_digits(long unixSeconds)
    {
        var body = Encoding.UTF8.GetBytes("{}");
        using var culture = ForeignCulture.Enter();

        Assert.Equal(
            ReferenceSignature.Of(Example.Secret, unixSeconds, "DELETE", "/order", body),
            _signer.Sign(unixSeconds, "DELETE", "/order", body));
    }

    [Fact]
    public void Sign_many_threads_at_once_give_the_signatures_of_one()
    {
        var bodies = Enumerable.Range(0, 4000).Select(number => Encoding.UTF8.GetBytes(new string('x', number % 300) + number)).ToArray();
        var expected = bodies.Select((body, number) => ReferenceSignature.Of(Example.Secret, number, "DELETE", "/orders", body)).ToArray();

        var signatures = new string[bodies.Length];
        Parallel.For(
            0,
            bodies.Length,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            number => signatures[number] = _signer.Sign(number, "DELETE", "/orders", bodies[number]));

        Assert.Equal(expected, signatures);
    }
}
