using System.Runtime.CompilerServices;

namespace Clob.Spec;

/// <summary>The exceptions for a request that is not sent: by the exception alone, nobody above could tell.</summary>
internal static class UnsentRequest
{
    private static readonly ConditionalWeakTable<Exception, object> Noted = [];
    private static readonly object Mark = new();

    /// <summary>Creates the exception for a client or a request that cannot be used.</summary>
    public static InvalidOperationException Exception(string message) => Note(new InvalidOperationException(message));

    /// <summary>Notes with an exception that nothing was sent.</summary>
    public static T Note<T>(T exception)
        where T : Exception
    {
        Noted.AddOrUpdate(exception, Mark);
        return exception;
    }

    /// <summary>Returns whether this exception, and not one within it, was noted so.</summary>
    public static bool Is(Exception exception) => Noted.TryGetValue(exception, out _);
}
