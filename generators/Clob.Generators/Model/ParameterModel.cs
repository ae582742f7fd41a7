namespace Clob.Generators.Model;

/// <summary>A parameter of an operation.</summary>
/// <param name="Place">Where it is sent.</param>
/// <param name="WireName">Its name on the wire.</param>
/// <param name="Variable">Its name in C#, without the sign of a keyword.</param>
/// <param name="Value">Its value; a list where it is sent several times, or joined.</param>
/// <param name="Separator">What joins the values of a list; null where each value is sent with the name.</param>
/// <param name="IsRequired">Whether the spec asks for it.</param>
/// <param name="Description">What it is; null where the spec does not say.</param>
internal sealed record ParameterModel(
    ParameterPlace Place,
    string WireName,
    string Variable,
    ValueModel Value,
    string? Separator,
    bool IsRequired,
    string? Description);
