namespace Clob.Generators.Model;

/// <summary>A member of a record.</summary>
/// <param name="WireName">Its name on the wire.</param>
/// <param name="Name">Its name in C#.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsRequired">Whether the spec asks for it.</param>
/// <param name="IsSecret">Whether nothing may show its value.</param>
/// <param name="IsDeprecated">Whether the spec says that it is not to be used any more.</param>
/// <param name="Direction">In which direction it goes.</param>
/// <param name="Description">What it is; null where the spec does not say.</param>
internal sealed record MemberModel(
    string WireName,
    string Name,
    ValueModel Value,
    bool IsRequired,
    bool IsSecret,
    bool IsDeprecated,
    MemberDirection Direction,
    string? Description);
