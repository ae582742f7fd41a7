using Clob.Generators.Emit;
using Clob.Generators.Model;
using Clob.Generators.Parsing;
using Clob.Generators.Parsing.Api;
using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests.Parsing;

/// <summary>What schemas become in the model.</summary>
public class ApiReaderTests
{
    private const string Body = "{ type: array, maxItems: 3, items: { type: integer } }";
    private const string Text = "{ type: string }";

    [Theory]
    [InlineData("{ type: string, format: duration }", "string?")]
    [InlineData("{ type: string, format: uuid }", "Guid?")]
    [InlineData("{ type: string, format: date }", "DateOnly?")]
    [InlineData("{ type: string, format: date-time }", "DateTimeOffset?")]
    [InlineData("{ type: string, format: byte }", "ReadOnlyMemory<byte>?")]
    [InlineData("{ type: integer }", "long?")]
    [InlineData("{ type: integer, format: int32 }", "int?")]
    [InlineData("{ type: integer, format: uint64 }", "ulong?")]
    [InlineData("{ type: number, format: double }", "decimal?")]
    [InlineData("{ type: boolean }", "bool?")]
    [InlineData("{ type: array, items: { type: array, items: { type: [string, 'null'] } } }", "IReadOnlyList<IReadOnlyList<string?>>?")]
    [InlineData("{ type: object, additionalProperties: { type: array, items: { type: number } } }", "IReadOnlyDictionary<string, IReadOnlyList<decimal>>?")]
    [InlineData("{ enum: [a, b] }", "A?")]
    [InlineData("{ properties: { b: { type: string } } }", "A?")]
    [InlineData("{ allOf: [{ $ref: '#/components/schemas/Thing' }] }", "Thing?")]
    [InlineData("{ oneOf: [{ $ref: '#/components/schemas/Thing' }, { type: 'null' }] }", "Thing?")]
    [InlineData("{ anyOf: [{ type: string }, { type: integer }] }", "JsonElement?")]
    [InlineData("{ type: [string, integer] }", "JsonElement?")]
    [InlineData("{ type: object }", "JsonElement?")]
    [InlineData("{}", "JsonElement?")]
    public void A_schema_becomes_the_type_that_the_README_lists(string schema, string type)
    {
        var member = Assert.Single(RequestOf($"{{ properties: {{ a: {schema} }} }}").Members);

        Assert.Equal(type, CSharpType.Of(member.Value, isOptional: !member.IsRequired));
    }

    [Fact]
    public void Parts_of_allOf_are_one_record_with_the_members_of_all()
        => Assert.Equal(
            ["Refused", "A", "B"],
            RequestOf(
                $"{{ allOf: [{{ $ref: '#/components/schemas/Thing' }}, {{ properties: {{ a: {Text} }} }}], properties: {{ b: {Text} }} }}")
                .Members.Select(member => member.Name));

    [Fact]
    public void Objects_in_line_that_say_the_same_are_one_type()
    {
        var members = RequestOf(
            "{ properties: { best_bid: { properties: { price: { type: number } } }, best_ask: { description: Other words., properties: { price: { type: number } } } } }")
            .Members;

        Assert.Equal(["BestBid", "BestBid"], members.Select(member => member.Value.TypeName));
    }

    [Fact]
    public void A_name_in_line_that_is_taken_gets_the_type_around_it_in_front()
        => Assert.Equal(
            ["SendThingsRequestThing", "SendThingsRequestTask"],
            RequestOf("{ properties: { thing: { properties: { b: {} } }, task: { properties: { c: {} } } } }")
                .Members.Select(member => member.Value.TypeName));

    [Fact]
    public void A_member_with_the_name_of_its_type_or_of_a_record_gets_another()
        => Assert.Equal(
            ["NoteValue", "EqualsValue", "CloneValue"],
            RequestOf($"{{ x-name: Note, properties: {{ note: {Text}, equals: {Text}, clone: {Text} }} }}").Members.Select(member => member.Name));

