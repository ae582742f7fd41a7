using System.Text.Json.Serialization;
using Clob.Spec;

namespace Clob.Tests.Spec;

/// <summary>An open enum over whole numbers, as it is generated.</summary>
[JsonConverter(typeof(OpenEnumConverter<Tier, long>))]
internal readonly record struct Tier : IOpenValue<Tier, long>
{
    private readonly bool _hasValue;

    private Tier(long value) => (Value, _hasValue) = (value, true);

    public long Value { get; }

    bool IOpenValue.HasValue => _hasValue;

    public static Tier Create(long value) => new(value);
}
