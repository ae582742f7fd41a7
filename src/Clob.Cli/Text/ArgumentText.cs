namespace Clob.Cli;

/// <summary>
/// The library's message about a wrong argument, without the name of the parameter, which means nothing on a command line.
/// </summary>
internal static class ArgumentText
{
    public static string MessageOf(ArgumentException exception)
    {
        var suffix = $" (Parameter '{exception.ParamName}')";
        return exception.Message.EndsWith(suffix, StringComparison.Ordinal) ? exception.Message[..^suffix.Length] : exception.Message;
    }
}
