using System.Text.Json;

namespace Clob.Cli.Credentials;

/// <summary>
/// The profiles of a user: a file for each, in the platform's folder for configuration, which nobody else can read. What others can read
/// is refused.
/// </summary>
/// <param name="configuration">The platform's folder for configuration; null where there is none.</param>
internal sealed class ProfileStore(string? configuration)
{
    private const int LongestName = 64;
    private const long LargestFile = 64 * 1024;
    private const string Extension = ".json";

    private readonly ProfileFolder _folder = new(configuration);

    /// <summary>Gets the names of the profiles that there are, as far as the folder can be read.</summary>
    public IReadOnlyList<string> Names
    {
        get
        {
            try
            {
                return _folder.Exists
                    ? [
                        .. Directory.EnumerateFiles(_folder.Path, $"*{Extension}")
                            .Select(path => Path.GetFileNameWithoutExtension(path))
                            .Order(StringComparer.Ordinal),
                    ]
                    : [];
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return [];
            }
        }
    }

    /// <summary>Returns what is wrong with a name; null where nothing is.</summary>
    public static string? ProblemOf(string name)
        => name.Length is > 0 and <= LongestName
            && char.IsAsciiLetterOrDigit(name[0])
            && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.')
            ? null
            : $"A profile has a name of up to {LongestName} letters, digits, hyphens, underscores and dots, "
                + "and begins with a letter or a digit.";

    /// <summary>Returns the path of a profile.</summary>
    public string PathOf(string name) => Path.Combine(_folder.Path, name + Extension);

    /// <summary>Reads a profile.</summary>
    /// <exception cref="UsageException">
    /// There is none of this name, others can read it, or it is no profile. The message shows no secret.
    /// </exception>
    public Profile Read(string name)
    {
        var path = PathOf(name);

        // A file system that does not distinguish case has the file under any case of its name.
        if (!File.Exists(path) || FindDifferentCase(name) is not null)
        {
            var others = Names is { Count: > 0 } names
                ? $"There are: {string.Join(", ", names)}."
                : "There are none: save one with clob keys.";
            throw new UsageException($"There is no profile {name}. {others}");
        }

        try
        {
            _folder.RequireOwner();
            using var file = File.OpenRead(path);
            if (ProfileFolder.IsOpenToOthers(file))
            {
                throw new UsageException(
                    $"Others can read the profile {name}. If nobody has read it: chmod 600 '{path}'. Otherwise replace its API key.");
            }

            return file.Length <= LargestFile && JsonSerializer.Deserialize(file, ProfileJson.Default.Profile) is { } profile
                ? Checked(name, profile)
                : throw new UsageException($"The profile {name} cannot be read: {path} is no JSON object of a profile.");
        }
        catch (JsonException)
        {
            // The message of the reader may quote a secret.
            throw new UsageException($"The profile {name} cannot be read: {path} is no JSON object of a profile.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The profile {name} cannot be read: {exception.Message}");
        }
    }

    /// <summary>Checks that a profile can be saved, before there is something to save.</summary>
    /// <exception cref="UsageException">The name is taken or wrong, or the folder cannot be written.</exception>
    public void EnsureCanSave(string name)
    {
        if (ProblemOf(name) is { } problem)
        {
            throw new UsageException(problem);
        }

        if (File.Exists(PathOf(name)))
        {
            throw new UsageException($"There is a profile {name} already. Pass another name, or remove {PathOf(name)}.");
        }

        if (FindDifferentCase(name) is { } other)
        {
            throw new UsageException(
                $"There is a profile {other} already, whose name differs in case alone. Pass another name, or remove {PathOf(other)}.");
        }

        try
        {
            _folder.Create();
            _folder.RequireOwner();
            var probe = TemporaryPath(name);
            ProfileFolder.CreateFile(probe).Dispose();
            File.Delete(probe);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The profile {name} cannot be saved: {exception.Message}");
        }
    }

    /// <summary>Saves a profile, which only its owner can read. It never replaces one.</summary>
    /// <exception cref="IOException">It cannot be written, or there is one of this name by now.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public void Save(string name, Profile profile)
    {
        _folder.Create();
        var written = TemporaryPath(name);
        try
        {
            using (var file = ProfileFolder.CreateFile(written))
            {
                JsonSerializer.Serialize(file, profile, ProfileJson.Default.Profile);
                file.Flush(flushToDisk: true);
            }

            File.Move(written, PathOf(name), overwrite: false);
        }
        finally
        {
            File.Delete(written);
        }
    }

    private static Profile Checked(string name, Profile profile)
        => profile.BaseAddress is { } address && new ClobClientOptions { BaseAddress = address }.Validate() is [var problem, ..]
            ? throw new UsageException($"The profile {name} cannot be used. Its base_address: {problem}")
            : profile;

    /// <summary>Returns the name of a profile that differs in case alone; null where there is none, or one of just this name.</summary>
    private string? FindDifferentCase(string name)
        => Names is var names && names.Contains(name, StringComparer.Ordinal)
            ? null
            : names.FirstOrDefault(other => other.Equals(name, StringComparison.OrdinalIgnoreCase));

    private string TemporaryPath(string name) => Path.Combine(_folder.Path, $".{name}.{Environment.ProcessId}.tmp");
}
