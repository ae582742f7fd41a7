using System.Text;
using System.Text.Json;
using Clob.Http;

namespace Clob.Tests.Http;

/// <summary>What a member says that a 200 has beside the orders: nothing, that something is wrong, or what nobody knows.</summary>
public sealed class OtherMemberTests
{
    public static TheoryData<string> ErrorNames { get; } =
    [
        "error", "err", "Error_Msg", "errorMsg", "error-code", "message", "msg", "detail", "details", "title", "exception", "fault", "problem", "reason",
        "retry_after_seconds", "Retry-After", "code", "lastError", "failure", "hasFailed", "rejection", "is_rejected", "accessDenied",
    ];

    [Theory]
    [MemberData(nameof(ErrorNames))]
    public void Member_of_an_error_tells_of_one_unless_it_has_no_value(string name)
    {
        AssertMeans(MemberMeaning.Error, name, "\"halted\"", "\"ok\"", "true", "1", "{\"a\":1}", "[null,1]");
        AssertMeans(MemberMeaning.Well, name, "null", "\"\"", "false", "0", "[]", "{}", "[null,null]");
    }

    [Theory]
    [InlineData("success")]
    [InlineData("Successful")]
    [InlineData("succeeded")]
    [InlineData("is_success")]
    [InlineData("isSuccessful")]
    [InlineData("OK")]
    [InlineData("is-ok")]
    public void Member_of_a_success_tells_of_an_error_unless_it_is_good(string name)
    {
        AssertMeans(MemberMeaning.Well, name, "true", "1", "\"true\"", "\"TRUE\"", "\"ok\"", "null", "\"\"", "[]");
        AssertMeans(MemberMeaning.Error, name, "false", "0", "10", "\"false\"", "\"no\"", "{\"a\":1}");
    }

    [Theory]
    [InlineData("status")]
    [InlineData("statusCode")]
    [InlineData("status_text")]
    public void Status_is_good_or_tells_of_an_error(string name)
    {
        AssertMeans(MemberMeaning.Well, name, "200", "\"ok\"", "\"Okay\"", "\"success\"", "\"successful\"", "\"succeeded\"", "\"done\"", "\"complete\"", "\"completed\"", "null");
        AssertMeans(MemberMeaning.Error, name, "500", "2000", "true", "1", "\"200\"", "\"failed\"", "\"not ok\"", "\"\\ud800\"");
    }

    [Theory]
    [InlineData("trading")]
    [InlineData("state")]
    [InlineData("codes")]
    [InlineData("result")]
    [InlineData("\\ud800")]
    public void Other_member_is_not_known_unless_it_is_good(string name)
    {
        AssertMeans(MemberMeaning.Well, name, "\"ok\"", "\"DONE\"", "null", "\"\"", "[]", "{}");
        AssertMeans(MemberMeaning.Unknown, name, "true", "1", "\"halted\"", "[1]", "\"\\ud800\"");
    }

    private static void AssertMeans(MemberMeaning meaning, string name, params string[] values) => Assert.All(values, value =>
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes($"{{\"{name}\":{value}}}"));
        reader.Read();
        reader.Read();
        Assert.Equal(meaning, OtherMember.Read(ref reader));
    });
}
