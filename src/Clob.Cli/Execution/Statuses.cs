using System.Net;

namespace Clob.Cli;

/// <summary>The HTTP statuses that decide an exit code.</summary>
internal static class Statuses
{
    public const int BadRequest = (int)HttpStatusCode.BadRequest;
    public const int Unauthorized = (int)HttpStatusCode.Unauthorized;
    public const int NotFound = (int)HttpStatusCode.NotFound;
}
