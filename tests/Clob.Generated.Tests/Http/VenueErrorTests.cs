using System.Text;
using Clob.Calls;
using Clob.Http;
using Clob.Tests.Support;

namespace Clob.Tests.Http;

/// <summary>What can be read of an error whose members are not all as documented.</summary>
public sealed class VenueErrorTests
{
    private const string Json = "application/json";

    [Theory]
    [InlineData("503", "503")]
    [InlineData("\"503\"", "503")]
    [InlineData("-1.5e3", "-1.5e3")]
    [InlineData("null", null)]
    [InlineData("true", null)]
    [InlineData("[1]", null)]
    [InlineData("{\"a\":{}}", null)]
    [InlineData("\"\"", null)]
    [InlineData("\"\\ud800\"", null)]
    public void Code_of_an_odd_type_costs_no_other_member(string code, string? expected)
    {
        foreach (var body in (string[])
        [
            $$"""{"error":"words","code":{{code}},"retry_after_seconds":7}""",
            $$"""{"code":{{code}},"retry_after_seconds":7,"error":"words"}""",
        ])
        {
            var error = VenueError.Read(body, Json);

            Assert.Equal(("words", expected, TimeSpan.FromSeconds(7)), (error.Text, error.Code, error.RetryAfter));
            Assert.Equal("the error \"words\"", error.Body);
        }
    }

