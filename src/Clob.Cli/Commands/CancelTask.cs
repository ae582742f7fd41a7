using System.CommandLine;
using Clob.Cli.Calls;

namespace Clob.Cli.Commands;

/// <summary>What a <see cref="VenueCommand"/> cancels with.</summary>
/// <param name="Parsed">The command line.</param>
/// <param name="Canceler">What cancels.</param>
/// <param name="Gate">Knows whether something was sent.</param>
/// <param name="Progress">Is told how far the cancel is.</param>
internal sealed record CancelTask(ParseResult Parsed, OrderCanceler Canceler, SendGate Gate, IProgress<CancelProgress> Progress);
