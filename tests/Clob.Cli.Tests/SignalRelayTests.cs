using System.Runtime.InteropServices;
using Clob.Cli.Guarding;
using Microsoft.Extensions.Time.Testing;

namespace Clob.Cli.Tests;

/// <summary>What signals to a guard do, and that none of them ends it.</summary>
public sealed class SignalRelayTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly SignalRelay _relay;
    private readonly List<PosixSignal> _passed = [];

    public SignalRelayTests() => _relay = new SignalRelay(_clock);

    public static TheoryData<PosixSignal> ForTheCommand => [PosixSignal.SIGQUIT, .. UserSignals.All];

    public void Dispose() => _relay.Dispose();

    [Theory]
    [InlineData(PosixSignal.SIGINT)]
    [InlineData(PosixSignal.SIGTERM)]
    [InlineData(PosixSignal.SIGHUP)]
    public void The_first_signal_is_passed_on_once_and_later_ones_end_the_wait(PosixSignal signal)
    {
        _relay.PassTo(_passed.Add);

        Send(signal);
        Assert.True(_relay.First.IsCancellationRequested);
        Assert.False(_relay.Again.IsCancellationRequested);
        Send(signal, afterSeconds: 1);

        Assert.Equal([signal], _passed);
        Assert.True(_relay.Again.IsCancellationRequested);
        Assert.False(_relay.Abort.IsCancellationRequested);
    }

    [Fact]
    public void Signals_right_after_the_first_count_as_one_with_it()
    {
        _relay.PassTo(_passed.Add);

        Send(PosixSignal.SIGTERM);
        Send(PosixSignal.SIGTERM, afterSeconds: 0.9);

        Assert.False(_relay.Again.IsCancellationRequested);
        Assert.Single(_passed);
    }

    [Fact]
    public async Task A_signal_that_came_before_the_command_is_passed_on_to_it()
    {
        Send(PosixSignal.SIGTERM);

        _relay.PassTo(_passed.Add);

        Assert.Equal([PosixSignal.SIGTERM], _passed);
        Assert.Equal(PosixSignal.SIGTERM, await _relay.PassedAsync());
    }

    [Fact]
    public void A_signal_for_the_command_alone_that_came_before_it_is_passed_on_to_it()
    {
        Assert.SkipWhen(UserSignals.All.Count == 0, "This platform has no such signals.");
        Send(UserSignals.All[0]);
        Send(UserSignals.All[1]);

        _relay.PassTo(_passed.Add);

        Assert.Equal(UserSignals.All, _passed);
        Assert.False(_relay.First.IsCancellationRequested);
    }

    [Fact]
    public void The_token_of_the_first_signal_is_canceled_before_the_signal_can_end_the_command()
    {
        var wasCanceled = false;
        _relay.PassTo(_ => wasCanceled = _relay.First.IsCancellationRequested);

        Send(PosixSignal.SIGTERM);

        Assert.True(wasCanceled);
    }

    [Fact]
    public void While_it_cancels_the_first_signal_changes_nothing_and_a_later_one_ends_the_cancel()
    {
        Send(PosixSignal.SIGTERM);
        _relay.NoteEnd();

        Send(PosixSignal.SIGTERM, afterSeconds: 5);
        Assert.False(_relay.Abort.IsCancellationRequested);
        Send(PosixSignal.SIGTERM, afterSeconds: 1);

        Assert.True(_relay.Abort.IsCancellationRequested);
        Assert.False(_relay.Again.IsCancellationRequested);
    }

    [Theory]
    [MemberData(nameof(ForTheCommand))]
    public void A_signal_that_means_something_to_a_command_is_passed_on_each_time_and_counts_for_nothing(PosixSignal signal)
    {
        _relay.PassTo(_passed.Add);

        Send(signal);
        Send(signal, afterSeconds: 2);
        Assert.False(_relay.First.IsCancellationRequested);
        Send(PosixSignal.SIGTERM, afterSeconds: 2);

        Assert.Equal([signal, signal, PosixSignal.SIGTERM], _passed);
        Assert.True(_relay.First.IsCancellationRequested);
        Assert.False(_relay.Again.IsCancellationRequested);
    }

    [Fact]
    public void Without_a_command_a_signal_that_ends_programs_ends_the_start()
    {
        Send(PosixSignal.SIGQUIT);

        Assert.True(_relay.First.IsCancellationRequested);
    }

    private void Send(PosixSignal signal, double afterSeconds = 0)
    {
        _clock.Advance(TimeSpan.FromSeconds(afterSeconds));
        var context = new PosixSignalContext(signal);
        _relay.Take(context);
        Assert.True(context.Cancel);
    }
}
