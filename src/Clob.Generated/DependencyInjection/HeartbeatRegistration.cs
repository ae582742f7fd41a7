namespace Clob.DependencyInjection;

/// <summary>Says that the heartbeats of an account are registered.</summary>
/// <param name="Name">The name of the account; empty for the one without a name.</param>
internal sealed record HeartbeatRegistration(string Name);
