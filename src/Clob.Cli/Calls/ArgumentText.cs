namespace Clob.Cli.Calls;

/// <summary>The library's words about a wrong argument, without the name of a parameter, which means nothing on a command line.</summary>
internal static class ArgumentText
{
    public static string Of(ArgumentException exception)
    {
        var suffix = $" (Parameter '{exception.ParamName}')";
        return exception.Message.EndsWith(suffix, StringComparison.Ordinal) ? exception.Message[..^suffix.Length] : exception.Message;
    }
}
