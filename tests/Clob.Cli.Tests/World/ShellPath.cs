using System.Runtime.CompilerServices;

namespace Clob.Cli.Tests.World;

/// <summary>The scripts of the tests find their commands, such as sleep and mkfifo, also where the path has no more than dotnet.</summary>
internal static class ShellPath
{
    [ModuleInitializer]
    internal static void Extend()
    {
        if (!OperatingSystem.IsWindows())
        {
            Environment.SetEnvironmentVariable("PATH", $"{Environment.GetEnvironmentVariable("PATH")}:/usr/bin:/bin");
        }
    }
}
