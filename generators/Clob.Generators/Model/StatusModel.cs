namespace Clob.Generators.Model;

/// <summary>A documented status that is thrown as an exception.</summary>
/// <param name="Status">The status, or <c>default</c>.</param>
/// <param name="Description">What it means.</param>
internal sealed record StatusModel(string Status, string Description)
{
    /// <summary>What the spec calls every status that it does not name.</summary>
    public const string Default = "default";
}
