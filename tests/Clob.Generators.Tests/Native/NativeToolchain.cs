using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests.Native;

/// <summary>What the SDK calls to link a native program, and does not bring along.</summary>
internal static class NativeToolchain
{
    private const string Missing =
        "Native programs need a linker. Install gcc or clang (Linux), the command line tools of Xcode (macOS), "
        + "or the C++ workload of Visual Studio (Windows).";

    public static bool IsInstalled { get; } =
        OperatingSystem.IsWindows() ? File.Exists(VisualStudioLocator) : OnPath.Has("clang") || OnPath.Has("gcc");

    private static string VisualStudioLocator => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), "Microsoft Visual Studio", "Installer", "vswhere.exe");

    /// <summary>Skips a test on a machine without a linker. In CI, which is set up to have one, the test fails.</summary>
    public static void Require()
    {
        Assert.False(!IsInstalled && Environment.GetEnvironmentVariable("CI") == "true", Missing);
        Assert.SkipUnless(IsInstalled, Missing);
    }
}
