namespace Clob.Generators.Model;

/// <summary>How the body of a response is read.</summary>
internal enum ResultFormat
{
    Json,

    /// <summary>As a text, byte for byte.</summary>
    Text,

    /// <summary>Not at all.</summary>
    None,
}
