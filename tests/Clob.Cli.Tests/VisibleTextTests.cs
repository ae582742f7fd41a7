using Clob.Cli.Reporting;

namespace Clob.Cli.Tests;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("plain, can't, <b>, Übergröße, 注文, 🦀", "plain, can't, <b>, Übergröße, 注文, 🦀")]
    [InlineData("a\u001bb", @"a\u001Bb")]
    [InlineData("a\tb\nc", @"a\u0009b\u000Ac")]
    [InlineData("a\u0085b\u009bc", @"a\u0085b\u009Bc")]
    [InlineData("a\u2028b", @"a\u2028b")]
    [InlineData("a\u202eb", @"a\u202Eb")]
    [InlineData("a\U000E0041b", @"a\uDB40\uDC41b")]
    public void Characters_that_control_a_terminal_are_escaped(string text, string visible)
        => Assert.Equal(visible, VisibleText.Of(text));
}
