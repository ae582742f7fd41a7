using System.Collections.Concurrent;

namespace Clob.Tests.Support;

/// <summary>Stands for the network: keeps what was sent, and answers as it is told.</summary>
internal sealed class RecordingHandler(Func<SentRequest, HttpResponseMessage> answer) : HttpMessageHandler
{
    private readonly ConcurrentQueue<SentRequest> _requests = new();

    public RecordingHandler()
        : this(_ => Answer.Ok())
    {
    }

    public IReadOnlyList<SentRequest> Requests => [.. _requests];

    public bool IsDisposed { get; private set; }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = SentRequest.Copy(request);
        _requests.Enqueue(sent);
        var response = answer(sent);
        response.RequestMessage = request;
        return response;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => Task.FromResult(Send(request, cancellationToken));

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
