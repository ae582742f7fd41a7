namespace Clob.Tests.Spec;

/// <summary>The response of a sample operation.</summary>
internal sealed record Receipt
{
    public string? Id { get; init; }
}
