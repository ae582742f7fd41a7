using System.Net;
using System.Text;
using Clob.Sandbox.Exchanges;
using Clob.Sandbox.Faults;

namespace Clob.Sandbox.Endpoints;

/// <summary>
/// <c>/sandbox/faults</c>, which no venue has: <c>GET</c> lists the faults that can still strike, <c>POST</c> adds those of
/// its body, and <c>DELETE</c> takes all away. Bodies are text, a fault in a line. It answers this machine only, and no
/// fault strikes it.
/// </summary>
internal sealed class FaultEndpoint(FaultList faults)
{
    private const string Path = "/sandbox/faults";

    public static bool Serves(SandboxRequest request) => request.Path == Path;

    public Answer Handle(SandboxRequest request, IPAddress? from)
    {
        if (from is null || !IPAddress.IsLoopback(from))
        {
            return Text(403, "This endpoint answers requests from this machine only.");
        }

        switch (request.Method)
        {
            case "GET":
                return List();
            case "POST":
                return Add(Encoding.UTF8.GetString(request.Body.Span));
            case "DELETE":
                faults.Clear();
                return List();
            default:
                return Text(405, "Allowed are GET, POST and DELETE.");
        }
    }

    private Answer Add(string text)
    {
        try
        {
            // All or none: whoever reads the error need not find out which ones came before it.
            faults.Add([.. text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).Select(SandboxFault.Parse)]);
            return List();
        }
        catch (FormatException exception)
        {
            return Text(400, exception.Message);
        }
    }

    private Answer List() => Text(200, [.. faults.Faults.Select(fault => fault.ToString())]);

    private static Answer Text(int statusCode, params ReadOnlySpan<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }

        return new Answer(statusCode, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text.ToString()));
    }
}
