using Clob.Spec;

namespace Clob.Tests.Spec;

public sealed class NullToleranceTests
{
    [Fact]
    public void A_list_whose_items_may_be_null_keeps_its_nulls()
    {
        string?[] list = ["a", null];

        Assert.Same(list, NullTolerance.OrEmptyWithNulls(list));
        Assert.Empty(NullTolerance.OrEmptyWithNulls((IReadOnlyList<string?>?)null));
    }

    [Fact]
    public void A_list_whose_items_may_not_be_null_loses_them()
    {
        Assert.Equal(["a"], NullTolerance.OrEmpty<string>(["a", null!]));
        Assert.Empty(NullTolerance.OrEmpty((IReadOnlyList<string>?)null));
    }
}
