using System.ComponentModel;

namespace Clob.Spec;

/// <summary>A value of an enum that may have values which the spec does not know.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenValue
{
    /// <summary>Gets whether it has a value: a default has none, and cannot be sent.</summary>
    bool HasValue { get; }

    /// <summary>Returns the value as paths, queries and headers have it.</summary>
    /// <returns>The text of the wire.</returns>
    /// <exception cref="ArgumentException">It has no value, because it is a default.</exception>
    string ToWireText();
}
