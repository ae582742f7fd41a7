using Clob.Secrets;

namespace Clob;

/// <summary>What an exception of a source of ids says. An exception itself cannot be written to JSON.</summary>
/// <param name="Type">The full name of its type.</param>
/// <param name="Message">Its message; the name of its type where it has none that can be read.</param>
public sealed record CancelInputError(string Type, string Message)
{
    /// <summary>Reads an exception of any type.</summary>
    internal static CancelInputError Of(Exception exception)
        => new(exception.GetType().FullName ?? exception.GetType().Name, ExceptionText.MessageOf(exception));
}
