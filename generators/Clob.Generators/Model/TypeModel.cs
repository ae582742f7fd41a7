namespace Clob.Generators.Model;

/// <summary>A type that is generated from a schema.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Schema">Where its schema is, as documentation says it.</param>
/// <param name="Description">What it is for; null where the spec does not say.</param>
/// <param name="IsDeprecated">Whether the spec says that it is not to be used any more.</param>
internal abstract record TypeModel(string Name, string Schema, string? Description, bool IsDeprecated);
