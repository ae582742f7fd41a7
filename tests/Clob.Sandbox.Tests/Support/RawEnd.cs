namespace Clob.Sandbox.Tests.Support;

/// <summary>What a connection brought, and whether it ended with RST, or in order.</summary>
internal sealed record RawEnd(string Text, bool IsReset)
{
    public string Head => Text[..(Text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)];

    public string Body => Text[Head.Length..];
}
