namespace Clob.Cli.Guarding;

/// <summary>Finds a command as a shell does, before anything is sent for it.</summary>
internal static class CommandPath
{
    private static readonly string[] WindowsExtensions = ["", ".exe", ".cmd", ".bat", ".com"];

    /// <summary>Returns the path of a command; null where there is none that can be run.</summary>
    /// <param name="command">The name, or a path.</param>
    /// <param name="variable">Returns the value of an environment variable.</param>
    public static string? Find(string command, Func<string, string?> variable)
    {
        var isPath = command.Contains('/', StringComparison.Ordinal)
            || (OperatingSystem.IsWindows() && command.Contains('\\', StringComparison.Ordinal));
        var folders = isPath ? [""] : (variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var extensions = OperatingSystem.IsWindows() ? WindowsExtensions : [""];
        return folders
            .SelectMany(folder => extensions.Select(extension => Path.Combine(folder, command + extension)))
            .Where(CanRun)
            .Select(Path.GetFullPath)
            .FirstOrDefault();
    }

    private static bool CanRun(string path)
        => File.Exists(path)
            && (OperatingSystem.IsWindows()
                || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);
}
