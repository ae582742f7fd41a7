using System.Collections.Concurrent;
using System.Net;
using Clob.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Logging;
using Microsoft.Extensions.Logging;

namespace Clob.Tests.Secrets;

/// <summary>
/// No handler and no logger above the signing handler sees the values of the five headers, before, during or after an attempt.
/// </summary>
public sealed class StructuredLogTests
{
    private static readonly string[] Names = ["POLY_ADDRESS", "POLY_SIGNATURE", "POLY_TIMESTAMP", "POLY_API_KEY", "POLY_PASSPHRASE"];

    private readonly MemoryLog _log = new();
    private readonly ServiceCollection _services = new();
    private readonly ConcurrentQueue<string> _seen = new();

    public StructuredLogTests() => _services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log));

    [Theory]
    [InlineData(200)]
    [InlineData(401)]
    [InlineData(503)]
    public async Task Default_logging_of_the_factory_stores_no_credentials(int status)
    {
        var network = new RecordingHandler(_ => Answer.Of(status, Answer.Empty, "application/json"));
        Add(network).AddDefaultLogger().RedactLoggedHeaders(_ => false);

        await CallAsync();

        AssertNothingOf(network, _log.Text, _log.Values);
    }

    [Fact]
    public async Task Default_logging_of_the_factory_stores_no_credentials_of_a_failure_that_quotes_them()
    {
        var network = new RecordingHandler(
            sent => throw new HttpRequestException($"invalid status line: '{Example.Passphrase} {sent.Signature} {Example.ApiKey}'"));
        Add(network).AddDefaultLogger().RedactLoggedHeaders(_ => false);

        await CallAsync();

        AssertNothingOf(network, _log.Text, _log.Values);
    }

    [Fact]
    public async Task Default_logging_of_the_factory_stores_no_credentials_of_a_response_that_quotes_them()
    {
        var network = new RecordingHandler(sent =>
        {
            var answer = Answer.Of(401, "", "text/plain")
                .With("X-Echo", $"{Example.Passphrase}; {sent.Signature}").With("X-Encoded", Disguise.Apply("base64", Example.Passphrase));
            answer.ReasonPhrase = "No " + Example.ApiKey;
            return answer;
        });
        Add(network).AddDefaultLogger().RedactLoggedHeaders(_ => false);

        await CallAsync();

        AssertNothingOf(network, _log.Text, _log.Values);
        Assert.DoesNotContain(Disguise.Apply("base64", Example.Passphrase), _log.Text + _log.Values, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logger_that_reads_all_headers_sees_none_of_the_five()
    {
        var network = new RecordingHandler();
        Add(network).AddLogger(_ => new HeaderLogger(_seen), wrapHandlersPipeline: false)
            .AddLogger(_ => new HeaderLogger(_seen), wrapHandlersPipeline: true);

        await CallAsync();

        Assert.NotEmpty(_seen);
        AssertNothingOf(network, [.. _seen]);
        Assert.DoesNotContain(_seen, seen => Names.Any(name => seen.Contains(name, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    public async Task Handler_that_records_headers_sees_none_of_the_five(int status)
    {
        var network = new RecordingHandler(_ => Answer.Of(status, Answer.Empty, "application/json"));
        Add(network).AddHttpMessageHandler(() => new UserHandler(async (request, send) =>
        {
            _seen.Enqueue(request.Headers.ToString());
            var response = await send(request);
            _seen.Enqueue(request.Headers.ToString());
            _seen.Enqueue(response.RequestMessage!.Headers.ToString());
            return response;
        }));

        await CallAsync();

        AssertNothingOf(network, [.. _seen]);
        Assert.DoesNotContain(_seen, seen => seen.Contains("POLY_", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Handler_that_records_headers_after_a_failure_sees_none_of_the_five()
    {
        var network = new RecordingHandler(_ => throw new HttpRequestException(HttpRequestError.ResponseEnded, "lost"));
        Add(network).AddHttpMessageHandler(() => new UserHandler(async (request, send) =>
        {
            try
            {
                return await send(request);
            }
            finally
            {
                _seen.Enqueue(request.Headers.ToString());
            }
        }));

        await CallAsync();

        AssertNothingOf(network, [.. _seen]);
    }

    [Fact]
    public async Task Handler_around_the_primary_handler_sees_none_of_the_five()
    {
        var network = new RecordingHandler();
        Add(new UserHandler((request, send) =>
        {
            _seen.Enqueue(request.Headers.ToString());
            return send(request);
        })
        { InnerHandler = network });

        await CallAsync();

        Assert.NotEmpty(_seen);
        AssertNothingOf(network, [.. _seen]);
        Assert.All(Names, name => Assert.Contains(name, network.Requests[0].Headers.Keys));
    }

    [Fact]
    public async Task Handler_in_place_of_the_one_that_retries_sees_none_of_the_five()
    {
        var network = new RecordingHandler();
        _services.AddClobClient(options =>
        {
            options.Credentials = Example.Credentials;
            options.RetryHandlerFactory = () => new UserHandler((request, send) =>
            {
                _seen.Enqueue(request.Headers.ToString());
                return send(request);
            });
        }).ConfigurePrimaryHttpMessageHandler(() => network);

        await CallAsync();

        Assert.NotEmpty(_seen);
        AssertNothingOf(network, [.. _seen]);
    }

    private IHttpClientBuilder Add(HttpMessageHandler network) => _services
        .AddClobClient(options =>
        {
            options.Credentials = Example.Credentials;
            options.Retry.MaxAttempts = 1;
        })
        .ConfigurePrimaryHttpMessageHandler(() => network);

    private async Task CallAsync()
    {
        await using var provider = _services.BuildServiceProvider();
        await Record.ExceptionAsync(() => provider.GetRequiredService<IClobClient>().CancelAllOrdersAsync());
    }

    private static void AssertNothingOf(RecordingHandler network, params string[] sinks)
    {
        var sent = Assert.Single(network.Requests);
        foreach (var secret in (string[])[Example.Passphrase, Example.ApiKey, sent.Signature.TrimEnd('='), Example.Secret.TrimEnd('=')])
        {
            Assert.All(sinks, sink => Assert.DoesNotContain(secret, sink, StringComparison.Ordinal));
        }
    }

    /// <summary>A logger as extended logging has it: it takes all headers of requests and responses.</summary>
    private sealed class HeaderLogger(ConcurrentQueue<string> seen) : IHttpClientLogger
    {
        public object? LogRequestStart(HttpRequestMessage request)
        {
            seen.Enqueue(request.Headers.ToString());
            return null;
        }

        public void LogRequestStop(object? context, HttpRequestMessage request, HttpResponseMessage response, TimeSpan elapsed)
        {
            seen.Enqueue(request.Headers.ToString());
            seen.Enqueue(response.Headers.ToString());
        }

        public void LogRequestFailed(
            object? context, HttpRequestMessage request, HttpResponseMessage? response, Exception exception, TimeSpan elapsed)
            => seen.Enqueue(request.Headers + exception.ToString());
    }
}
