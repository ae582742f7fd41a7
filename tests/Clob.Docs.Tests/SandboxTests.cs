using System.Reflection;
using Clob.Docs.Tests.Pages;
using Clob.Sandbox;

namespace Clob.Docs.Tests;

/// <summary>What the sandbox can do is on its page.</summary>
public sealed class SandboxTests
{
    private static readonly Page Description = Page.Read("docs/sandbox.md");

    public static TheoryData<string> States => [.. Enum.GetNames<SandboxOrderState>()];

    public static TheoryData<string> Abilities
        =>
        [
            .. typeof(ClobSandbox).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(method => !method.IsSpecialName)
                .Select(method => method.Name)
                .Except([nameof(ClobSandbox.DisposeAsync)])
                .Distinct(),
        ];

    [Theory]
    [MemberData(nameof(States))]
    public void Every_state_of_an_order_has_a_row(string state) => Assert.NotNull(Description.Row(state));

    [Theory]
    [MemberData(nameof(Abilities))]
    public void Every_method_is_named(string method)
        => Assert.Contains(Description.Prose, line => line.Contains($"`{method}`", StringComparison.Ordinal));
}
