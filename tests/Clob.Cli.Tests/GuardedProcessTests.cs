using System.Diagnostics;
using Clob.Cli.Guarding;
using Microsoft.Extensions.Time.Testing;

namespace Clob.Cli.Tests;

/// <summary>How a command is ended that does not end.</summary>
public sealed class GuardedProcessTests
{
    [Fact]
    public async Task A_command_that_cannot_be_killed_does_not_keep_the_guard_from_its_cancel()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The command of this test is that of a Unix shell.");
        var clock = new FakeTimeProvider();
        Process? command = null;
        using var guarded = GuardedProcess.Start(
            "/bin/sh", ["-c", "exec sleep 60"], readsOutput: false, clock, process => command = process);

        var end = guarded.EndAsync(EndRequest.Passed, TimeSpan.FromSeconds(2), CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(2));
        await Guard.UntilAsync(() => command is not null);
        clock.Advance(TimeSpan.FromSeconds(5));
        await end.InTime();

        Assert.False(guarded.HasEnded);
        command!.Kill();
        await guarded.Ended.InTime();
        Assert.True(guarded.HasEnded);
    }

    [Fact]
    public async Task A_command_that_a_terminal_may_not_have_asked_is_asked_before_it_is_killed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The command of this test is that of a Unix shell.");
        var clock = new FakeTimeProvider();
        using var guarded = GuardedProcess.Start(
            "/bin/sh", ["-c", "trap 'exit 5' TERM; echo ready; while :; do sleep 0.05; done"], readsOutput: true, clock);
        await guarded.Output.ReadExactlyAsync(new byte["ready".Length], TestContext.Current.CancellationToken).AsTask().InTime();

        var end = guarded.EndAsync(EndRequest.Terminal, TimeSpan.FromSeconds(2), CancellationToken.None);
        Assert.False(guarded.HasEnded);
        clock.Advance(TimeSpan.FromSeconds(2));
        await end.InTime();

        Assert.Equal(5, guarded.ExitCode);
    }
}
