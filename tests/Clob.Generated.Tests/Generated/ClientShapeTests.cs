using System.Reflection;
using Clob.Spec;

namespace Clob.Tests.Generated;

/// <summary>What every generated method has to be.</summary>
public sealed class ClientShapeTests
{
    private static readonly Type[] Returned = [typeof(Task), typeof(Task<>), typeof(IAsyncEnumerable<>)];

    public static TheoryData<string> Methods { get; } = [.. typeof(IClobClient).GetMethods().Select(method => method.Name)];

    [Fact]
    public void Methods_are_those_of_the_operations()
        => Assert.Equal(
            Operations().Select(operation => char.ToUpperInvariant(operation.Id[0]) + operation.Id[1..] + "Async")
                .Order(StringComparer.Ordinal),
            typeof(IClobClient).GetMethods()
                .Where(method => Definition(method.ReturnType) != typeof(IAsyncEnumerable<>))
                .Select(method => method.Name)
                .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Methods))]
    public void Method_returns_a_task_or_a_sequence_and_ends_with_an_optional_token(string name)
    {
        var method = typeof(IClobClient).GetMethod(name)!;
        var last = method.GetParameters()[^1];

        Assert.Contains(Definition(method.ReturnType), Returned);
        Assert.Equal((typeof(CancellationToken), "cancellationToken", true), (last.ParameterType, last.Name, last.HasDefaultValue));
    }

    [Fact]
    public void Operations_have_ids_methods_and_paths_of_their_own()
    {
        Assert.All(Operations(), operation => Assert.Matches("^(/([A-Za-z0-9._~-]+|{[A-Za-z0-9._-]+}))+/?$", operation.Path));
        Assert.Equal(Operations().Count, Operations().Select(operation => operation.Id).Distinct().Count());
        Assert.Equal(Operations().Count, Operations().Select(operation => (operation.Method, operation.Path)).Distinct().Count());
    }

    [Fact]
    public void Operations_cancels_are_deletes_that_are_signed_and_may_be_repeated()
        => Assert.All(
            Operations().Where(operation => operation.Id.StartsWith("cancel", StringComparison.Ordinal)),
            operation => Assert.Equal(
                (HttpMethod.Delete, ClobAuthentication.L2, true),
                (operation.Method, operation.Authentication, operation.IsIdempotent)));

    [Fact]
    public void Operations_carry_the_documented_limits_and_costs()
    {
        Assert.Equal(new RequestLimits(MinItems: 1, MaxItems: 1000), ClobOperations.CancelOrders.Limits);
        Assert.Equal(new RequestLimits(MinProperties: 1), ClobOperations.CancelMarketOrders.Limits);
        Assert.Equal(new TokenCost(PerRequest: 1), ClobOperations.CancelOrder.TokenCost);
        Assert.Equal(new TokenCost(PerSubmittedId: 1), ClobOperations.CancelOrders.TokenCost);
        Assert.Equal(new TokenCost(PerRequest: 1, PerCanceledOrder: 1), ClobOperations.CancelAllOrders.TokenCost);
        Assert.Equal(new TokenCost(PerRequest: 1, PerCanceledOrder: 1), ClobOperations.CancelMarketOrders.TokenCost);
        Assert.Equal(
            [new RateLimit(1500, TimeSpan.FromSeconds(10)), new RateLimit(21_000, TimeSpan.FromMinutes(10))],
            ClobOperations.CancelMarketOrders.RateLimits);
    }

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static List<ClobOperation> Operations() =>
    [
        .. typeof(ClobOperations)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => property.GetValue(null))
            .OfType<ClobOperation>(),
    ];
}
