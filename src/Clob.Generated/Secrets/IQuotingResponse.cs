namespace Clob.Secrets;

/// <summary>An answer with texts of the venue, which may quote the request.</summary>
internal interface IQuotingResponse<out T>
{
    /// <summary>Gets whether the answer has any text but ids.</summary>
    bool MayQuote { get; }

    /// <summary>Returns the answer without secrets; the same object where it has none.</summary>
    T Without(SecretRedactor redactor);
}
