using System.Globalization;
using Clob.Secrets;
using Microsoft.Extensions.Configuration;

namespace Clob.DependencyInjection;

/// <summary>Reads the settings of one section by hand: no reflection, and what is misspelt or of the wrong shape is a problem.</summary>
internal sealed class SettingsReader
{
    private const int LongestShown = 24;
    private const int LongestShownKey = 32;
    private const int ShortenedKey = 8;

    private readonly IConfiguration _section;
    private readonly string _where;
    private readonly List<string> _problems;
    private readonly List<string> _known = [];

    public SettingsReader(IConfiguration section, List<string> problems)
        : this(section, section is IConfigurationSection { Path: { Length: > 0 } path } ? path : "the configuration", problems)
    {
    }

    private SettingsReader(IConfiguration section, string where, List<string> problems)
    {
        _section = section;
        _where = where;
        _problems = problems;
    }

    /// <summary>Returns the text of a setting that has to be there; null, and a problem, where it is not.</summary>
    public string? Required(string key, string whereItComesFrom)
    {
        var text = Find(key);
        if (IsSection(key))
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            _problems.Add($"{_where}:{key} is missing or empty. {whereItComesFrom}");
            return null;
        }

        return text;
    }

    public void Address(string key, Action<Uri> apply)
    {
        const string whatItHasToBe = "an absolute address. Begin it with https://";

        // It may have a password in it, or a key.
        Read(
            key, Uri.TryCreate(Find(key), UriKind.Absolute, out var address) ? address : null, apply, whatItHasToBe, BaseAddressRule.Shown);
    }

    public void Time(string key, Action<TimeSpan> apply)
    {
        // A number alone would be read as days.
        var isTime = TimeSpan.TryParse(Find(key), CultureInfo.InvariantCulture, out var time) && Find(key)!.Contains(':');
        Read(
            key,
            isTime ? time : (TimeSpan?)null,
            value => apply(value!.Value),
            "a time. Write it as hours:minutes:seconds, such as 00:00:10");
    }

    public void WholeNumber(string key, Action<int> apply)
        => Read(
            key,
            int.TryParse(Find(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null,
            value => apply(value!.Value),
            "a whole number");

    public void Number(string key, Action<double> apply)
        => Read(
            key,
            double.TryParse(Find(key), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? number
                : (double?)null,
            value => apply(value!.Value),
            "a number, such as 0.2");

    public void ApiKey(string key, Action<string> apply)
        => Read(key, Guid.TryParse(Find(key), out _) ? Find(key) : null, apply, "an API key, which is a UUID");

    public void Switch(string key, Action<bool> apply)
        => Read(key, bool.TryParse(Find(key), out var value) ? value : (bool?)null, value => apply(value!.Value), "true or false");

    public void Tier(string key, Action<RateLimitTier> apply)
        => Read(
            key,
            RateLimitTier.All.FirstOrDefault(tier => string.Equals(tier.Name, Find(key), StringComparison.OrdinalIgnoreCase)),
            apply,
            $"a tier. Known are {string.Join(", ", RateLimitTier.All.Select(tier => tier.Name))}");

    /// <summary>Reads a section within this one.</summary>
    public void Section(string key, Action<SettingsReader> read)
    {
        _known.Add(key);
        var inner = new SettingsReader(_section.GetSection(key), $"{_where}:{key}", _problems);
        inner.RefuseOwnValue();
        read(inner);
        inner.RefuseUnknown();
    }

    /// <summary>A value in place of the section is a problem, an empty one too: nobody would read it.</summary>
    public void RefuseOwnValue()
    {
        if (_section is IConfigurationSection { Value: not null })
        {
            _problems.Add($"{_where} is a value, or an empty list, where a section of settings belongs. Put the settings within it.");
        }
    }

    /// <summary>Once all known settings are read: the others are problems.</summary>
    public void RefuseUnknown() => _problems.InsertRange(0, _section.GetChildren()
        .Select(child => child.Key)
        .Except(_known, StringComparer.OrdinalIgnoreCase)
        .Select(key => $"{_where}:{ShownKey(key)} is not a setting. Known are {string.Join(", ", _known)}."));

    public void AddProblem(string problem) => _problems.Add($"{_where}: {problem}");

    private string? Find(string key)
    {
        if (!_known.Contains(key))
        {
            _known.Add(key);
        }

        return _section[key];
    }

    private void Read<T>(string key, T? value, Action<T> apply, string whatItHasToBe, Func<string, string>? shown = null)
    {
        if (IsSection(key))
        {
            return;
        }

        if (value is not null)
        {
            apply(value);
        }
        else if (Find(key) is { } text)
        {
            _problems.Add($"{_where}:{key}{(shown ?? Shown)(text)} is not {whatItHasToBe}.");
        }
    }

    /// <summary>Returns whether there are settings within a setting, or it is a list, which is a problem.</summary>
    private bool IsSection(string key)
    {
        if (!_section.GetSection(key).GetChildren().Any())
        {
            return false;
        }

        _problems.Add($"{_where}:{key} is a section or a list where one value belongs.");
        return true;
    }

    /// <summary>
    /// Returns a value in quotation marks after a space; nothing where it is so long that it may be a secret in the wrong place.
    /// </summary>
    private static string Shown(string text) => text.Length <= LongestShown ? $" '{Printable(text)}'" : $" (of {text.Length} characters)";

    private static string ShownKey(string key) => key.Length <= LongestShownKey ? Printable(key) : $"{Printable(key[..ShortenedKey])}…";

    private static string Printable(string text) => PrintableText.Escape(text);
}
