using Clob.Cli.Credentials;
using Clob.Cli.Sending;

namespace Clob.Cli.Commands;

/// <summary>A cancel for one account.</summary>
/// <param name="Account">The account.</param>
/// <param name="Client">Its client.</param>
/// <param name="Gate">Knows whether something was sent.</param>
/// <param name="Environment">Where the progress is shown.</param>
internal sealed record AccountRun(Account Account, ClobClient Client, SendGate Gate, CliEnvironment Environment);
