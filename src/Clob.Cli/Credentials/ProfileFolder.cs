namespace Clob.Cli.Credentials;

/// <summary>The folder of the profiles, and who can read and write what is in it: its owner, and nobody else.</summary>
/// <param name="configuration">The platform's folder for configuration; null where there is none.</param>
internal sealed class ProfileFolder(string? configuration)
{
    private const UnixFileMode OwnerOnlyFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerOnlyFolder = OwnerOnlyFile | UnixFileMode.UserExecute;
    private const UnixFileMode Others
        = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private const UnixFileMode OthersWrite = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    public bool Exists => configuration is not null && Directory.Exists(Path);

    /// <summary>Gets the path of the folder.</summary>
    /// <exception cref="UsageException">There is no folder for configuration.</exception>
    public string Path => System.IO.Path.Combine(
        configuration ?? throw new UsageException("There is no folder for configuration: HOME is not set."), "clob", "profiles");

    private string Parent => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Returns whether anybody but the owner has access to an open file.</summary>
    public static bool IsOpenToOthers(FileStream file)
        => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(file.SafeFileHandle) & Others) != 0;

    /// <summary>Creates a file that only its owner can read. It never replaces one.</summary>
    public static FileStream CreateFile(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnlyFile;
        }

        return new FileStream(path, options);
    }

    /// <summary>Creates the folder where it does not exist.</summary>
    public void Create()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Path);
        }
        else
        {
            Directory.CreateDirectory(Parent, OwnerOnlyFolder);
            Directory.CreateDirectory(Path, OwnerOnlyFolder);
        }
    }

    /// <summary>Requires that nobody else can put a file in place of one.</summary>
    /// <exception cref="UsageException">Others can write to a folder.</exception>
    public void RequireOwner()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string[] folders = [Parent, Path];
        foreach (var folder in folders)
        {
            // Everybody may write to a link, which says nothing of the folder.
            var target = Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? folder;
            if ((File.GetUnixFileMode(target) & OthersWrite) != 0)
            {
                throw new UsageException(
                    $"Others can write to the folder of the profiles, and replace them. If nobody has: chmod 700 '{target}'.");
            }
        }
    }
}
