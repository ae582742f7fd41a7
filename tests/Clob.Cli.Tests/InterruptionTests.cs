using System.Runtime.InteropServices;
using Microsoft.Extensions.Time.Testing;

namespace Clob.Cli.Tests;

/// <summary>The token of the signals: the first one cancels it, and a later one ends the process.</summary>
public sealed class InterruptionTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly Interruption _interruption;

    public InterruptionTests() => _interruption = new Interruption(_clock);

    public void Dispose() => _interruption.Dispose();

    [Theory]
    [InlineData(PosixSignal.SIGINT)]
    [InlineData(PosixSignal.SIGTERM)]
    [InlineData(PosixSignal.SIGHUP)]
    public void The_first_signal_cancels_the_token_and_does_not_end_the_process(PosixSignal signal)
    {
        Assert.False(_interruption.Token.IsCancellationRequested);

        Assert.False(DoesEndTheProcess(signal));

        Assert.True(_interruption.Token.IsCancellationRequested);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(999)]
    public void Signals_right_after_the_first_count_as_one_with_it(int milliseconds)
    {
        DoesEndTheProcess(PosixSignal.SIGTERM);
        _clock.Advance(TimeSpan.FromMilliseconds(milliseconds));

        Assert.False(DoesEndTheProcess(PosixSignal.SIGTERM));
        Assert.False(DoesEndTheProcess(PosixSignal.SIGINT));
        Assert.False(DoesEndTheProcess(PosixSignal.SIGHUP));
    }

    [Fact]
    public void A_signal_a_second_after_the_first_ends_the_process_however_many_came_between()
    {
        DoesEndTheProcess(PosixSignal.SIGINT);
        _clock.Advance(Interruption.Together / 2);
        DoesEndTheProcess(PosixSignal.SIGINT);
        _clock.Advance(Interruption.Together / 2);

        Assert.True(DoesEndTheProcess(PosixSignal.SIGINT));
    }

    private bool DoesEndTheProcess(PosixSignal signal)
    {
        var context = new PosixSignalContext(signal);
        _interruption.Interrupt(context);
        return !context.Cancel;
    }
}