    [Theory]
    [InlineData("79", 79.0)]
    [InlineData("79.5", 79.5)]
    [InlineData("\"79\"", 79.0)]
    [InlineData("\"79.5\"", 79.5)]
    [InlineData("\" 79 \"", 79.0)]
    [InlineData("0", 0.0)]
    [InlineData("1e1", 10.0)]
    [InlineData("1e-400", 0.0)]
    [InlineData("86400", 86400.0)]
    [InlineData("86401", 86400.0)]
    [InlineData("9223372036854775808", 86400.0)]
    [InlineData("1e400", 86400.0)]
    [InlineData("\"1e400\"", 86400.0)]
    [InlineData("-1", null)]
    [InlineData("-0", null)]
    [InlineData("-1e400", null)]
    [InlineData("\"-5\"", null)]
    [InlineData("\"NaN\"", null)]
    [InlineData("\"Infinity\"", null)]
    [InlineData("\"1,5\"", null)]
    [InlineData("\"soon\"", null)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    [InlineData("[5]", null)]
    [InlineData("{\"seconds\":5}", null)]
    public void Wait_is_read_where_it_is_a_number_and_is_bounded(string wait, double? seconds)
    {
        var error = VenueError.Read($$"""{"retry_after_seconds":{{wait}},"error":"words","code":"c"}""", Json);

        Assert.Equal(("words", "c", seconds), (error.Text, error.Code, error.RetryAfter?.TotalSeconds));
    }

    [Fact]
    public void Wait_is_read_the_same_in_each_culture()
    {
        using (ForeignCulture.Enter())
        {
            Assert.Equal(79.5, VenueError.Read("""{"RETRY_AFTER_SECONDS":"79.5"}""", Json).RetryAfter?.TotalSeconds);
        }
    }

    [Theory]
    [InlineData("""{"error":{"message":"words","code":"c"}}""", "c")]
    [InlineData("""{"error":{"message":"words","code":400}}""", "400")]
    [InlineData("""{"error":{"error":{"message":"words"}},"code":"c"}""", "c")]
    [InlineData("""{"error":["words","more"],"code":"c"}""", "c")]
    [InlineData("""{"errors":["words"]}""", null)]
    [InlineData("""{"errors":[{"message":"words","code":"c"},{"message":"more"}]}""", "c")]
    [InlineData("""{"errors":[null,[],{},"words"]}""", null)]
    [InlineData("""{"message":"words","statusCode":404}""", null)]
    [InlineData("""{"errorMsg":"words"}""", null)]
    [InlineData("""{"error_msg":"words"}""", null)]
    [InlineData("""{"errorMessage":"words","errorCode":"c"}""", "c")]
    [InlineData("""{"error":true,"message":"words"}""", null)]
    [InlineData("""{"error":"","message":"words"}""", null)]
    [InlineData("""{"error":"\ud800","message":"words","code":"c"}""", "c")]
    [InlineData("""{"\ud800":1,"error":"words"}""", null)]
    [InlineData("""{"error_id":"x","error":"words"}""", null)]
    [InlineData("""{"error_description":"words"}""", null)]
    [InlineData("""{"error":"words","error":"more","code":"c","code":"d"}""", "c")]
    [InlineData("""{"error":5,"error":"words"}""", null)]
    [InlineData("""{"err\u006fr":"words"}""", null)]
    [InlineData("""[{"error":"words","code":"c"}]""", "c")]
    [InlineData("""{"error":"words",}""", null)]
    [InlineData("""{"error":"words" /* why */}""", null)]
    [InlineData("""{"error":"words","code":"c","trace":{"a":[1,2""", "c")]
    [InlineData("""{"error":"words","code":"c"} trailing""", "c")]
    [InlineData("\ufeff{\"error\":\"words\"}", null)]
    [InlineData(" \ufeff \r\n{\"error\":\"words\"}", null)]
    public void Words_are_read_wherever_they_are(string body, string? code)
    {
        var error = VenueError.Read(body, Json);

        Assert.Equal(("words", code), (error.Text, error.Code));
        Assert.Equal("the error \"words\"", error.Body);
    }

    [Theory]
    [InlineData("""{"type":"about:blank","title":"Bad Request","status":400,"detail":"no such thing"}""", "Bad Request: no such thing")]
    [InlineData("""{"title":"Bad Request","status":400}""", "Bad Request")]
    [InlineData("""{"detail":"no such thing"}""", "no such thing")]
    [InlineData("""{"detail":[{"loc":["body"],"message":"no such thing"}]}""", "no such thing")]
    [InlineData("""{"title":"Bad Request","error":"words"}""", "words")]
    public void Words_of_a_problem_are_its_title_and_its_detail(string body, string text)
        => Assert.Equal(text, VenueError.Read(body, "application/problem+json").Text);

    [Fact]
    public void Members_behind_very_deep_nesting_are_read()
    {
        var deep = new string('[', 8000) + new string(']', 8000);

        Assert.Equal(("words", "c"), Brief($$"""{"a":{{deep}},"error":"words","code":"c"}"""));
        Assert.Equal(("words", "c"), Brief($$"""{"error":{{deep}},"message":"words","code":"c"}"""));
    }

    [Fact]
    public void Text_alone_in_JSON_is_the_words()
        => Assert.Equal("service not ready", VenueError.Read("\"service not ready\"", Json).Text);

    [Fact]
    public void Words_that_are_cut_are_cut_between_characters()
    {
        var body = VenueError.Read(new string('x', 499) + "😀 and more", "text/plain").Body;

        Assert.DoesNotContain(body, char.IsSurrogate);
    }

    [Fact]
    public void Read_throws_for_no_body()
    {
        string[] parts =
        [
            "{", "}", "[", "]", ":", ",", "\"", "\\", "\\ud800", "\\u0000", "null", "true", "-", "1e999", "0.5", "error", "\"error\":", "\"code\":", "\"message\":",
            "\"retry_after_seconds\":", "\"errors\":[", "{\"error\":", "\ufeff", "\0", "\ud800", "<", " ", "\n", "//", "/*", "*/", "é", "\u2028", "1", "\"x\"",
        ];

        // Not for secrets: the same bodies each time.
#pragma warning disable CA5394
        var random = new Random(20261001);
        for (var round = 0; round < 20_000; round++)
        {
            var body = new StringBuilder(random.Next(2) == 0 ? "{" : "");
            for (var part = random.Next(14); part > 0; part--)
            {
                body.Append(parts[random.Next(parts.Length)]);
            }

            AssertBounded(VenueError.Read(body.ToString(), random.Next(2) == 0 ? Json : null));

            var bytes = new byte[random.Next(60)];
            random.NextBytes(bytes);
            AssertBounded(VenueError.Read(Encoding.UTF8.GetString(bytes), Json));
        }
#pragma warning restore CA5394
    }

    private static void AssertBounded(VenueError error)
        => Assert.True(error.RetryAfter is null || (error.RetryAfter >= TimeSpan.Zero && error.RetryAfter <= RetryAfter.Longest));

    private static (string?, string?) Brief(string body)
    {
        var error = VenueError.Read(body, Json);
        return (error.Text, error.Code);
    }

    [Theory]
    [InlineData("""{"error":"a","message":"b","title":"c","detail":"d","error_x":"e"}""", "a")]
    [InlineData("""{"error_x":"e","detail":"d","title":"c","message":"b"}""", "b")]
    [InlineData("""{"error_x":"e","detail":"d","title":"c"}""", "c: d")]
    [InlineData("""{"error_x":"e","detail":"d"}""", "d")]
    [InlineData("""{"error_x":"e","title":"c"}""", "c")]
    [InlineData("""{"error":"","error_x":"e"}""", "e")]
    [InlineData("""{"error":" ","errors":"","code":1}""", " ")]
    [InlineData("""{"error":"\ud800"}""", null)]
    [InlineData("""{"\ud800":1,"error":"a"}""", "a")]
    [InlineData("""[{"error":"a"},{"error":"b"}]""", "a")]
    [InlineData("""[1,{"error":"a"}""", "a")]
    [InlineData("""{"error":"a",}""", "a")]
    [InlineData("""{/* why */"error":"a"}""", "a")]
    [InlineData("", null)]
    public void First_member_that_says_what_is_wrong_counts(string body, string? expected) => Assert.Equal(expected, VenueError.Read(body, Json).Text);

    [Fact]
    public void Long_words_are_cut_in_the_message_alone_and_not_within_a_character()
    {
        var most = new string('a', 500);
        Assert.Equal($"the error \"{most}\"", VenueError.Read($$"""{"error":"{{most}}"}""", Json).Body);
        Assert.Equal($"the error \"{most}…\"", VenueError.Read($$"""{"error":"{{most}}b"}""", Json).Body);
        Assert.Equal(
            $"the error \"{most[1..]}…\"", VenueError.Read($$"""{"error":"{{most[1..]}}\ud83d\ude80 and more"}""", Json).Body);
        Assert.Equal($"{most}b", VenueError.Read($$"""{"error":"{{most}}b"}""", Json).Text);
    }
}
