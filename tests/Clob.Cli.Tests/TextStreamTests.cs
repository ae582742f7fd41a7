using System.Text;
using Clob.Cli.Reporting;

namespace Clob.Cli.Tests;

public sealed class TextStreamTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("\u00e4\u20ac\U0001f600")]
    public void Write_ByteByByte_KeepsLettersWhole(string text) => Assert.Equal(text, Written(text));

    [Fact]
    public void Write_WhatSteersTheTerminal_IsSpelledOut() => Assert.Equal("a\\u001B[2J\\u202E", Written("a\u001b[2J\u202e"));

    private static string Written(string text)
    {
        using var output = new StringWriter();
        using var stream = new TextStream(output);
        foreach (var letter in Encoding.UTF8.GetBytes(text))
        {
            stream.Write([letter], 0, 1);
        }

        return output.ToString();
    }
}
