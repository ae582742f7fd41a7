namespace Clob.Interop.Tests.OfficialClients;

/// <summary>@polymarket/clob-client-v2, its successor.</summary>
public sealed class OfficialKeyV2Tests() : OfficialKeyTests("v2");
