using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Clob.Spec;

namespace Clob.Tests.Generated;

/// <summary>What every generated type has to be, whatever the description says next.</summary>
public sealed class DtoShapeTests
{
    private static readonly string[] Known = ["CancelMarketOrdersRequest", "CancelOrderRequest", "CancelOrdersResponse"];

    public static TheoryData<string> Names { get; } = [.. Dtos.All.Select(type => type.Name)];

    [Fact]
    public void Types_known_ones_are_among_them() => Assert.Subset(Dtos.All.Select(type => type.Name).ToHashSet(), Known.ToHashSet());

    [Theory]
    [MemberData(nameof(Names))]
    public void Type_is_a_sealed_record(string name)
    {
        Assert.True(Of(name).IsSealed);
        Assert.True(Of(name).IsRecord());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Type_stands_in_the_main_namespace(string name) => Assert.Equal("Clob", Of(name).Namespace);

    [Theory]
    [MemberData(nameof(Names))]
    public void Properties_can_be_set_at_construction_only(string name)
        => Assert.All(Of(name).Properties(), property => Assert.Contains(
            typeof(IsExternalInit),
            property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers()));

    [Theory]
    [MemberData(nameof(Names))]
    public void Properties_have_names_of_NET(string name)
        => Assert.All(Of(name).Properties(), property => Assert.Matches("^[A-Z][A-Za-z0-9]*$", property.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Properties_name_their_member_in_JSON(string name)
        => Assert.All(Of(name).Properties(), property
            => Assert.False(string.IsNullOrWhiteSpace(property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Type_does_not_collect_members_that_it_does_not_know(string name)
        => Assert.DoesNotContain(Of(name).GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic), member
            => member.Name == "AdditionalProperties" || member.IsDefined(typeof(JsonExtensionDataAttribute)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Collections_are_read_only(string name)
        => Assert.All(
            Collections(Of(name)), property => Assert.StartsWith("IReadOnly", property.PropertyType.Name, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Collections_that_are_missing_or_null_are_empty(string name)
    {
        var type = Of(name);
        var required = Required(type);
        var nulls = OptionalCollections(type).ToDictionary(JsonName, _ => (object?)null);
        string[] bodies = [JsonSerializer.Serialize(required), JsonSerializer.Serialize(required.Concat(nulls).ToDictionary())];

        Assert.All(bodies, body =>
        {
            var value = JsonSerializer.Deserialize(body, ClobJsonContext.Wire.GetTypeInfo(type)!)!;
            Assert.All(OptionalCollections(type), property => Assert.Empty((IEnumerable)property.GetValue(value)!));
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Collections_of_a_new_instance_are_empty(string name)
    {
        var value = RuntimeHelpers.GetUninitializedObject(Of(name)).GetType().GetConstructor([])!.Invoke([]);

        Assert.All(OptionalCollections(Of(name)), property => Assert.Empty((IEnumerable)property.GetValue(value)!));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Texts_are_required_or_may_be_null(string name)
        => Assert.All(
            Of(name).Properties().Where(property => property.PropertyType == typeof(string)),
            property => Assert.True(property.IsDefined(typeof(RequiredMemberAttribute)) || IsNullable(property), property.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Members_that_may_be_null_are_left_out_of_JSON(string name)
        => Assert.All(
            Of(name).Properties().Where(property => IsNullable(property) && !property.IsDefined(typeof(RequiredMemberAttribute))),
            property => Assert.Equal(JsonIgnoreCondition.WhenWritingNull, property.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition));

    [Fact]
    public void Type_of_errors_only_is_not_generated()
        => Assert.DoesNotContain(Dtos.All, type => type.Name.Contains("Error", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Type_is_read_and_written_without_reflection(string name)
        => Assert.NotNull(ClobJsonContext.Wire.GetTypeInfo(Of(name)));

    private static Type Of(string name) => Dtos.All.Single(type => type.Name == name);

    // A response in which a required one is missing cannot be read.
    private static IEnumerable<PropertyInfo> OptionalCollections(Type type)
        => Collections(type).Where(property => !property.IsDefined(typeof(RequiredMemberAttribute)));

    // Those of requests may be null, and are then not sent.
    private static IEnumerable<PropertyInfo> Collections(Type type)
        => type.Properties().Where(property
            => property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable)) && !IsNullable(property));

    private static bool IsNullable(PropertyInfo property)
        => new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;

    private static Dictionary<string, object?> Required(Type type)
        => type.Properties()
            .Where(property => property.IsDefined(typeof(RequiredMemberAttribute)))
            .ToDictionary(JsonName, property => IsNullable(property) ? null : Sample(property.PropertyType));

    private static object Sample(Type type)
        => type == typeof(string) ? "x"
            : type == typeof(DateOnly) ? "2026-01-31"
            : type == typeof(ReadOnlyMemory<byte>) || type.IsAssignableTo(typeof(IOpenValue)) && type.GetProperty("Value")!.PropertyType == typeof(string) ? ""
            : type.IsAssignableTo(typeof(IOpenValue)) ? 0
            : type == typeof(JsonElement) ? new object()
            : type.IsValueType ? Activator.CreateInstance(type)!
            : !type.IsAssignableTo(typeof(IEnumerable)) ? Required(type)
            : type.Name.StartsWith("IReadOnlyDictionary", StringComparison.Ordinal) ? new object()
            : Array.Empty<object>();

    private static string JsonName(PropertyInfo property) => property.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name;
}
