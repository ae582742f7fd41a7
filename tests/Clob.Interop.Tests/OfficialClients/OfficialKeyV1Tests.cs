namespace Clob.Interop.Tests.OfficialClients;

/// <summary>@polymarket/clob-client.</summary>
public sealed class OfficialKeyV1Tests() : OfficialKeyTests("v1");
