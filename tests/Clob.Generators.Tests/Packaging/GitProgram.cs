using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests.Packaging;

/// <summary>Git, with which the tests give the sources a history: a package names the commit that it was built from.</summary>
internal static class GitProgram
{
    private const string Missing = "The tests of the packages need git. Install it, and make sure that 'git --version' works in a new shell.";

    public static bool IsInstalled { get; } = OnPath.Has("git") || OnPath.Has("git.exe");

    /// <summary>Skips a test on a machine without git. In CI, which is set up to have it, the test fails.</summary>
    public static void Require()
    {
        Assert.False(!IsInstalled && Environment.GetEnvironmentVariable("CI") == "true", Missing);
        Assert.SkipUnless(IsInstalled, Missing);
    }
}
