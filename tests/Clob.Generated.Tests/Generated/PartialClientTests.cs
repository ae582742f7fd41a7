namespace Clob.Tests.Generated;

/// <summary>What an implementation of the interface does that has one method only, as one that was written for an older spec.</summary>
public sealed class PartialClientTests
{
    public static TheoryData<string> Others { get; } =
        [
            .. typeof(IClobClient).GetMethods()
                .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType))
                .Select(method => method.Name)
                .Where(name => name != nameof(IClobClient.CancelOrderAsync)),
        ];

    [Fact]
    public async Task The_method_that_it_has_is_called()
    {
        IClobClient client = new OneMethodClient();

        Assert.Equal(["0x1"], (await client.CancelOrderAsync(new CancelOrderRequest { OrderId = "0x1" })).Canceled);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void A_method_that_it_does_not_have_throws_and_says_which(string name)
    {
        var method = typeof(IClobClient).GetMethod(name)!;
        var arguments = method.GetParameters()
            .Select(parameter => parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null);

        var thrown = Assert.Throws<System.Reflection.TargetInvocationException>(() => method.Invoke(new OneMethodClient(), [.. arguments]));

        Assert.Equal(
            $"This implementation of IClobClient does not have {name}.",
            Assert.IsType<NotSupportedException>(thrown.InnerException).Message);
    }

    [Fact]
    public async Task A_list_in_pages_needs_the_method_that_reads_a_page()
    {
        IClobClient client = new OneMethodClient();

        var thrown = await Assert.ThrowsAsync<NotSupportedException>(async () => await client.GetOpenOrdersAsync().ToListAsync());

        Assert.Equal("This implementation of IClobClient does not have GetOpenOrdersPageAsync.", thrown.Message);
    }

    private sealed class OneMethodClient : IClobClient
    {
        public Task<CancelOrdersResponse> CancelOrderAsync(CancelOrderRequest request, CancellationToken cancellationToken = default)
            => Task.FromResult(new CancelOrdersResponse { Canceled = [request.OrderId] });
    }
}
