using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Clob.Tests.Support;

/// <summary>A certificate that nobody but a test trusts.</summary>
internal static class TestCertificate
{
    public static X509Certificate2 Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(1000));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), password: null);
    }
}
