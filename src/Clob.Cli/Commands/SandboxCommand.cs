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
    private const int DefaultOrders = 6;
    private const int MostOrders = 1_000_000;

    private readonly CliEnvironment _environment;
    private readonly WholeNumberOption _port = new(
        "--port", IPEndPoint.MaxPort, 0, "The port on 127.0.0.1; 0 for any free one. The exit code is 1 where the port is in use.");

    private readonly WholeNumberOption _orders = new(
        "--orders", MostOrders, DefaultOrders, $"How many open orders it starts with, at most {MostOrders}.");
    private readonly WholeNumberOption _seed = new(
        "--seed",
        int.MaxValue,
        0,
        "The seed of everything that is generated: the same seed gives the same credentials, orders and chances.");

    private readonly TierOption _tier = new();
    private readonly FaultOption _faults = new();
    private readonly JsonOption _json = new("Print one line with one JSON object when it listens, and nothing after it.");

    public SandboxCommand(CliEnvironment environment)
        : base("sandbox", "Run an in-memory venue on this machine, until it is interrupted.")
    {
        _environment = environment;
        Add(_port);
        Add(_orders);
        Add(_seed);
        Add(_tier);
        Add(_faults);
        Add(_json);
        SetAction(RunAsync);
    }

    public override string Details => """
        Examples:
          clob sandbox --port 8080
          clob cancel-all --base-address http://127.0.0.1:8080/

          One request in ten meets a restart of the matching engine:
          clob sandbox --fault "times=always chance=0.1 status=425"

          The next cancel of one order succeeds, and its response is lost:
          clob sandbox --fault "/order when=after send=nothing end=reset"

          While it runs; GET lists the faults, DELETE removes all of them:
          curl --data "/orders omit=*" http://127.0.0.1:8080/sandbox/faults

        Faults, as words in one TEXT, all of them optional:
          /PATH                    which requests it can hit; every one by default;
                                   /PATH/* for all below a path
          from=N times=N|always    the first of them (1), and how many (1)
          chance=0..1              how likely it hits each (1)
          when=unread|before|after before the body is read, before the request is
                                   carried out (usual), or after
          status=N error=TEXT      a response instead of the venue's: the documented
                                   one, or {"error": TEXT}
          body=TEXT type=TYPE      any other response
          header=NAME:TEXT         a header of it
          omit=ID,ID both=ID,ID    ids that the response leaves out, or names in
                                   both collections; * for all
          read=current|lagging|empty
                                   what a read of orders shows: what is (usual),
                                   what the read before saw, or an empty page
          heartbeat=none|forgotten|mismatched
                                   whether the venue forgot the heartbeats, or
                                   expects the id of another sender
          delay=TIME drip=TIME     a wait, and a pause between two bytes: 250ms,
                                   2s, 1m
          send=whole|half|nothing|garbage
                                   how much of the response is sent
          length=N                 the length that it declares
          end=open|close|reset     what happens to the connection then
          A value with white space is in double quotes.

        It reads no environment variables, saves nothing, and prints the
        credentials that it accepts: samples, which are valid only here.
        Ctrl+C, SIGTERM or SIGHUP stops it, with exit code 0.

        """;

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        ClobSandbox sandbox;
        try
        {
            var options = new ClobSandboxOptions
            {
                Port = parsed.GetValue(_port),
                Orders = parsed.GetValue(_orders),
                Seed = parsed.GetValue(_seed),
                Tier = parsed.GetValue(_tier),
            };
            sandbox = await ClobSandbox.StartAsync(options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            _environment.WriteError($"The sandbox cannot start: {exception.Message}");
            return ExitCode.NotDone;
        }

        await using (sandbox.ConfigureAwait(false))
        {
            foreach (var fault in parsed.GetRequiredValue(_faults))
            {
                sandbox.AddFault(fault);
            }

            Write(SandboxDescription.From(sandbox), parsed.GetValue(_json));
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

        // The program that started it may wait for this.
        _environment.Out.Flush();
    }
}
