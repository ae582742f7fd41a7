namespace Clob.Calls;

/// <summary>The exceptions for a request that is not sent: by the exception alone, nobody above could tell.</summary>
internal static class UnsentRequest
{
    private static readonly ClobOutcome NotSent = new() { Kind = ClobOutcomeKind.NotSent };

    /// <summary>Creates the exception for a client or a request that cannot be used.</summary>
    public static InvalidOperationException Exception(string message) => Note(new InvalidOperationException(message));

    /// <summary>Notes with an exception that nothing was sent.</summary>
    public static T Note<T>(T exception)
        where T : Exception
    {
        ClobOutcome.Attach(exception, NotSent);
        return exception;
    }

    /// <summary>Returns whether the exception was noted so.</summary>
    public static bool Is(Exception exception) => ReferenceEquals(ClobOutcome.Of(exception), NotSent);
}
