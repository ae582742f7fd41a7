namespace Clob.Interop.Tests.OfficialClients;

/// <summary>@polymarket/clob-client-v2, its successor.</summary>
public sealed class OfficialClientV2Tests() : OfficialClientTests("v2");
