using Clob.Orders;

namespace Clob.Tests.Orders;

/// <summary>Between the side that reads a source and the side that takes, nothing is lost, and the first end counts.</summary>
public sealed class OrderIdBufferTests
{
    private readonly OrderIdBuffer _buffer = new();

    [Fact]
    public void What_was_given_is_taken_once_in_its_order()
    {
        _buffer.Give("0x1");
        _buffer.Give(null);
        Assert.Equal(["0x1", null], _buffer.TakeAll());

        _buffer.Give("0x3");
        Assert.Equal(["0x3"], _buffer.TakeAll());
        Assert.Empty(_buffer.TakeAll());
    }

    [Fact]
    public void What_is_given_after_the_end_is_dropped()
    {
        _buffer.Give("0x1");
        _buffer.End(isWhole: true);
        _buffer.Give("0x2");

        Assert.Equal(["0x1"], _buffer.TakeAll());
    }

    [Fact]
    public void It_is_emptied_once_it_has_ended_and_all_was_taken()
    {
        Assert.Equal((false, false), (_buffer.HasEnded, _buffer.IsEmptied));

        _buffer.Give("0x1");
        _buffer.End(isWhole: true);
        Assert.Equal((true, false), (_buffer.HasEnded, _buffer.IsEmptied));

        _buffer.TakeAll();
        Assert.Equal((true, true), (_buffer.HasEnded, _buffer.IsEmptied));
    }

    [Fact]
    public void First_end_counts()
    {
        _buffer.End(isWhole: true);
        _buffer.End(isWhole: false, new FormatException());

        Assert.False(_buffer.IsLeft);
        Assert.Null(_buffer.Error);
    }

    [Fact]
    public void Source_that_throws_is_not_left()
    {
        var exception = new FormatException();
        _buffer.End(isWhole: false, exception);

        Assert.False(_buffer.IsLeft);
        Assert.Same(exception, _buffer.Error);
    }

    [Fact]
    public void Failure_after_the_end_is_an_error_unless_there_is_one_or_the_source_was_left()
    {
        var (first, later) = (new FormatException(), new IOException());
        _buffer.End(isWhole: true);
        _buffer.Fail(first);
        _buffer.Fail(later);
        Assert.Same(first, _buffer.Error);

        var left = new OrderIdBuffer();
        left.End(isWhole: false);
        left.Fail(later);
        Assert.True(left.IsLeft);
        Assert.Null(left.Error);
    }

    [Fact]
    public void Wait_for_an_id_is_over_with_the_first()
    {
        var wait = _buffer.WaitAsync();
        Assert.Same(wait, _buffer.WaitAsync());
        Assert.False(wait.IsCompleted);

        _buffer.Give("0x1");
        Assert.True(wait.IsCompleted);
        Assert.True(_buffer.WaitAsync().IsCompleted);

        _buffer.TakeAll();
        Assert.False(_buffer.WaitAsync().IsCompleted);
    }
}
