using Clob.Calls;

namespace Clob.Tests.Faults;

/// <summary>What is to come of a cancel.</summary>
/// <param name="Bucket">In which part of the report each id stands.</param>
/// <param name="Attempts">How many requests reach the server.</param>
/// <param name="Seconds">How much time passes on the client's clock.</param>
/// <param name="Status">The status that the failure names; null for none, and <see cref="AnyStatus"/> where the client may have seen it or not.</param>
internal sealed record Expected(string Bucket, int Attempts, double Seconds, int? Status = null)
{
    public const int AnyStatus = -1;

    public static Expected Canceled(int attempts, double seconds) => new(nameof(CancelReport.Canceled), attempts, seconds);

    public static Expected Uncertain(int attempts, double seconds, int? status = null)
        => new(nameof(CancelReport.Uncertain), attempts, seconds, status);

    public static Expected Refused(int attempts, double seconds, int? status)
        => new(nameof(CancelReport.Refused), attempts, seconds, status);

    public static Expected Unaccounted(int attempts) => new(nameof(CancelReport.Unaccounted), attempts, 0);
}
