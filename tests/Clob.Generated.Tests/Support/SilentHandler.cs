namespace Clob.Tests.Support;

/// <summary>Stands for a venue that takes a request and never answers.</summary>
internal sealed class SilentHandler : HttpMessageHandler
{
    public int Requests { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests++;
        await Never.Until(cancellationToken);
        throw new InvalidOperationException("Unreachable: the wait ends only by its token.");
    }
}
