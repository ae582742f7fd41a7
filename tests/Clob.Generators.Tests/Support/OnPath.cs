namespace Clob.Generators.Tests.Support;

/// <summary>Finds programs on the PATH.</summary>
internal static class OnPath
{
    public static bool Has(string program)
        => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(
            folder => File.Exists(Path.Combine(folder, program)));
}
