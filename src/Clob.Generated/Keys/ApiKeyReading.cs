using Clob.Calls;
using Clob.Secrets;
using Clob.Spec;

namespace Clob.Keys;

/// <summary>From the response with an API key to credentials.</summary>
internal static class ApiKeyReading
{
    /// <exception cref="ClobApiException">The key cannot be used: a value is empty or not of its shape. Nothing of it is shown.</exception>
    public static ApiCredentials Read(ApiKeyResponse response, string address, ClobOperation operation)
    {
        try
        {
            return new ApiCredentials(address, response.ApiKey, response.Secret, response.Passphrase);
        }
        catch (ArgumentException exception)
        {
            throw new ClobApiException(
                $"{operation.Id}: the response is not a key that can be used. {ExceptionText.MessageOf(exception)}", StatusMeaning.Ok)
            {
                Operation = operation,
                Response = SecretRedactor.Placeholder,
                Attempts = 1,
                IsOutcomeUnknown = true,
            };
        }
    }
}
