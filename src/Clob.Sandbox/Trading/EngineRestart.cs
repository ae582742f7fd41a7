namespace Clob.Sandbox.Trading;

/// <summary>A restart of the matching engine: when it ends, and whether responses say so.</summary>
internal sealed record EngineRestart(DateTimeOffset EndsAt, bool WithRetryAfter);
