namespace Clob.Generators.Model;

/// <summary>In which direction a member goes.</summary>
internal enum MemberDirection
{
    Both,

    /// <summary>The venue sends it (<c>readOnly</c>).</summary>
    Response,

    /// <summary>The client sends it (<c>writeOnly</c>).</summary>
    Request,
}
