namespace Clob.Benchmarks;

/// <summary>Made-up credentials.</summary>
internal static class BenchmarkAccount
{
    public const string Address = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";

    public const string ApiKey = "3e1a2b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b";

    public const string Secret = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    public const string Passphrase = "0123456789abcdef0123456789abcdef";
}
