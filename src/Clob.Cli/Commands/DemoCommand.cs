using System.CommandLine;
using Clob.Cli.Demo;
using Clob.Cli.Reporting;
using Clob.Sandbox;

namespace Clob.Cli.Commands;

/// <summary><c>clob demo</c>.</summary>
internal sealed class DemoCommand : DocumentedCommand
{
    private readonly CliEnvironment _environment;

    public DemoCommand(CliEnvironment environment)
        : base("demo", "Cancel sample orders on an embedded venue, in all four ways, and read one; no account needed.")
    {
        _environment = environment;
        SetAction((_, cancellationToken) => RunAsync(cancellationToken));
    }

    public override string Details => """
        Example:
          clob demo

        It reads no environment variables, and nothing leaves this machine.

        """;

    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var sandbox = await ClobSandbox.StartAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        await using (sandbox.ConfigureAwait(false))
        {
            _environment.Out.WriteLine(
                $"Real calls to an embedded sandbox at {sandbox.BaseAddress}: nothing leaves this machine, and no account is needed.");
            return await RunAsync(sandbox, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<int> RunAsync(ClobSandbox sandbox, CancellationToken cancellationToken)
    {
        var account = sandbox.Account;
        var credentials = new ApiCredentials(account.Address, account.ApiKey, account.Secret, account.Passphrase);
        using var client = ClobClient.Create(
            credentials,
            new ClobClientOptions { BaseAddress = sandbox.BaseAddress, TimeProvider = _environment.TimeProvider });

        // The pending order stays pending, so that a retry would change nothing.
        var canceler = new OrderCanceler(client, new OrderCancelerOptions { MaxPendingRetries = 0 }, _environment.TimeProvider);
        foreach (var step in DemoStep.All(new DemoOrders(sandbox)))
        {
            var report = await step.CancelAsync(canceler, cancellationToken).ConfigureAwait(false);
            _environment.Out.WriteLine();
            _environment.Out.WriteLine($"{step.Operation.Method} {step.Operation.Path}  {step.What}");
            Listing.Write(_environment, OutcomeRows.Headers, OutcomeRows.Of(report));
            _environment.Out.WriteLine(Summary.Of(report));
            if (Complaints.Of(report).FirstOrDefault() is { } complaint)
            {
                _environment.WriteError(complaint);
                return ExitCode.NotDone;
            }
        }

        await new LostResponseStep(_environment, sandbox).RunAsync(credentials, cancellationToken).ConfigureAwait(false);
        return ExitCode.Success;
    }
}
