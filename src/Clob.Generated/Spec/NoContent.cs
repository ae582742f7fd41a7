namespace Clob.Spec;

/// <summary>The response of an operation whose success has no body, or none that counts.</summary>
internal readonly record struct NoContent;
