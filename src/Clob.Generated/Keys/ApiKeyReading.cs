using Clob.Calls;
using Clob.Secrets;
using Clob.Spec;

namespace Clob.Keys;

/// <summary>Reads what the venue says of an API key.</summary>
internal static class ApiKeyReading
{
    private const string Deleted = "OK";

    /// <summary>Returns the key of a response as credentials.</summary>
    /// <param name="response">The response.</param>
    /// <param name="address">The address of the wallet.</param>
    /// <param name="operation">The operation, for the message.</param>
    /// <exception cref="ClobApiException">The key cannot be used: a value is empty or not of its shape. Nothing of it is shown.</exception>
    public static ApiCredentials Read(ApiKeyResponse response, string address, ClobOperation operation)
    {
        try
        {
            return new ApiCredentials(address, response.ApiKey, response.Secret, response.Passphrase);
        }
        catch (ArgumentException exception)
        {
            throw Failure(
                operation, $"the response is not a key that can be used. {ExceptionText.MessageOf(exception)}", SecretRedactor.Placeholder);
        }
    }

    /// <exception cref="ClobApiException">The response says something else than that the key is deleted.</exception>
    public static void RequireDeleted(string response)
    {
        if (response != Deleted)
        {
            throw Failure(
                ClobOperations.DeleteApiKey,
                "the response does not say that the key is deleted, so whether it is deleted is unknown.",
                response);
        }
    }

    private static ClobApiException Failure(ClobOperation operation, string what, string response)
        => new($"{operation.Id}: {what}", StatusMeaning.Ok)
        {
            Operation = operation,
            Response = response,
            Attempts = 1,
            IsOutcomeUnknown = true,
        };
}
