using System.Globalization;
using Clob.Calls;
using Clob.Spec;

namespace Clob.Clock;

/// <summary>The response to <c>GET /time</c> where it is not a time.</summary>
internal static class ServerTime
{
    /// <summary>Creates the exception for a number that is not a time.</summary>
    public static ClobApiException NotATime(long number)
    {
        var operation = ClobOperations.GetServerTime;
        return new ClobApiException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{operation.Id}: the response {number} is not a unix time of the years 2020 to 2099, so it says nothing of the clock."),
            StatusMeaning.Ok)
        {
            Operation = operation,
            Response = number.ToString(CultureInfo.InvariantCulture),
            Attempts = 1,
        };
    }
}
