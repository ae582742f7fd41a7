using Clob.Cli.Keys;

namespace Clob.Cli.Reporting;

/// <summary>Prints an API key that a wallet created or derived.</summary>
/// <param name="environment">The streams.</param>
/// <param name="outcome">"created" or "derived".</param>
/// <param name="isJson">Whether to print one JSON object.</param>
/// <param name="showsSecrets">Whether to print the secret and the passphrase.</param>
internal sealed class KeyOutput(CliEnvironment environment, string outcome, bool isJson, bool showsSecrets)
{
    /// <summary>Prints the key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="profile">The name and the path of the profile that has it; null where none has.</param>
    /// <param name="problem">Why it could not be saved; null where it is saved, or was not to be.</param>
    /// <param name="derive">The command line that derives it.</param>
    public void Write(WalletKey key, (string Name, string Path)? profile, string? problem, string derive)
    {
        if (isJson)
        {
            CliJson.Write(environment.Out, KeyJson.From(key, outcome, showsSecrets) with { Profile = profile?.Name, Error = problem });
            return;
        }

        // With --show, a shell may run what is on standard output.
        var text = showsSecrets ? environment.Error : environment.Out;
        WriteLines(text, KeyText.Lines(key, outcome));
        if (profile is var (name, path))
        {
            text.WriteLine($"  profile  {name}   {path}");
        }

        if (showsSecrets)
        {
            WriteLines(environment.Out, KeyText.Exports(key));
        }
        else if (profile is null && problem is null)
        {
            WriteLines(
                text,
                [
                    "Its secret and passphrase are neither saved nor shown. To get them:",
                    $"  {derive} --save PROFILE",
                    $"  {derive} --show",
                ]);
        }
    }

    private static void WriteLines(TextWriter writer, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            writer.WriteLine(line);
        }
    }
}
