using System.CommandLine;
using Clob.Cli.Reporting;
using Clob.Cli.Sending;

namespace Clob.Cli.Commands;

/// <summary>What a <see cref="VenueCommand"/> needs to cancel.</summary>
/// <param name="Parsed">The command line.</param>
/// <param name="Canceler">Cancels the orders.</param>
/// <param name="Gate">Knows whether something was sent.</param>
/// <param name="Progress">Receives the progress.</param>
internal sealed record CancelTask(ParseResult Parsed, IOrderCanceler Canceler, SendGate Gate, ProgressLine Progress)
{
    /// <summary>Gets the address of the venue.</summary>
    public required Uri BaseAddress { get; init; }
}
