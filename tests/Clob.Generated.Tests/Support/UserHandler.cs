using Clob.Calls;

namespace Clob.Tests.Support;

/// <summary>A handler as users write them: it does with the request what the test says, and sends it on as often as that likes.</summary>
internal sealed class UserHandler(UserHandler.Step step) : DelegatingHandler
{
    public delegate Task<HttpResponseMessage> Step(HttpRequestMessage request, Func<HttpRequestMessage, Task<HttpResponseMessage>> send);

    /// <summary>Sends each request a second time, two seconds later.</summary>
    public static UserHandler RetryAfter(FakeClock clock) => new(async (request, send) =>
    {
        (await send(request)).Dispose();
        clock.Advance(TimeSpan.FromSeconds(2));
        return await send(request);
    });

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => step(request, each => base.SendAsync(each, cancellationToken));
}
