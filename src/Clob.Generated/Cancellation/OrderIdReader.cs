namespace Clob.Cancellation;

/// <summary>Reads ids that come one by one from their source into the ledger, as many as are needed at a time.</summary>
internal sealed class OrderIdReader(OrderIdSource? source, CancelLedger ledger, CancellationToken stop)
{
    /// <summary>Whether there are no more, or no more that can be read.</summary>
    public bool IsEnded { get; private set; } = source is null;

    /// <summary>Whether the source was left before its end.</summary>
    public bool IsLeft { get; private set; }

    public bool IsStream => source is { IsStream: true };

    /// <summary>The read that is under way; null where none is.</summary>
    public Task<bool>? Reading { get; private set; }

    /// <summary>What the source threw; null where it did not.</summary>
    public Exception? Error { get; private set; }

    /// <summary>Reads until so many are waiting, or until the source has to be waited for.</summary>
    public void Read(int count)
    {
        while (!IsEnded && ledger.Waiting < count)
        {
            try
            {
                if (IsThereOne() is not { } isThere)
                {
                    return;
                }

                IsEnded = !isThere;
                if (isThere)
                {
                    Take(source!.Current ?? "");
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                IsLeft = IsEnded = true;
            }
            catch (Exception exception)
            {
                Error = exception;
                IsEnded = true;
            }
        }
    }

    /// <summary>Takes in what will not be sent. A stream is not waited for once the time is over.</summary>
    public async Task ReadRestAsync()
    {
        while (!IsEnded)
        {
            Read(int.MaxValue);
            if (Reading is { IsCompleted: false } && stop.IsCancellationRequested)
            {
                IsLeft = IsEnded = true;
            }
            else if (Reading is { } reading)
            {
                await Task.WhenAny(reading, Task.Delay(Timeout.Infinite, stop)).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Closes the source, unless it is in the middle of a read that nobody waits for any more.</summary>
    public async Task CloseAsync()
    {
        if (source is null || Reading is { IsCompleted: false })
        {
            return;
        }

        try
        {
            await source.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Error ??= exception;
        }
    }

    /// <summary>Whether the source has another; null where that takes time.</summary>
    private bool? IsThereOne()
    {
        if (Reading is null)
        {
            var next = source!.MoveNextAsync();
            if (next.IsCompleted)
            {
                return next.GetAwaiter().GetResult();
            }

            Reading = next.AsTask();
        }

        if (!Reading.IsCompleted)
        {
            return null;
        }

        var ended = Reading;
        Reading = null;
        return ended.GetAwaiter().GetResult();
    }

    private void Take(string orderId)
    {
        if (OrderIdText.Problem(orderId) is { } problem)
        {
            ledger.AddRefused(orderId, new CancelFailure(CancelFailureKind.NotSent, null, $"Not sent: the id {problem}"));
        }
        else
        {
            ledger.Add(orderId);
        }
    }
}
