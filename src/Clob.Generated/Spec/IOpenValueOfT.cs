using System.ComponentModel;

namespace Clob.Spec;

/// <summary>A value of an enum that may have values which the spec does not know: they are kept, and sent as they came.</summary>
/// <typeparam name="TSelf">The enum.</typeparam>
/// <typeparam name="TValue">What it is on the wire: a string, a long or a decimal.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenValue<TSelf, TValue> : IOpenValue
    where TSelf : struct, IOpenValue<TSelf, TValue>
{
    /// <summary>Gets the value as it goes on the wire.</summary>
    TValue Value { get; }

    /// <summary>Returns the value of the enum that goes on the wire like this, known or not.</summary>
    /// <param name="value">What goes on the wire.</param>
    /// <returns>The value of the enum.</returns>
    static abstract TSelf Create(TValue value);

    string IOpenValue.ToWireText()
        => HasValue
            ? WireText.Of(Value)
            : throw new ArgumentException($"A {typeof(TSelf).Name} has no value. Set it to one of its values: the default is none.");
}
