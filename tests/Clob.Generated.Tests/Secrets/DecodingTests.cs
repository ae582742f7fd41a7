using Clob.Secrets.Decoding;

namespace Clob.Tests.Secrets;

/// <summary>What each way of decoding makes of a text, and where in the text each character came from.</summary>
public sealed class DecodingTests
{
    [Theory]
    [InlineData("[97, 98,99;100]", "a=97 b=98 c=99 d=100")]
    [InlineData("97 98\t99\n100", "a=97 b=98 c=99 d=100")]
    [InlineData("97 98 99", null)]
    [InlineData("none", null)]
    [InlineData("x97 98 99 100 101", "b=98 c=99 d=100 e=101")]
    [InlineData("97 98 99 100 256 1000 101", "a=97 b=98 c=99 d=100 e=101")]
    [InlineData("97 98 99 255 0", "a=97 b=98 c=99 \u00ff=255 \0=0")]
    [InlineData("97 98 99 10001 100", "a=97 b=98 c=99 d=100")]
    [InlineData("97 98 99 100.101", "a=97 b=98 c=99 d=100")]
    [InlineData("097 0098 99 100 9", "a=097 b=0098 c=99 d=100 \t=9")]
    public void Numbers(string text, string? expected) => AssertDecodes(expected, ByteLists.Decode(DecodedText.Of(text)), text);

    [Theory]
    [InlineData("a=41=7a=", "a=a A==41 z==7a ===")]
    [InlineData("a=\r\nb", "a=a b=b")]
    [InlineData("a=\nb", "a=a b=b")]
    [InlineData("a=\rb", null)]
    [InlineData("a=4", null)]
    [InlineData("=4g", null)]
    [InlineData("=41", "A==41")]
    [InlineData("none", null)]
    public void Quoted_printable(string text, string? expected)
        => AssertDecodes(expected, QuotedPrintable.Decode(DecodedText.Of(text)), text);

    [Theory]
    [InlineData("\\u0041\\U00000042", "A=\\u0041 B=\\U00000042")]
    [InlineData("\\U00010000", "\ufffd=\\U00010000")]
    [InlineData("\\x41\\X42", "A=\\x41 B=\\X42")]
    [InlineData("\\u{41}\\u{000041}", "A=\\u{41} A=\\u{000041}")]
    [InlineData("\\u{10ffff}\\u{00000041}", "\ufffd=\\u{10ffff} A=\\u{00000041}")]
    [InlineData("\\u{}\\n", "\\=\\ u=u {={ }=} \n=\\n")]
    [InlineData("\\u{000000041}\\n", "\\=\\ u=u {={ 0=0 0=0 0=0 0=0 0=0 0=0 0=0 4=4 1=1 }=} \n=\\n")]
    [InlineData("\\u{g}\\n", "\\=\\ u=u {={ g=g }=} \n=\\n")]
    [InlineData("\\u{41\\n", "\\=\\ u=u {={ 4=4 1=1 \n=\\n")]
    [InlineData("\\101\\377\\078", "A=\\101 \u00ff=\\377 0=\\0 7=7 8=8")]
    [InlineData("\\10", "1=\\1 0=0")]
    [InlineData("\\181\\118\\401", "1=\\1 8=8 1=1 1=\\1 1=1 8=8 4=\\4 0=0 1=1")]
    [InlineData("\\r\\t\\b\\f", "\r=\\r \t=\\t \b=\\b \f=\\f")]
    [InlineData("\\\\\\\"\\/", "\\=\\\\ \"=\\\" /=\\/")]
    [InlineData("%41%u0042%U0043", "A=%41 B=%u0042 C=%U0043")]
    [InlineData("%4%", null)]
    [InlineData("%", null)]
    [InlineData("%4g%u004", null)]
    [InlineData("&#65;&#x42;&#X43;", "A=&#65; B=&#x42; C=&#X43;")]
    [InlineData("&#65 &#x42", "A=&#65  =  B=&#x42")]
    [InlineData("&#0000000000065;", "A=&#0000000000065;")]
    [InlineData("&#65536;&#1114111;", "\ufffd=&#65536; \ufffd=&#1114111;")]
    [InlineData("&#12345678;", null)]
    [InlineData("&#;&#x;&#g;", null)]
    [InlineData("&#", null)]
    [InlineData("&amp;&eacute;", "&=&amp; \ufffd=&eacute;")]
    [InlineData("&lt;&LT;", "<=&lt; \ufffd=&LT;")]
    [InlineData("&;&a;&a b;", null)]
    [InlineData("&abcdefghijk;", null)]
    [InlineData("&abcdefghij;", "\ufffd=&abcdefghij;")]
    [InlineData("&amp", null)]
    [InlineData("\\", null)]
    [InlineData("none", null)]
    public void Escapes_of_a_whole_text(string text, string? expected)
        => AssertDecodes(expected, Escapes.Decode(DecodedText.Of(text), isWhole: true), text);

    [Theory]
    [InlineData("&amp; &lt; &gt; &quot; &apos; &excl; &num; &dollar; &percnt; &lpar; &rpar; &ast; &plus; &comma; &period; &sol; &colon; &semi;", "& < > \" ' ! # $ % ( ) * + , . / : ;")]
    [InlineData("&equals; &quest; &commat; &lsqb; &lbrack; &bsol; &rsqb; &rbrack; &Hat; &lowbar; &UnderBar; &grave; &lcub; &lbrace; &verbar; &vert;", "= ? @ [ [ \\ ] ] ^ _ _ ` { { | |")]
    [InlineData("&rcub; &rbrace; &hyphen; &dash; &Tab; &NewLine;", "} } - - \t \n")]
    public void Names_of_characters_in_HTML(string text, string expected)
        => Assert.Equal(expected, Escapes.Decode(DecodedText.Of(text), isWhole: true)!.Characters.ToString());

