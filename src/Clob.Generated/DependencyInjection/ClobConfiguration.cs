using System.Globalization;
using Clob.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Clob;

/// <summary>Reads options from a configuration section by hand: no reflection, and a misspelt key is an error.</summary>
internal static class ClobConfiguration
{
    private static readonly string[] CredentialKeys = ["Address", "ApiKey", "Secret", "Passphrase"];

    private static readonly string[] OtherKeys =
    [
        nameof(ClobClientOptions.BaseAddress),
        nameof(ClobClientOptions.Timeout),
        nameof(ClobClientOptions.ConnectTimeout),
        nameof(ClobClientOptions.PooledConnectionLifetime),
    ];

    public static void Apply(IConfiguration section, string name, ClobClientOptions options)
    {
        var where = section is IConfigurationSection { Path: { Length: > 0 } path } ? path : "the configuration";
        List<string> problems = [.. UnknownKeys(section, where)];

        ReadAddress(section, where, options, problems);
        ReadTime(section, where, nameof(options.Timeout), value => options.Timeout = value, problems);
        ReadTime(section, where, nameof(options.ConnectTimeout), value => options.ConnectTimeout = value, problems);
        ReadTime(section, where, nameof(options.PooledConnectionLifetime), value => options.PooledConnectionLifetime = value, problems);
        ReadCredentials(section, where, options, problems);

        if (problems.Count > 0)
        {
            throw new OptionsValidationException(name, typeof(ClobClientOptions), problems);
        }
    }

    private static IEnumerable<string> UnknownKeys(IConfiguration section, string where)
        => section.GetChildren()
            .Select(child => child.Key)
            .Except([.. CredentialKeys, .. OtherKeys], StringComparer.OrdinalIgnoreCase)
            .Select(key => $"{where}:{key} is not a setting. Known are {string.Join(", ", CredentialKeys)}, {string.Join(", ", OtherKeys)}.");

    private static void ReadAddress(IConfiguration section, string where, ClobClientOptions options, List<string> problems)
    {
        if (section[nameof(options.BaseAddress)] is not { } text)
        {
            return;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address))
        {
            options.BaseAddress = address;
        }
        else
        {
            problems.Add($"{where}:{nameof(options.BaseAddress)} '{text}' is not an absolute address. Begin it with https://.");
        }
    }

    private static void ReadTime(IConfiguration section, string where, string key, Action<TimeSpan> apply, List<string> problems)
    {
        if (section[key] is not { } text)
        {
            return;
        }

        // A number alone would be read as days.
        if (text.Contains(':') && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value))
        {
            apply(value);
        }
        else
        {
            problems.Add($"{where}:{key} '{text}' is not a time. Write it as hours:minutes:seconds, such as 00:00:10.");
        }
    }

    private static void ReadCredentials(IConfiguration section, string where, ClobClientOptions options, List<string> problems)
    {
        var missing = CredentialKeys.Where(key => string.IsNullOrWhiteSpace(section[key])).ToList();
        if (missing.Count > 0)
        {
            problems.AddRange(missing.Select(key => $"{where}:{key} is missing or empty. It came with the API key."));
            return;
        }

        try
        {
            options.Credentials = new ApiCredentials(section["Address"]!, section["ApiKey"]!, section["Secret"]!, section["Passphrase"]!);
        }
        catch (ArgumentException exception)
        {
            problems.Add($"{where}: {exception.Message}");
        }
    }
}
