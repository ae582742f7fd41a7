using Clob.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Clob.Tests.DependencyInjection;

/// <summary>Options from a configuration section: read to the letter, and wrong ones named without showing what is secret.</summary>
public sealed class ConfigurationTests
{
    private readonly Dictionary<string, string?> _settings = new()
    {
        ["Clob:Address"] = Example.Address,
        ["Clob:ApiKey"] = Example.ApiKey,
        ["Clob:Secret"] = Example.Secret,
        ["Clob:Passphrase"] = Example.Passphrase,
    };

    [Fact]
    public void Section_with_credentials_alone_gives_the_defaults()
    {
        var options = Read();

        Assert.Equal(new ClobClientOptions().BaseAddress, options.BaseAddress);
        Assert.Equal(
            (TimeSpan.FromSeconds(70), TimeSpan.FromSeconds(3), TimeSpan.FromMinutes(10)),
            (options.Timeout, options.ConnectTimeout, options.PooledConnectionLifetime));
    }

    [Fact]
    public void Section_gives_all_four_parts_of_the_credentials()
    {
        var credentials = Read().Credentials!;

        Assert.Equal(
            (Example.Address, Example.ApiKey, Example.Passphrase),
            (credentials.Address, credentials.ApiKey, credentials.Passphrase));
        Assert.Equal(Example.Credentials.Secret, credentials.Secret);
    }

    [Fact]
    public void Section_gives_the_other_options_too()
    {
        _settings["Clob:BaseAddress"] = "http://127.0.0.1:5000/clob";
        _settings["Clob:Timeout"] = "00:00:01.5";
        _settings["Clob:ConnectTimeout"] = "00:00:02";
        _settings["Clob:PooledConnectionLifetime"] = "00:03:00";
        using var culture = ForeignCulture.Enter();

        var options = Read();

        Assert.Equal(new Uri("http://127.0.0.1:5000/clob"), options.BaseAddress);
        Assert.Equal(
            (TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(3)),
            (options.Timeout, options.ConnectTimeout, options.PooledConnectionLifetime));
    }

    [Fact]
    public void Section_gives_the_options_within_options_too()
    {
        _settings["Clob:MaxResponseBytes"] = "1000000";
        _settings["Clob:SendsTraceContext"] = "true";
        _settings["Clob:Retry:MaxAttempts"] = "2";
        _settings["Clob:Retry:MaxAttemptsWhileDisabled"] = "1";
        _settings["Clob:Retry:AttemptTimeout"] = "00:00:01";
        _settings["Clob:Retry:MaxRetryDuration"] = "00:00:02";
        _settings["Clob:Retry:ScopeMaxRetryDuration"] = "00:00:03";
        _settings["Clob:Retry:RefusedDelay"] = "00:00:04";
        _settings["Clob:Retry:FailedDelay"] = "00:00:05";
        _settings["Clob:Retry:MaxDelay"] = "00:00:06";
        _settings["Clob:Retry:Jitter"] = "0.5";
        _settings["Clob:Cancellation:Tier"] = "gold";
        _settings["Clob:Cancellation:IsPaced"] = "false";
        _settings["Clob:Cancellation:MaxConcurrency"] = "7";
        _settings["Clob:Cancellation:Timeout"] = "00:00:08";
        _settings["Clob:Cancellation:MaxPendingRetries"] = "0";
        _settings["Clob:Cancellation:PendingDelay"] = "00:00:09";
        _settings["Clob:Cancellation:MaxConsecutiveFailures"] = "10";
        _settings["Clob:ChainId"] = "80002";
        _settings["Clob:Keys:MaxWaitUntilUsable"] = "00:02:30";
        _settings["Clob:Keys:UsableCheckInterval"] = "00:00:11";
        using var culture = ForeignCulture.Enter();

        var options = Read();

        Assert.Equal((1000000, true), (options.MaxResponseBytes, options.SendsTraceContext));
        Assert.Equal(
            (ClobChain.Amoy, TimeSpan.FromSeconds(150), TimeSpan.FromSeconds(11)),
            (options.ChainId, options.Keys.MaxWaitUntilUsable, options.Keys.UsableCheckInterval));
        Assert.Equal((2, 1, 0.5), (options.Retry.MaxAttempts, options.Retry.MaxAttemptsWhileDisabled, options.Retry.Jitter));
        Assert.Equal(
            [1, 2, 3, 4, 5, 6, 8, 9],
            new[]
            {
                options.Retry.AttemptTimeout, options.Retry.MaxRetryDuration, options.Retry.ScopeMaxRetryDuration, options.Retry.RefusedDelay, options.Retry.FailedDelay,
                options.Retry.MaxDelay, options.Cancellation.Timeout, options.Cancellation.PendingDelay,
            }.Select(time => (int)time.TotalSeconds));
        Assert.Equal((RateLimitTier.Gold, false), (options.Cancellation.Tier, options.Cancellation.IsPaced));
        Assert.Equal(
            (7, 0, 10),
            (options.Cancellation.MaxConcurrency, options.Cancellation.MaxPendingRetries, options.Cancellation.MaxConsecutiveFailures));
    }