    [Theory]
    [InlineData("\\u0041\\u00", "A=\\u0041")]
    [InlineData("\\u0041\\", "A=\\u0041")]
    [InlineData("\\u0041%", "A=\\u0041")]
    [InlineData("\\u0041%u004", "A=\\u0041")]
    [InlineData("\\u0041&#x4", "A=\\u0041 \u0004=&#x4")]
    [InlineData("\\u0041&lowba", "A=\\u0041")]
    [InlineData("\\u0041\\u{41", "A=\\u0041")]
    [InlineData("a%4", "a=a")]
    [InlineData("a%4 b", null)]
    [InlineData("a&lowba, and", null)]
    [InlineData("a&abcdefghij", null)]
    [InlineData("a&abcdefghi", "a=a")]
    public void Escape_that_the_end_of_a_text_cuts_is_left_out(string text, string? expected)
        => AssertDecodes(expected, Escapes.Decode(DecodedText.Of(text), isWhole: false), text);

    [Theory]
    [InlineData("YWJjZGVm", 6, "abcdef")]
    [InlineData("YWJjZGVm", 7, "")]
    [InlineData("xYWJjZGVm", 6, "abcdef")]
    [InlineData("xxYWJjZGVm", 6, "abcdef")]
    [InlineData("xxxYWJjZGVm", 6, "abcdef")]
    [InlineData("=YWJjZGVm=", 6, "abcdef")]
    [InlineData("YWJj\nZG Vm", 6, "abcdef")]
    [InlineData("YWJj\u2003ZGVm", 6, "abcdef")]
    [InlineData("YWJj\u00e9ZGVm", 6, "")]
    [InlineData("YWJj\u00e9ZGVm", 3, "abcdef")]
    [InlineData("fn5+Pz8/", 6, "~~~???")]
    [InlineData("fn5-Pz8_", 6, "~~~???")]
    [InlineData("AAkNCiAh", 6, "\0\t\r\n !")]
    [InlineData("YWJjZGVm/39hYmNkZWY=", 6, "abcdefabcdef")]
    [InlineData("ICAgICB+fn5+fg==", 6, "     ~~~~~")]
    [InlineData("H39hYmNkZWYff2FiY2RlZg==", 6, "abcdefabcdef")]
    [InlineData("", 1, "")]
    [InlineData("!", 1, "")]
    public void Base64_at_any_alignment(string text, int shortest, string expected)
        => AssertFinds(expected, DigitRuns.DecodeBase64(DecodedText.Of(text), shortest), shortest);

    [Theory]
    [InlineData("616263", 3, "abc")]
    [InlineData("6a6B6C", 3, "jkl")]
    [InlineData("6A6b6c6D6e6F", 6, "jklmno")]
    [InlineData("0616263", 3, "abc")]
    [InlineData("61:62-63,64_65.66 67", 7, "abcdefg")]
    [InlineData("0x61, 0X62 0x63", 3, "abc")]
    [InlineData("1x616263", 3, "abc")]
    [InlineData("61x6263", 3, "")]
    [InlineData("610x6263", 3, "abc")]
    [InlineData("616263", 4, "")]
    [InlineData("61G62", 1, "ab")]
    [InlineData("x", 1, "")]
    [InlineData("0 x61", 1, "a")]
    public void Hexadecimal_digits_at_any_alignment(string text, int shortest, string expected)
        => AssertFinds(expected, DigitRuns.DecodeHex(DecodedText.Of(text), shortest), shortest);

    [Fact]
    public void Characters_of_a_run_come_from_the_digits_that_have_their_bits()
    {
        var decoded = Assert.Single(DigitRuns.DecodeHex(DecodedText.Of("<61-62>"), shortest: 2));

        AssertDecodes("a=61 b=62", decoded, "<61-62>");
        AssertDecodes("a=YW b=WJ c=Jj", DigitRuns.DecodeBase64(DecodedText.Of("YWJj"), shortest: 3).First(), "YWJj");
    }

    [Fact]
    public void Decoding_again_keeps_the_places_of_the_original()
    {
        var once = Escapes.Decode(DecodedText.Of("%2541!"), isWhole: true)!;

        AssertDecodes("A=%2541 !=!", Escapes.Decode(once, isWhole: true), "%2541!");
    }

    /// <summary>The characters, each with what it came from; null where nothing was decoded.</summary>
    private static void AssertDecodes(string? expected, DecodedText? decoded, string original)
        => Assert.Equal(
            expected,
            decoded is null ? null : string.Join(' ', Enumerable.Range(0, decoded.Length).Select(
                at => $"{decoded[at]}={original[decoded.StartOf(at)..decoded.EndOf(at)]}")));

    /// <summary>One of the alignments gives the expected text; where none is expected, none gives any.</summary>
    private static void AssertFinds(string expected, IEnumerable<DecodedText> decoded, int shortest)
    {
        var found = decoded.Select(each => each.Characters.ToString()).ToList();

        Assert.All(found, each => Assert.True(each.Length >= shortest, each));
        if (expected.Length == 0)
        {
            Assert.Empty(found);
        }
        else
        {
            Assert.Contains(expected, found);
        }
    }
}
