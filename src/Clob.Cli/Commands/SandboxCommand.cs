using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Clob.Cli.Parsing;
using Clob.Cli.Reporting;
using Clob.Sandbox;

namespace Clob.Cli.Commands;

/// <summary><c>clob sandbox</c>.</summary>
internal sealed class SandboxCommand : DocumentedCommand
{
    private const int UsualOrders = 6;
    private const int MostOrders = 10_000;

    private readonly CliEnvironment _environment;
    private readonly WholeNumberOption _port = new(
        "--port", IPEndPoint.MaxPort, 0, "The port on 127.0.0.1; 0 for any free one. It ends with exit code 1 where the port is in use.");

    private readonly WholeNumberOption _orders = new("--orders", MostOrders, UsualOrders, $"How many open orders it starts with, at most {MostOrders}.");
    private readonly JsonOption _json = new("Print one line with one JSON object once it listens, and nothing after it.");

    public SandboxCommand(CliEnvironment environment)
        : base("sandbox", "Run an in-memory venue on this machine, until it is interrupted.")
    {
        _environment = environment;
        Add(_port);
        Add(_orders);
        Add(_json);
        SetAction(RunAsync);
    }

    public override string Details => """
        Examples:
          clob sandbox --port 8080
          clob cancel-all --base-address http://127.0.0.1:8080/

        It reads no environment variables, keeps nothing, and prints the credentials that it
        accepts; they are made up, and valid nowhere else. Ctrl+C or SIGTERM ends it, with exit code 0.

        """;

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        ClobSandbox sandbox;
        try
        {
            var options = new ClobSandboxOptions { Port = parsed.GetValue(_port) };
            sandbox = await ClobSandbox.StartAsync(options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            _environment.WriteError($"The sandbox cannot start: {exception.Message}");
            return ExitCode.NotDone;
        }

        await using (sandbox.ConfigureAwait(false))
        {
            sandbox.SeedOrders(parsed.GetValue(_orders));
            Write(SandboxDescription.Of(sandbox), parsed.GetValue(_json));
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return ExitCode.Success;
    }

    private void Write(SandboxDescription sandbox, bool asJson)
    {
        if (asJson)
        {
            CliJson.Write(_environment.Out, sandbox);
        }
        else
        {
            SandboxText.Write(_environment, sandbox);
        }

        // Whoever started it waits for this.
        _environment.Out.Flush();
    }
}
