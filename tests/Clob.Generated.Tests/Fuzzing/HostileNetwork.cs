using System.Globalization;
using System.Net;
using System.Text;
using Clob.Spec;
using Clob.Tests.Faults;
using Clob.Tests.Orders;
using Clob.Tests.Support;

namespace Clob.Tests.Fuzzing;

/// <summary>
/// A network that does anything to the first requests, and serves the others well. What it does to a request depends on the
/// seed and the number of the request alone.
/// </summary>
/// <param name="seed">The seed of the case.</param>
/// <param name="storm">How many requests meet a fault.</param>
/// <param name="clock">The clock of the client, which moves where a fault takes its time.</param>
/// <param name="caller">Canceled in the middle of a request now and then; null for never.</param>
internal sealed class HostileNetwork(int seed, int storm, FakeClock clock, CancellationTokenSource? caller) : HttpMessageHandler
{
    /// <summary>The most bytes of a response that the client reads.</summary>
    public const int AnswerLimit = 100_000;

    private const int MostPatience = 300;

    private readonly Lock _gate = new();
    private readonly List<string> _exchanges = [];
    private readonly HashSet<string> _canceled = new(StringComparer.Ordinal);
    private readonly HashSet<string> _signatures = new(StringComparer.Ordinal);
    private int _storm = storm;
    private int _requests;

    public int Requests => _requests;

    /// <summary>Whether somebody waited for a response without bound.</summary>
    public bool IsWaitedForWithoutBound { get; private set; }

    /// <summary>What happened, one request a line.</summary>
    public string Exchanges => string.Join(Environment.NewLine, _exchanges);

    /// <summary>The values that nobody may read.</summary>
    public IReadOnlyList<string> Secrets
    {
        get
        {
            lock (_gate)
            {
                return [.. _signatures.Where(signature => signature.Length > 0), Example.Passphrase, Example.Secret];
            }
        }
    }

    /// <summary>Whether a 200 that can be read called the id canceled.</summary>
    public bool HasCalledCanceled(string orderId) => _canceled.Contains(orderId);

    /// <summary>Ends the storm.</summary>
    public void Calm() => _storm = 0;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _requests);
        var sent = SentRequest.Copy(request);
        var isCancel = sent.Method == HttpMethod.Delete.Method;
        var orderIds = isCancel ? new VenueRequest(number, sent).OrderIds : [];
        lock (_gate)
        {
            _signatures.Add(sent.Headers.GetValueOrDefault("POLY_SIGNATURE", ""));
        }

        if (number > _storm)
        {
            Note(number, sent, "is served well");
            _canceled.UnionWith(orderIds);
            return isCancel ? Venue.Ok(orderIds) : Answer.Ok(VenueCall.All.Single(call => call.Path == sent.Address.AbsolutePath).GoodBody);
        }

        var random = FuzzCases.RandomOf(seed, number);
        if (random.Chance(0.03))
        {
            caller?.Cancel();
        }

        switch (random.Next(100))
        {
            case < 12:
                throw Noted(number, sent, HostileException.OfTheNetwork(random, random.EchoOf(sent)));
            case < 18:
                throw Noted(number, sent, HostileException.OfAHandler(random, random.EchoOf(sent)));
            case < 26:
                Note(number, sent, "is not answered");
                await Task.Yield();
                PassTime(cancellationToken);
                throw new OperationCanceledException(cancellationToken);
            default:
                return Respond(random, number, sent, orderIds);
        }
    }

    private HttpResponseMessage Respond(Random random, int number, SentRequest sent, IReadOnlyList<string> orderIds)
    {
        var status = random.Next(10) switch { < 5 => 200, < 9 => random.Of(StatusContract.Notable), _ => random.Next(200, 1000) };
        var body = HostileBody.Create(random, orderIds, random.EchoOf(sent));
        var kind = random.Next(20);
        HttpContent content = kind switch
        {
            0 => new StreamContent(
                new HostileStream(body[..(body.Length / 2)], _ => throw HostileException.OfTheNetwork(random, random.EchoOf(sent)))),
            1 => new StreamContent(
                new HostileStream(body[..(body.Length / 2)], _ => throw HostileException.OfAHandler(random, random.EchoOf(sent)))),
            2 => new StreamContent(new HostileStream(body[..(body.Length / 2)], PassTime)),
            3 => new StreamContent(new RepeatingStream(' ', 10 * AnswerLimit)),
            _ => new ByteArrayContent(body),
        };
        var response = new HttpResponseMessage((HttpStatusCode)status)
        {
            Content = content,
            Version = random.Of((Version[])[HttpVersion.Version11, HttpVersion.Version20, new Version(1, 0)]),
        };
        var headers = AddHeaders(random, sent, response);
        var text = Encoding.UTF8.GetString(body);
        Note(number, sent, FormattableString.Invariant($"is answered in way {kind} with {status}, {headers}, {text}"));
        if (status == 200 && kind > 3 && body.Length <= AnswerLimit && CancelTruth.Read(body) is { } canceled)
        {
            lock (_gate)
            {
                _canceled.UnionWith(canceled);
            }
        }

        return response;
    }

    private static string AddHeaders(Random random, SentRequest sent, HttpResponseMessage response)
    {
        if (random.Chance(0.1))
        {
            response.ReasonPhrase = random.EchoOf(sent);
        }

        for (var left = random.Next(6); left > 0; left--)
        {
            var (name, value) = random.Next(8) switch
            {
                0 => ("Retry-After", random.Chance(0.7) ? random.Number() : random.Date()),
                1 => ("Poly-RateLimit-Remaining", random.Number()),
                2 => ("Poly-RateLimit-Reset", random.Number()),
                3 => ("Poly-RateLimit-Tier", random.Chance(0.8) ? random.Tier() : random.EchoOf(sent)),
                4 => ("Date", random.Chance(0.7) ? random.Date() : random.Number()),
                5 => ("Content-Type", random.Chance(0.8) ? random.ContentType() : random.EchoOf(sent)),
                6 => ("Content-Length", random.Number()),
                _ => ("Poly-RateLimit-Warning", random.Chance(0.5) ? "true" : random.Text()),
            };

            // Once more now and then, with another value, by the next turn.
            _ = response.Headers.TryAddWithoutValidation(name, value) || response.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return string.Join(
            ", ",
            response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).Select(header => $"{header.Key}: {header.Value}"));
    }

    /// <summary>Lets time pass until the client gives up.</summary>
    private int PassTime(CancellationToken cancellationToken)
    {
        for (var seconds = 0; !cancellationToken.IsCancellationRequested && seconds < MostPatience; seconds++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        IsWaitedForWithoutBound |= !cancellationToken.IsCancellationRequested;
        cancellationToken.ThrowIfCancellationRequested();
        return 0;
    }

    private Exception Noted(int number, SentRequest sent, Exception exception)
    {
        Note(number, sent, $"throws {exception}");
        return exception;
    }

    private void Note(int number, SentRequest sent, string what)
    {
        lock (_gate)
        {
            _exchanges.Add(
                FormattableString.Invariant($"{number}. {sent.Method} {sent.Address.AbsolutePath} ")
                + $"{sent.BodyText} {what[..Math.Min(what.Length, 2000)]}");
        }
    }
}