    [Theory]
    [InlineData(typeof(ClobRetryOptions), nameof(ClobClientOptions.Retry))]
    [InlineData(typeof(OrderCancelerOptions), nameof(ClobClientOptions.Cancellation))]
    [InlineData(typeof(ApiKeysOptions), nameof(ClobClientOptions.Keys))]
    public void Section_knows_every_option_within_options(Type options, string section)
    {
        foreach (var property in options.GetProperties())
        {
            _settings[$"Clob:{section}:{property.Name}"] = "?";
            Assert.Contains($"Clob:{section}:{property.Name} '?' is not", Refused(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Section_under_foreign_culture_is_not_read_in_its_digits()
    {
        _settings["Clob:Timeout"] = "00:00:01٫5";
        using var culture = ForeignCulture.Enter();

        Assert.Contains("Clob:Timeout", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void Section_keys_in_any_case_are_known()
    {
        _settings["Clob:TIMEOUT"] = "00:00:07";
        _settings["Clob:baseAddress"] = "https://venue.test";

        var options = Read();

        Assert.Equal((TimeSpan.FromSeconds(7), "venue.test"), (options.Timeout, options.BaseAddress.Host));
    }

    [Theory]
    [InlineData("Timout")]
    [InlineData("ApiSecret")]
    [InlineData("Base_Address")]
    public void Section_misspelt_key_is_refused_by_its_name_with_the_known_ones(string key)
    {
        _settings[$"Clob:{key}"] = "hunter2";

        var message = Refused();

        Assert.Contains($"Clob:{key} is not a setting", message, StringComparison.Ordinal);
        Assert.Contains("Address, ApiKey, Secret, Passphrase, BaseAddress, Timeout", message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Address", null)]
    [InlineData("ApiKey", "")]
    [InlineData("Secret", null)]
    [InlineData("Secret", "  ")]
    [InlineData("Passphrase", null)]
    public void Section_missing_credential_is_refused_by_its_name(string key, string? value)
    {
        _settings[$"Clob:{key}"] = value;

        Assert.Contains($"Clob:{key} is missing or empty", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void Section_that_is_not_there_is_refused_with_all_that_is_missing()
    {
        _settings.Clear();

        var message = Refused();

        Assert.All(
            new[] { "Clob:Address", "Clob:ApiKey", "Clob:Secret", "Clob:Passphrase" },
            key => Assert.Contains($"{key} is missing", message, StringComparison.Ordinal));
    }

    [Fact]
    public void Section_bad_secret_is_refused_and_not_shown()
    {
        _settings["Clob:Secret"] = "hunter2 hunter2";

        var message = Refused();

        Assert.Contains("Clob: The secret is not base64", message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Section_bad_pass_phrase_is_refused_and_not_shown()
    {
        _settings["Clob:Passphrase"] = "hunter2 hunter2";

        Assert.DoesNotContain("hunter2", Refused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BaseAddress", "venue", "not an absolute address")]
    [InlineData("BaseAddress", "http://venue.test", "plain http")]
    [InlineData("BaseAddress", "", "BaseAddress")]
    [InlineData("Timeout", "ten", "'ten' is not a time")]
    [InlineData("Timeout", "", "is not a time")]
    [InlineData("Timeout", "10", "is not a time")] // days to TimeSpan, seconds to whoever wrote it
    [InlineData("Timeout", "00:00:00", "Timeout is 00:00:00")]
    [InlineData("ConnectTimeout", "-00:00:05", "ConnectTimeout is -00:00:05")]
    [InlineData("PooledConnectionLifetime", "1,5", "is not a time")]
    [InlineData("MaxResponseBytes", "many", "'many' is not a whole number")]
    [InlineData("MaxResponseBytes", "0", "MaxResponseBytes is 0")]
    [InlineData("Retry:MaxAttempts", "0", "Retry.MaxAttempts is 0")]
    [InlineData("Retry:MaxAttempt", "1", "Clob:Retry:MaxAttempt is not a setting")]
    [InlineData("Retry:Jitter", "0,5", "'0,5' is not a number")]
    [InlineData("Retry:Jitter", "2", "Retry.Jitter is 2")]
    [InlineData("Retry:AttemptTimeout", "00:00:00.001", "Retry.AttemptTimeout is 00:00:00.0010000")]
    [InlineData("Cancellation:Tier", "Titanium", "is not a tier. Known are Standard, Copper")]
    [InlineData("Cancellation:IsPaced", "yes", "is not true or false")]
    [InlineData("Cancellation:MaxConcurrency", "0", "Cancellation.MaxConcurrency is 0")]
    public void Section_value_out_of_shape_is_refused_by_its_key(string key, string value, string problem)
    {
        _settings[$"Clob:{key}"] = value;

        var message = Refused();

        Assert.Contains(key.Split(':')[^1], message, StringComparison.Ordinal);
        Assert.Contains(problem, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Clob:Retry", "3")]
    [InlineData("Clob:Retry", "")]
    [InlineData("Clob:Cancellation", "Gold")]
    [InlineData("Clob", "hunter2")]
    [InlineData("Clob", "")]
    public void Section_value_where_a_section_belongs_is_refused_by_its_path_and_not_shown(string path, string value)
    {
        _settings[path] = value;

        var message = Refused();

        Assert.Contains($"{path} is a value, or an empty list, where a section of settings belongs", message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Address:0")]
    [InlineData("ApiKey:Value")]
    [InlineData("Secret:0")]
    [InlineData("Passphrase:0")]
    [InlineData("BaseAddress:Url")]
    [InlineData("Timeout:0")]
    [InlineData("MaxResponseBytes:Value")]
    [InlineData("SendsTraceContext:0")]
    [InlineData("Retry:Jitter:0")]
    [InlineData("Retry:MaxAttempts:Value")]
    [InlineData("Cancellation:Tier:Name")]
    [InlineData("Cancellation:IsPaced:0")]
    [InlineData("Cancellation:Timeout:Hours")]
    public void Section_where_a_value_belongs_is_refused_by_its_path_and_not_shown(string key)
    {
        _settings[$"Clob:{key}"] = "hunter2";

        var message = Refused();

        Assert.Contains(
            $"Clob:{key[..key.LastIndexOf(':')]} is a section or a list where one value belongs", message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Retry:0", "Clob:Retry:0")]
    [InlineData("Retry:Deep:Deeper", "Clob:Retry:Deep")]
    [InlineData("Cancellation:0:Tier", "Clob:Cancellation:0")]
    [InlineData("0", "Clob:0")]
    public void Section_setting_that_nobody_reads_is_refused_by_its_path(string key, string path)
    {
        _settings[$"Clob:{key}"] = "3";

        Assert.Contains($"{path} is not a setting", Refused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Clob":{"Retry":3}}""", "Clob:Retry is a value")]
    [InlineData("""{"Clob":{"Retry":[]}}""", "Clob:Retry is a value, or an empty list")]
    [InlineData("""{"Clob":{"Retry":[1,2]}}""", "Clob:Retry:0 is not a setting")]
    [InlineData("""{"Clob":{"Timeout":["00:00:01"]}}""", "Clob:Timeout is a section or a list")]
    [InlineData("""{"Clob":{"Timeout":""}}""", "Clob:Timeout '' is not a time")]
    [InlineData("""{"Clob":{"Passphrase":{"Value":"hunter2"}}}""", "Clob:Passphrase is a section or a list")]
    public void Section_of_a_JSON_file_in_the_wrong_shape_is_refused_by_its_path(string json, string problem)
    {
        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        var section = new ConfigurationBuilder().AddInMemoryCollection(_settings).AddJsonStream(file).Build().GetSection("Clob");

        Assert.Contains(problem, Assert.Throws<OptionsValidationException>(() => Read(section)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Clob":{"Retry":null,"Timeout":null,"Cancellation":{}}}""")]
    public void Section_of_a_JSON_file_with_nothing_in_it_gives_the_defaults(string json)
    {
        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        var section = new ConfigurationBuilder().AddInMemoryCollection(_settings).AddJsonStream(file).Build().GetSection("Clob");

        Assert.Equal(new ClobClientOptions().Timeout, Read(section).Timeout);
    }

    [Theory]
    [InlineData("https://user:hunter2@venue.test")]
    [InlineData("https://venue.test/?key=hunter2")]
    [InlineData("https://venue.test/#hunter2")]
    [InlineData("http://venue.test/hunter2/")]
    [InlineData("http://user:hunter2@venue.test/")]
    [InlineData("ftp://user:hunter2@venue.test/hunter2")]
    [InlineData("hunter2:hunter2@venue.test")]
    [InlineData("user:hunter2@venue.test")]
    [InlineData("//user:hunter2@venue.test")]
    [InlineData("venue.test?key=hunter2")]
    [InlineData("https:/\\user:hunter2@")]
    public void Section_password_or_key_in_a_base_address_is_not_shown(string address)
    {
        _settings["Clob:BaseAddress"] = address;

        var message = Refused();

        Assert.Contains("BaseAddress", message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Timeout")]
    [InlineData("MaxResponseBytes")]
    [InlineData("Cancellation:Tier")]
    [InlineData("Retry:Jitter")]
    public void Section_credential_in_the_wrong_place_is_not_shown(string key)
    {
        foreach (var secret in (string[])[Example.Passphrase, Example.Secret, Example.ApiKey])
        {
            _settings[$"Clob:{key}"] = secret;
            Assert.DoesNotContain(secret, Refused(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(1073741825)]
    [InlineData(int.MaxValue)]
    public void Section_answers_above_one_GiB_are_refused(int bytes)
    {
        _settings["Clob:MaxResponseBytes"] = bytes.ToString(System.Globalization.CultureInfo.InvariantCulture);

        Assert.Contains($"MaxResponseBytes is {bytes}. Set it to 1073741824 (1 GiB) or less.", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void Section_answers_of_one_GiB_are_allowed()
    {
        _settings["Clob:MaxResponseBytes"] = "1073741824";

        Assert.Equal(1073741824, Read().MaxResponseBytes);
    }

    [Fact]
    public void Section_with_several_faults_is_refused_with_all_of_them()
    {
        _settings["Clob:Secret"] = null;
        _settings["Clob:Timeout"] = "ten";
        _settings["Clob:Colour"] = "red";

        var message = Refused();

        Assert.All(
            new[] { "Clob:Secret", "Clob:Timeout", "Clob:Colour" },
            key => Assert.Contains(key, message, StringComparison.Ordinal));
    }

    [Fact]
    public void Configuration_without_a_section_of_its_own_is_read_from_its_root()
    {
        var root = new ConfigurationBuilder()
            .AddInMemoryCollection(_settings.ToDictionary(setting => setting.Key["Clob:".Length..], setting => setting.Value))
            .Build();

        Assert.Equal(Example.Address, Read(root).Credentials!.Address);
    }

    private static ClobClientOptions Read(IConfiguration section)
    {
        using var provider = new ServiceCollection().AddClobClient(section).Services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<ClobClientOptions>>().Value;
    }

    private ClobClientOptions Read() => Read(new ConfigurationBuilder().AddInMemoryCollection(_settings).Build().GetSection("Clob"));

    private string Refused() => Assert.Throws<OptionsValidationException>(Read).Message;
}
