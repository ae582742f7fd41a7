using Clob.Cli.Tests.World;

namespace Clob.Cli.Tests;

/// <summary>A writer that waits for no reader.</summary>
public sealed class BackgroundWriterTests
{
    [Fact]
    public void What_is_written_arrives_in_its_order()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var writer = new BackgroundWriter(output, Guard.Limit);

        writer.Write('a');
        writer.Write(['x', 'b', 'y'], 1, 1);
        writer.Write("c");
        writer.WriteLine();
        writer.WriteLine("d");

        Assert.True(writer.WaitUntilWritten());
        Assert.Equal("abc\nd\n", output.ToString());
    }

    [Fact]
    public void Nothing_is_waited_for_where_nothing_was_written()
    {
        using var output = new StuckWriter();
        using var writer = new BackgroundWriter(output, Guard.Limit);

        Assert.True(writer.WaitUntilWritten());
    }

    [Fact]
    public async Task A_reader_that_takes_nothing_holds_up_nobody_and_later_gets_the_beginning()
    {
        using var output = new StuckWriter();
        using var writer = new BackgroundWriter(output, TimeSpan.Zero);

        // More than has a place.
        var numbers = Enumerable.Range(0, 5000).ToList();
        await Task.Run(() => numbers.ForEach(number => writer.Write($"{number};")), TestContext.Current.CancellationToken).InTime();

        Assert.False(writer.WaitUntilWritten());
        Assert.Empty(output.Text);
        output.Read();
        await Guard.UntilAsync(() => output.Text.Contains("999;", StringComparison.Ordinal));
        Assert.StartsWith("0;1;2;", output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_after_the_reader_is_back_arrives()
    {
        using var output = new StuckWriter();
        using var writer = new BackgroundWriter(output, TimeSpan.Zero);
        writer.Write("before");
        output.Read();
        await Guard.UntilAsync(() => output.Text == "before");

        writer.Write(" after");

        await Guard.UntilAsync(() => output.Text == "before after");
    }
}
