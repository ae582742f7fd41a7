namespace Clob.Contract.Tests;

/// <summary>The files that the build copies beside the tests.</summary>
internal static class ProjectFiles
{
    public static string ExchangesFolder { get; } = Path.Combine(AppContext.BaseDirectory, "exchanges");

    public static string Spec { get; } = Path.Combine(AppContext.BaseDirectory, "spec", "clob.yaml");
}
