using System.Text.Json.Serialization.Metadata;
using Clob.Calls;
using Clob.Spec;

namespace Clob.Tests.Spec;

/// <summary>Calls of operations that the spec does not have, as generated code makes them.</summary>
internal static class SampleCalls
{
    public static ClobOperation Operation(params int[] successStatuses) => new()
    {
        Id = "placeThing",
        Method = HttpMethod.Post,
        Path = "/things",
        Authentication = ClobAuthentication.L2,
        SuccessStatuses = successStatuses,
    };

    public static ClobRequest<T> Request<T>(ClobOperation operation, JsonTypeInfo<T>? responseType, RequestHeaders? headers = null)
        => new(operation, operation.Path, "", operation.Method == HttpMethod.Get ? null : "{}"u8.ToArray(), 0, responseType, headers);

    public static ClobRequest<Receipt> Request(ClobOperation operation, RequestHeaders? headers = null)
        => Request(operation, SampleJson.Default.Receipt, headers);

    public static Task<T> CallAsync<T>(this ClobClient client, ClobRequest<T> request, CallHistory? history = null)
        => client.SendAsync(request, history ?? new CallHistory(), leavesRateLimit: false, TestContext.Current.CancellationToken);
}
