namespace Clob.Sandbox.Trading;

/// <summary>A restart of the matching engine: how long it lasts, and whether the venue says so.</summary>
internal sealed record EngineRestart(DateTimeOffset EndsAt, bool WithRetryAfter);
