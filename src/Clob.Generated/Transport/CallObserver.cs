namespace Clob.Transport;

/// <summary>Gets hold of a call that is made through <see cref="IClobClient"/>, which tells only of its answer.</summary>
internal sealed class CallObserver
{
    /// <summary>What became of the call's attempts; null where the call did not come so far as to make a request.</summary>
    public CallHistory? History { get; private set; }

    /// <summary>Whether a refusal for the signer's rate (429) comes back immediately, because the caller paces.</summary>
    public bool LeavesRateLimitToCaller { get; init; }

    public void Observe(ClobCall call)
    {
        History = call.History;
        call.LeavesRateLimitToCaller = LeavesRateLimitToCaller;
    }
}
