using System.Text.Json.Serialization;
using Clob.Spec;

namespace Clob.Tests.Spec;

/// <summary>An open enum over decimal numbers, as it is generated.</summary>
[JsonConverter(typeof(OpenEnumConverter<TickSize, decimal>))]
internal readonly record struct TickSize : IOpenValue<TickSize, decimal>
{
    private TickSize(decimal value) => Value = value;

    public decimal Value { get; }

    public static TickSize Create(decimal value) => new(value);
}
