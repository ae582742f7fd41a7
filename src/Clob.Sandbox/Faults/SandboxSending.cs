namespace Clob.Sandbox;

/// <summary>How much of an answer a <see cref="SandboxFault"/> lets through.</summary>
public enum SandboxSending
{
    /// <summary>Head and body.</summary>
    Whole,

    /// <summary>The head, and the first half of the body.</summary>
    Half,

    /// <summary>Not a byte.</summary>
    Nothing,

    /// <summary>Bytes that are no HTTP, instead of the answer.</summary>
    Garbage,
}
