namespace Clob.Calls;

/// <summary>Gets hold of a call that is made through <see cref="IClobClient"/>, which tells only of its answer.</summary>
internal sealed class CallObserver
{
    /// <summary>What became of the call's attempts; null where the call did not come so far as to make a request.</summary>
    public CallHistory? History { get; private set; }

    /// <summary>Whether the caller waits for tokens of the signer's bucket itself, and wants to know of a 429 immediately.</summary>
    public bool LeavesRateLimitToCaller { get; init; }

    public void Observe(ClobCall call)
    {
        History = call.History;
        call.LeavesRateLimitToCaller = LeavesRateLimitToCaller;
    }
}
