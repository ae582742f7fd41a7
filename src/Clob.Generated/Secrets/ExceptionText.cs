namespace Clob.Secrets;

/// <summary>
/// Reads exceptions that may be of anyone's type. What such a type overrides can throw or give null, and must cost no report; nothing
/// that it overrides is read anywhere else.
/// </summary>
internal static class ExceptionText
{
    /// <summary>Returns the message; the name of the type where there is none. Never throws.</summary>
    public static string MessageOf(Exception exception)
    {
        try
        {
            return exception.Message is { } message && !string.IsNullOrWhiteSpace(message) ? message : exception.GetType().Name;
        }
        catch (Exception)
        {
            return exception.GetType().Name;
        }
    }

    /// <summary>
    /// Returns the message, and that of the innermost cause where it says more, such as what is wrong with a certificate. Never throws.
    /// </summary>
    public static string CausesOf(Exception exception)
    {
        var message = MessageOf(exception);
        var cause = MessageOf(CauseOf(exception));
        return message.Contains(cause, StringComparison.Ordinal) ? message : $"{message} {cause}";
    }

    /// <summary>
    /// Returns the innermost cause; the exception itself where it has none. A type can override what .NET gives as that, but not its parts.
    /// </summary>
    public static Exception CauseOf(Exception exception)
    {
        while (exception.InnerException is { } inner)
        {
            exception = inner;
        }

        return exception;
    }
}
