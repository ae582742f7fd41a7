namespace Clob.Spec;

/// <summary>A limit of the venue on requests from one IP address; it delays the excess, and does not refuse it.</summary>
/// <param name="Requests">How many requests.</param>
/// <param name="Window">In which time.</param>
internal readonly record struct RateLimit(int Requests, TimeSpan Window)
{
    /// <summary>Returns how long so many requests take at this limit.</summary>
    public TimeSpan TimeFor(int requests) => Window * ((double)requests / Requests);
}
