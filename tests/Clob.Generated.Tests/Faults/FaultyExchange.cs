using System.Net.Sockets;
using System.Text;
using Clob.Tests.Support;

namespace Clob.Tests.Faults;

/// <summary>One request on a connection, and what can be done to it.</summary>
internal sealed class FaultyExchange(TcpClient connection, ReceivedRequest? request, FakeClock clock, CancellationToken end)
{
    private static readonly TimeSpan BetweenDrops = TimeSpan.FromSeconds(1);

    /// <summary>The request; null where it was not read.</summary>
    public ReceivedRequest? Request => request;

    /// <summary>How long the client waits for the whole response to the request.</summary>
    private TimeSpan AttemptTimeout => TimeSpan.FromSeconds(CallLimits.Of(request?.Path ?? "").Attempt);

    public Task<bool> SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    public async Task<bool> SendAsync(byte[] bytes)
    {
        await connection.GetStream().WriteAsync(bytes, end);
        return true;
    }

    /// <summary>Reads only the beginning of the request.</summary>
    public async Task ReadSomeAsync() => await connection.GetStream().ReadExactlyAsync(new byte[10], end);

    /// <summary>Ends the connection in the rudest way.</summary>
    public Task<bool> ResetAsync()
    {
        connection.LingerState = new LingerOption(enable: true, seconds: 0);
        return Task.FromResult(false);
    }

    /// <summary>Lets the time of an attempt pass, and waits until the client hangs up.</summary>
    public async Task<bool> WaitUntilGivenUpAsync()
    {
        clock.Advance(AttemptTimeout);
        await WaitForHangUpAsync();
        return false;
    }

    /// <summary>Sends a blank a second, until the client hangs up.</summary>
    public async Task<bool> DripUntilGivenUpAsync()
    {
        for (var passed = TimeSpan.Zero; passed < AttemptTimeout; passed += BetweenDrops)
        {
            await SendAsync(" ");
            clock.Advance(BetweenDrops);
        }

        await WaitForHangUpAsync();
        return false;
    }

    private async Task WaitForHangUpAsync()
    {
        try
        {
            while (await connection.GetStream().ReadAsync(new byte[1], end) > 0)
            {
                // What is left of a request says nothing.
            }
        }
        catch (IOException)
        {
            // Hung up, without a farewell.
        }
    }
}
