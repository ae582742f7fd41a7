namespace Clob.Sandbox;

/// <summary>How much of a response a <see cref="SandboxFault"/> sends.</summary>
public enum SandboxSending
{
    /// <summary>Headers and body.</summary>
    Whole,

    /// <summary>The headers, and the first half of the body.</summary>
    Half,

    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>Bytes that are not HTTP, instead of the response.</summary>
    Garbage,
}
