namespace Clob.Tests.Support;

/// <summary>How long a test that would otherwise hang waits before it fails. No test that passes comes near it.</summary>
internal static class Guard
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
}
