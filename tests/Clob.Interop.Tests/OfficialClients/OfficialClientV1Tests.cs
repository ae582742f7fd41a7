namespace Clob.Interop.Tests.OfficialClients;

/// <summary>@polymarket/clob-client.</summary>
public sealed class OfficialClientV1Tests() : OfficialClientTests("v1");
