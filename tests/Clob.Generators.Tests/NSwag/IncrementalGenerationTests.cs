namespace Clob.Generators.Tests.NSwag;

/// <summary>When NSwag runs, and when it does not. Each run takes about two seconds.</summary>
public sealed class IncrementalGenerationTests : IDisposable
{
    private readonly Clone _clone = Clone.ForGeneration();

    public void Dispose() => _clone.Dispose();

    [Fact]
    public async Task A_build_without_a_change_does_not_run_NSwag()
    {
        Assert.True(Generation.RanNSwag(await Generation.RunAsync(_clone)));

        Assert.False(Generation.RanNSwag(await Generation.RunAsync(_clone)));
    }

    [Fact]
    public async Task An_input_that_was_only_touched_does_not_run_NSwag()
    {
        await Generation.RunAsync(_clone);

        File.SetLastWriteTimeUtc(_clone.PathOf("spec/clob.yaml"), File.GetLastWriteTimeUtc(Generation.OutputIn(_clone)).AddHours(1));

        Assert.False(Generation.RanNSwag(await Generation.RunAsync(_clone)));
    }

    [Theory]
    [InlineData("spec/clob.yaml", "\n# changed\n")]
    [InlineData("nswag.json", "\n")]
    [InlineData("generators/NSwag/templates/Class.liquid", "\n")]
    [InlineData("generators/NSwag/templates/Client.Class.liquid", "\n")]
    [InlineData("generators/NSwag/NSwag.targets", "\n")]
    public async Task An_input_that_changed_runs_NSwag(string input, string change)
    {
        await Generation.RunAsync(_clone);

        _clone.Append(input, change);

        Assert.True(Generation.RanNSwag(await Generation.RunAsync(_clone)));
    }

    [Fact]
    public async Task An_input_that_changed_to_an_older_file_runs_NSwag()
    {
        await Generation.RunAsync(_clone);

        _clone.Append("spec/clob.yaml", "\n# changed\n");
        File.SetLastWriteTimeUtc(_clone.PathOf("spec/clob.yaml"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.True(Generation.RanNSwag(await Generation.RunAsync(_clone)));
    }

    [Fact]
    public async Task A_template_that_is_added_or_removed_runs_NSwag()
    {
        await Generation.RunAsync(_clone);

        var added = _clone.PathOf("generators/NSwag/templates/Enum.liquid");
        File.WriteAllText(added, "");
        Assert.True(Generation.RanNSwag(await Generation.RunAsync(_clone)));

        File.Delete(added);
        Assert.True(Generation.RanNSwag(await Generation.RunAsync(_clone)));
    }

    [Fact]
    public async Task Output_that_was_deleted_runs_NSwag()
    {
        await Generation.RunAsync(_clone);

        File.Delete(Generation.OutputIn(_clone));

        Assert.True(Generation.RanNSwag(await Generation.RunAsync(_clone)));
    }
}
