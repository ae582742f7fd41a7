namespace Clob.Sandbox;

/// <summary>How far a request has come when a <see cref="SandboxFault"/> strikes it.</summary>
public enum SandboxFaultMoment
{
    /// <summary>Its body is read, and nothing is carried out yet.</summary>
    Before,

    /// <summary>It is carried out, and not answered yet: what the client then cannot know.</summary>
    After,

    /// <summary>Its head has arrived, and its body is not read yet.</summary>
    Unread,
}
