using Clob.Sandbox;

namespace Clob.Cli.Demo;

/// <summary>The orders of the demo, in every state that a cancel can find.</summary>
internal sealed class DemoOrders
{
    private const int Count = 9;

    private readonly IReadOnlyList<SandboxOrder> _orders;

    public DemoOrders(ClobSandbox venue)
    {
        _orders = venue.SeedOrders(Count);
        venue.SetState(Matched, SandboxOrderState.Matched);
        venue.SetState(Pending, SandboxOrderState.Pending);
        venue.SetState(Forgotten, SandboxOrderState.Forgotten);
    }

    // The sandbox places its orders in three markets in turn. These leave live ones in the last market for the filter.
    public string First => _orders[0].Id;

    public string Open => _orders[1].Id;

    public string Matched => _orders[3].Id;

    public string Pending => _orders[4].Id;

    public string Forgotten => _orders[6].Id;

    public string Market => _orders[2].Market;

    /// <summary>Gets an id that the venue does not know.</summary>
    public static string Unknown { get; } = $"0x{new string('0', 64)}";
}
