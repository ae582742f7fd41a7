using System.Net;
using System.Text;
using Clob.Sandbox.Exchanges;
using Clob.Sandbox.Faults;

namespace Clob.Sandbox.Endpoints;

/// <summary>
/// <c>/sandbox/faults</c>, which only the sandbox has: <c>GET</c> lists the faults that are not used up, <c>POST</c> adds those of
/// its body, and <c>DELETE</c> removes all. Bodies are text, with one fault in a line. It serves only this machine, and no fault
/// hits it.
/// </summary>
internal sealed class FaultEndpoint(FaultList faults)
{
    private const string Path = "/sandbox/faults";

    public static bool Serves(SandboxRequest request) => request.Path == Path;

    public WireResponse Handle(SandboxRequest request, IPAddress? from)
    {
        if (from is null || !IPAddress.IsLoopback(from))
        {
            return Text(403, "This endpoint serves only requests from this machine.");
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

    private WireResponse Add(string text)
    {
        try
        {
            // All or none, so that after an error no fault of the body is added.
            faults.Add([.. text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).Select(SandboxFault.Parse)]);
            return List();
        }
        catch (FormatException exception)
        {
            return Text(400, exception.Message);
        }
    }

    private WireResponse List() => Text(200, [.. faults.Faults.Select(fault => fault.ToString())]);

    private static WireResponse Text(int statusCode, params ReadOnlySpan<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }

        return new WireResponse(statusCode, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text.ToString()));
    }
}
