using System.Text.Json.Serialization;
using Clob.Spec;

namespace Clob.Tests.Spec;

/// <summary>An open enum over texts, as it is generated.</summary>
[JsonConverter(typeof(OpenEnumConverter<Side, string>))]
internal readonly record struct Side : IOpenValue<Side, string>
{
    private Side(string value) => Value = value;

    public static Side Buy { get; } = new("BUY");

    public string Value { get; }

    bool IOpenValue.HasValue => Value is not null;

    public static Side Create(string value) => new(value);
}
