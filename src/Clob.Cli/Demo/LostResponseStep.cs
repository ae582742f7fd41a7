using Clob.Cli.Reporting;
using Clob.Sandbox;
using Clob.Spec;

namespace Clob.Cli.Demo;

/// <summary>The last part of the demo: a cancel whose response is lost, and what reading the order proves.</summary>
internal sealed class LostResponseStep(CliEnvironment environment, ClobSandbox venue)
{
    private const decimal FilledPart = 0.4m;

    public async Task RunAsync(ApiCredentials credentials, CancellationToken cancellationToken)
    {
        var order = venue.PlaceOrder();
        var filled = decimal.Round(order.Size * FilledPart);
        venue.FillOrder(order.Id, filled);
        venue.AddFault(SandboxFault.LostResponse(ClobOperations.CancelOrder.Path));

        // Without retries: a second attempt would find the order canceled.
        using var client = ClobClient.Create(
            credentials,
            new ClobClientOptions
            {
                BaseAddress = venue.BaseAddress,
                TimeProvider = environment.TimeProvider,
                Retry = { MaxAttempts = 1 },
            });
        var canceler = new OrderCanceler(client, options: null, environment.TimeProvider);
        var report = await canceler.CancelAsync(order.Id, cancellationToken).ConfigureAwait(false);
        environment.Out.WriteLine();
        environment.Out.WriteLine(
            $"{ClobOperations.CancelOrder.Method} {ClobOperations.CancelOrder.Path}  "
            + FormattableString.Invariant($"one order, of which {filled} are filled; the response is lost"));
        Listing.Write(environment, OutcomeRows.Headers, OutcomeRows.Of(report));
        environment.Out.WriteLine(Summary.Of(report));

        var verification = await canceler.VerifyAsync(report, cancellationToken: cancellationToken).ConfigureAwait(false);
        environment.Out.WriteLine();
        environment.Out.WriteLine($"{ClobOperations.GetOrder.Method} {ClobOperations.GetOrder.Path}  what reading the order proves");
        Listing.Write(environment, VerificationRows.Headers, VerificationRows.Of(verification));
        environment.Out.WriteLine(VerificationWording.SummaryOf(verification));
    }
}
