namespace Clob.Cli.Calls;

/// <summary>One request and what came of it: an answer, or the reason why there is none.</summary>
internal sealed record CancelCall(CancelOrdersResponse? Answer, CallFailure? Failure)
{
    public static async Task<CancelCall> MakeAsync(
        Func<CancellationToken, Task<CancelOrdersResponse>> send, CancellationToken cancellationToken)
    {
        try
        {
            return new(await send(cancellationToken).ConfigureAwait(false), null);
        }
        catch (Exception exception)
        {
            return new(null, CallFailure.Of(exception, cancellationToken.IsCancellationRequested));
        }
    }
}
