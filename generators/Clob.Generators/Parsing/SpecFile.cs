namespace Clob.Generators.Parsing;

/// <summary>Which additional file is the spec: the one whose file name is <c>clob.yaml</c>, wherever it is.</summary>
internal static class SpecFile
{
    public const string Name = "clob.yaml";

    public static bool Is(string path) => string.Equals(Path.GetFileName(path), Name, StringComparison.OrdinalIgnoreCase);
}
