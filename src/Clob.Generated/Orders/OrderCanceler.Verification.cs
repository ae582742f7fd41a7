using Clob.Orders;

namespace Clob;

/// <content>Reads orders, and proves their states.</content>
public sealed partial class OrderCanceler
{
    /// <inheritdoc />
    public async Task<VerificationReport> VerifyAsync(
        CancelReport report,
        VerificationOptions? options = null,
        IProgress<VerificationProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        options = VerificationOptionsRules.Check(options, nameof(options));
        using var stop = new VerificationStop(options, _timeProvider, cancellationToken);
        var verification = new Verification(CreateReader(stop), options, stop, _timeProvider, progress);
        verification.Add(report);
        await verification.ReadAsync(options.IncludeProven ?? false).ConfigureAwait(false);
        await verification.EndAsync().ConfigureAwait(false);
        var orders = verification.Complete();
        return Return(
            new VerificationReport
            {
                Cancel = report,
                Orders = orders,
                IsVerified = report is { RequestFailure: null, IsInputComplete: true, InputErrorSummary: null }
                    && orders.Values.All(order => order.State is not (VerifiedOrderState.Unknown or VerifiedOrderState.Open)),
                Rounds = verification.Rounds,
                ReadFailure = verification.ReadFailure,
            },
            stop,
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<VerificationReport> CancelAllAndVerifyAsync(
        VerificationOptions? options = null,
        IProgress<VerificationProgress>? progress = null,
        CancellationToken cancellationToken = default)
        => CancelScopeAndVerifyAsync(CancelCall.All, default, options, progress, cancellationToken);

    /// <inheritdoc />
    public Task<VerificationReport> CancelMarketAndVerifyAsync(
        CancelMarketOrdersRequest request,
        VerificationOptions? options = null,
        IProgress<VerificationProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var call = CancelCall.Market(request);
        return CancelScopeAndVerifyAsync(call, new OrderScope(request.Market, request.AssetId), options, progress, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<OpenOrderSelection> SelectOpenAsync(OpenOrderFilter filter, CancellationToken cancellationToken = default)
    {
        Check(filter);
        var selection = await SelectAsync(filter, cancellationToken).ConfigureAwait(false);
        return cancellationToken.IsCancellationRequested && selection.ReadFailure is not null
            ? throw new SelectionInterruptedException(selection, cancellationToken)
            : selection;
    }

    /// <inheritdoc />
    public Task<CancelOpenReport> CancelOpenAsync(
        OpenOrderFilter filter, IProgress<CancelProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        Check(filter);
        return CancelSelectedAsync(filter, progress, cancellationToken);
    }

    private OrderReader CreateReader(VerificationStop stop)
    {
        var client = _client as ClobClient;
        var owner = new OrderOwner(_options.ApiKey ?? client?.ApiKey, client?.Address);
        return new(_client, _orderPace, _pagePace, owner, stop);
    }

    private static void Check(OpenOrderFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (filter is not { Market: null, AssetId: null })
        {
            _ = CancelCall.Market(new CancelMarketOrdersRequest { Market = filter.Market, AssetId = filter.AssetId });
        }
    }

    private async Task<OpenOrderSelection> SelectAsync(OpenOrderFilter filter, CancellationToken cancellationToken)
    {
        using var stop = new VerificationStop(new VerificationOptions(), _timeProvider, cancellationToken);
        var reading = await CreateReader(stop).ReadOpenAsync(new OrderScope(filter.Market, filter.AssetId), cancellationToken)
            .ConfigureAwait(false);
        var judge = new OpenOrderJudge(filter, _timeProvider.GetUtcNow());
        foreach (var order in reading.Orders)
        {
            judge.Take(order);
        }

        return new OpenOrderSelection { Selected = judge.Selected, Undecided = judge.Undecided, ReadFailure = reading.Failure };
    }

    private async Task<CancelOpenReport> CancelSelectedAsync(
        OpenOrderFilter filter, IProgress<CancelProgress>? progress, CancellationToken cancellationToken)
    {
        var selection = await SelectAsync(filter, cancellationToken).ConfigureAwait(false);
        string[] orderIds = [.. selection.Selected.Select(order => order.Id)];
        var report = new CancelOpenReport
        {
            Selection = selection,
            Cancel = await OrInterruptedAsync(CancelAsync(orderIds, progress, cancellationToken)).ConfigureAwait(false),
        };
        return cancellationToken.IsCancellationRequested && !report.IsSuccess
            ? throw new CancelOpenInterruptedException(report, cancellationToken)
            : report;
    }

    private async Task<VerificationReport> CancelScopeAndVerifyAsync(
        CancelCall call,
        OrderScope scope,
        VerificationOptions? options,
        IProgress<VerificationProgress>? progress,
        CancellationToken cancellationToken)
    {
        options = VerificationOptionsRules.Check(options, nameof(options));
        var first = await OrInterruptedAsync(CancelScopeAsync(call, cancellationToken)).ConfigureAwait(false);
        using var stop = new VerificationStop(options, _timeProvider, cancellationToken);
        var reader = CreateReader(stop);
        var verification = new Verification(reader, options, stop, _timeProvider, progress);
        var proof = new ScopeVerification(
            reader, verification, options, stop, _timeProvider, (orderIds, token) => OrInterruptedAsync(
                CancelAsync(orderIds, progress: null, token)))
        {
            Cancel = first,
        };

        var isProven = await proof.RunAsync(scope).ConfigureAwait(false);
        proof.HandOver();
        await verification.ReadAsync(options.IncludeProven ?? true).ConfigureAwait(false);
        await verification.EndAsync().ConfigureAwait(false);
        var orders = verification.Complete();
        return Return(
            new VerificationReport
            {
                Cancel = proof.Cancel,
                Orders = orders,
                IsByScope = true,
                IsVerified = isProven && !verification.MayAnyBeOpen,
                Rounds = verification.Rounds,
                Late = proof.Late,
                ReadFailure = verification.ReadFailure ?? proof.ReadFailure,
            },
            stop,
            cancellationToken);
    }

    /// <summary>The report is what counts: the loop sees by itself that the token is canceled.</summary>
    private static async Task<CancelReport> OrInterruptedAsync(Task<CancelReport> cancel)
    {
        try
        {
            return await cancel.ConfigureAwait(false);
        }
        catch (CancelInterruptedException interrupted)
        {
            return interrupted.Report;
        }
    }

    private static VerificationReport Return(VerificationReport report, VerificationStop stop, CancellationToken cancellationToken)
        => stop.IsByCaller && !report.IsSuccess ? throw new VerificationInterruptedException(report, cancellationToken) : report;
}
