namespace Clob.Sandbox;

/// <summary>An order of the sandbox, with the properties that a cancel needs.</summary>
/// <param name="Id">The order's id, <c>0x</c> and 64 hexadecimal digits on the venue; compared exactly.</param>
/// <param name="Market">The market's condition id, <c>0x</c> and 64 hexadecimal digits on the venue.</param>
/// <param name="AssetId">The token id, a decimal number of up to 78 digits on the venue.</param>
public sealed record SandboxOrder(string Id, string Market, string AssetId);
