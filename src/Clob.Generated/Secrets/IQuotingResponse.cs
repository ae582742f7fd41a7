namespace Clob.Secrets;

/// <summary>A response with texts of the venue, which may quote the request.</summary>
internal interface IQuotingResponse<out T>
{
    /// <summary>Gets whether the response has any text but ids.</summary>
    bool MayQuote { get; }

    /// <summary>Returns the response without secrets; the same object where it has none.</summary>
    T Without(SecretRedactor redactor);
}
