using System.Text.Json.Serialization;
using Clob.Spec;

namespace Clob.Tests.Spec;

/// <summary>An open enum over decimal numbers, as it is generated.</summary>
[JsonConverter(typeof(OpenEnumConverter<TickSize, decimal>))]
internal readonly record struct TickSize : IOpenValue<TickSize, decimal>
{
    private readonly bool _hasValue;

    private TickSize(decimal value) => (Value, _hasValue) = (value, true);

    public decimal Value { get; }

    bool IOpenValue.HasValue => _hasValue;

    public static TickSize Create(decimal value) => new(value);
}
