namespace Clob.Cli.Reporting;

/// <summary>A line on a terminal, rewritten in the same place. Without a terminal it writes nothing.</summary>
internal sealed class StatusLine(CliEnvironment environment) : IDisposable
{
    private const char Return = '\r';

    private int _width;

    public void Show(string text)
    {
        if (environment.ErrorColumns is not { } columns)
        {
            return;
        }

        // A line that fills the terminal would wrap, and could not be rewritten.
        var line = text.Length < columns ? text : text[..Math.Max(0, columns - 1)];
        environment.Error.Write(Return + line.PadRight(_width));
        environment.Error.Flush();
        _width = line.Length;
    }

    /// <summary>Erases the line.</summary>
    public void Dispose()
    {
        if (_width > 0)
        {
            environment.Error.Write($"{Return}{new string(' ', _width)}{Return}");
        }
    }
}
