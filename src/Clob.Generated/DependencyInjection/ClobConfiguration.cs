using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Clob.DependencyInjection;

/// <summary>Which settings a configuration section may have, and which option each of them is.</summary>
internal static class ClobConfiguration
{
    private const string CameWithTheKey = "It came with the API key.";

    public static void Apply(IConfiguration section, string name, ClobClientOptions options)
    {
        List<string> problems = [];
        var settings = new SettingsReader(section, problems);
        settings.RefuseOwnValue();
        ReadCredentials(settings, options);
        settings.Address(nameof(options.BaseAddress), value => options.BaseAddress = value);
        settings.Time(nameof(options.Timeout), value => options.Timeout = value);
        settings.Time(nameof(options.ConnectTimeout), value => options.ConnectTimeout = value);
        settings.Time(nameof(options.PooledConnectionLifetime), value => options.PooledConnectionLifetime = value);
        settings.WholeNumber(nameof(options.MaxResponseBytes), value => options.MaxResponseBytes = value);
        settings.Switch(nameof(options.SendsTraceContext), value => options.SendsTraceContext = value);
        settings.WholeNumber(nameof(options.ChainId), value => options.ChainId = value);
        settings.Section(nameof(options.Retry), inner => Read(inner, options.Retry));
        settings.Section(nameof(options.Cancellation), inner => Read(inner, options.Cancellation));
        settings.Section(nameof(options.Keys), inner => Read(inner, options.Keys));
        settings.RefuseUnknown();

        if (problems.Count > 0)
        {
            throw new OptionsValidationException(name, typeof(ClobClientOptions), problems);
        }
    }

    private static void ReadCredentials(SettingsReader settings, ClobClientOptions options)
    {
        var address = settings.Required("Address", CameWithTheKey);
        var apiKey = settings.Required("ApiKey", CameWithTheKey);
        var secret = settings.Required("Secret", CameWithTheKey);
        var passphrase = settings.Required("Passphrase", CameWithTheKey);
        if (address is null || apiKey is null || secret is null || passphrase is null)
        {
            return;
        }

        try
        {
            options.Credentials = new ApiCredentials(address, apiKey, secret, passphrase);
        }
        catch (ArgumentException exception)
        {
            settings.AddProblem(exception.Message);
        }
    }

    private static void Read(SettingsReader settings, ClobRetryOptions retry)
    {
        settings.WholeNumber(nameof(retry.MaxAttempts), value => retry.MaxAttempts = value);
        settings.WholeNumber(nameof(retry.MaxAttemptsWhileDisabled), value => retry.MaxAttemptsWhileDisabled = value);
        settings.Time(nameof(retry.AttemptTimeout), value => retry.AttemptTimeout = value);
        settings.Time(nameof(retry.ScopeAttemptTimeout), value => retry.ScopeAttemptTimeout = value);
        settings.Time(nameof(retry.MaxRetryDuration), value => retry.MaxRetryDuration = value);
        settings.Time(nameof(retry.ScopeMaxRetryDuration), value => retry.ScopeMaxRetryDuration = value);
        settings.Time(nameof(retry.RefusedDelay), value => retry.RefusedDelay = value);
        settings.Time(nameof(retry.FailedDelay), value => retry.FailedDelay = value);
        settings.Time(nameof(retry.MaxDelay), value => retry.MaxDelay = value);
        settings.Number(nameof(retry.Jitter), value => retry.Jitter = value);
    }

    private static void Read(SettingsReader settings, ApiKeysOptions keys)
    {
        settings.Time(nameof(keys.MaxWaitUntilUsable), value => keys.MaxWaitUntilUsable = value);
        settings.Time(nameof(keys.UsableCheckInterval), value => keys.UsableCheckInterval = value);
    }

    private static void Read(SettingsReader settings, OrderCancelerOptions cancellation)
    {
        settings.Tier(nameof(cancellation.Tier), value => cancellation.Tier = value);
        settings.Switch(nameof(cancellation.IsPaced), value => cancellation.IsPaced = value);
        settings.WholeNumber(nameof(cancellation.MaxConcurrency), value => cancellation.MaxConcurrency = value);
        settings.Time(nameof(cancellation.MaxWaitForBatch), value => cancellation.MaxWaitForBatch = value);
        settings.Time(nameof(cancellation.Timeout), value => cancellation.Timeout = value);
        settings.Time(nameof(cancellation.RateLimitTimeout), value => cancellation.RateLimitTimeout = value);
        settings.WholeNumber(nameof(cancellation.MaxPendingRetries), value => cancellation.MaxPendingRetries = value);
        settings.Time(nameof(cancellation.PendingDelay), value => cancellation.PendingDelay = value);
        settings.WholeNumber(nameof(cancellation.MaxConsecutiveFailures), value => cancellation.MaxConsecutiveFailures = value);
        settings.ApiKey(nameof(cancellation.ApiKey), value => cancellation.ApiKey = value);
    }
}