    [Fact]
    public void What_only_one_side_sends_is_in_the_records_of_that_side()
    {
        const string schema = $"{{ properties: {{ a: {{ type: string, readOnly: true }}, b: {{ type: string, writeOnly: true }}, c: {Text} }} }}";
        var response = Specs.SmallWith("        refused:\n", $"        inner: {schema}\n        refused:\n");

        Assert.Equal(["B", "C"], RequestOf(schema).Members.Select(member => member.Name));
        Assert.Equal(["A", "C"], Api(response).Records.Single(record => record.Name == "Inner").Members.Select(member => member.Name));
    }

    [Theory]
    [InlineData("{ type: string, x-secret: true }")]
    [InlineData("{ $ref: '#/components/schemas/Key', x-secret: true }")]
    public void A_secret_is_known_as_one(string schema)
        => Assert.Equal(
            [true, false], RequestOf($"{{ properties: {{ key: {schema}, other: {Text} }} }}").Members.Select(member => member.IsSecret));

    [Fact]
    public void Pages_follow_each_other_as_x_paging_says()
    {
        var paging = Api(Specs.Small
            .Replace(
                "      operationId: getThing\n",
                "      operationId: getThing\n      x-paging: { method: listThings, cursor: next_cursor, next: next, items: things, ends: [LTE=, '-1'], maxPages: 7 }\n",
                StringComparison.Ordinal)
            .Replace(
                "      parameters:\n",
                $"      parameters:\n        - {{ name: next_cursor, in: query, schema: {Text} }}\n",
                StringComparison.Ordinal)
            .Replace(
                "        refused:\n",
                $"        next: {Text}\n        things: {{ type: array, items: {Text} }}\n        refused:\n",
                StringComparison.Ordinal)).Operations[0].Paging;

        Assert.Equal(
            new PagingModel("ListThings", "nextCursor", "Next", "Things", ValueModel.Of(ValueKind.Text), new(["LTE=", "-1"]), 7), paging);
    }

    [Fact]
    public void The_lowest_success_with_a_body_is_returned_and_others_like_it_are_the_same()
    {
        var result = Api(Specs.SmallWith(
            "        '204': { description: Nothing. }",
            "        '201': { $ref: '#/components/responses/Thing' }\n        '400': { description: Wrong. }")).Operations[1];

        Assert.Equal(("Thing", "200 201", "400"), (
            result.Result.Value!.TypeName,
            string.Join(' ', result.Result.Statuses),
            string.Join(' ', result.Failures.Select(failure => failure.Status))));
    }

    [Fact]
    public void An_enum_that_may_be_null_may_be_null_wherever_it_is_referred_to()
    {
        var members = RequestOf(
            "{ properties: { a: { $ref: '#/components/schemas/Maybe' }, b: { $ref: '#/components/schemas/Maybe' } } }").Members;

        Assert.Equal([true, true], members.Select(member => member.Value.IsNullable));
    }

    [Fact]
    public void The_tightest_limit_of_all_parts_counts()
    {
        var record = RequestOf(
            $"{{ allOf: [{{ minProperties: 2, maxProperties: 2, properties: {{ a: {Text} }} }}], minProperties: 1, maxProperties: 5, properties: {{ b: {Text} }} }}");

        Assert.Equal((2, 2), (record.MinProperties, record.MaxProperties));
    }

    [Fact]
    public void A_success_with_another_body_is_known_and_not_returned()
    {
        var result = Api(Specs.Small).Operations[1].Result;

        Assert.Equal(("200", "204"), (string.Join(' ', result.Statuses), string.Join(' ', result.OtherStatuses)));
    }

    private static ApiModel Api(string spec) => SpecReader.Read(SpecFileText.DefaultPath, spec, CancellationToken.None)!.Api;

    private static RecordModel RequestOf(string schema)
    {
        var api = Api(Specs.SmallWith(Body, schema).Replace("  schemas:\n", $"  schemas:\n    Key: {Text}\n    Maybe: {{ enum: [x, null] }}\n", StringComparison.Ordinal));
        return api.Records.Single(record => record.Name == api.Operations[1].Body!.Value.TypeName);
    }
}
