namespace Clob.Generators.Parsing;

/// <summary>Tells which additional file is the spec: the one whose file name is <c>clob.yaml</c>, in any folder.</summary>
internal static class SpecFile
{
    public const string Name = "clob.yaml";

    public static bool Is(string path) => string.Equals(Path.GetFileName(path), Name, StringComparison.OrdinalIgnoreCase);
}
