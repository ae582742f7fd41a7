namespace Clob.Sandbox;

/// <summary>How far a request is processed when a <see cref="SandboxFault"/> hits it.</summary>
public enum SandboxFaultMoment
{
    /// <summary>The body is read, and nothing is carried out yet.</summary>
    Before,

    /// <summary>The request is carried out, and no response is sent yet. The client cannot know the outcome.</summary>
    After,

    /// <summary>The headers are read, and the body is not read yet.</summary>
    Unread,
}
