namespace Clob.Generators.Model;

/// <summary>A known value of an open enum.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Wire">Its text on the wire.</param>
internal sealed record EnumValueModel(string Name, string Wire);
