using System.Globalization;

namespace Clob.Cli.Reporting;

/// <summary>
/// A line on a terminal that shows the progress of a cancel and of the reads after it, rewritten in the same place. It writes nothing without
/// a terminal, or for a cancel of one request.
/// </summary>
internal sealed class ProgressLine(CliEnvironment environment) : IProgress<CancelProgress>, IProgress<VerificationProgress>, IDisposable
{
    private const char Return = '\r';

    private int _width;

    public void Report(CancelProgress value)
    {
        if (environment.ErrorColumns is not { } columns || (value.IsTotalFinal && value.Done == value.Total && _width == 0))
        {
            return;
        }

        var more = value.IsTotalFinal ? "" : " or more";
        Write(string.Create(CultureInfo.InvariantCulture, $"{value.Done:N0} of {value.Total:N0}{more} orders done, {value.Canceled:N0} canceled"), columns);
    }

    public void Report(VerificationProgress value)
    {
        if (environment.ErrorColumns is { } columns)
        {
            Write(
                string.Create(
                    CultureInfo.InvariantCulture, $"read {value.Round:N0}: {value.Known:N0} of {value.Total:N0} orders known, {value.Open:N0} open"),
                columns);
        }
    }

    /// <summary>Erases the line.</summary>
    public void Dispose()
    {
        if (_width > 0)
        {
            environment.Error.Write($"{Return}{new string(' ', _width)}{Return}");
        }
    }

    private void Write(string text, int columns)
    {
        // A line that fills the terminal would wrap, and could not be rewritten.
        var line = text.Length < columns ? text : text[..Math.Max(0, columns - 1)];
        environment.Error.Write(Return + line.PadRight(_width));
        environment.Error.Flush();
        _width = line.Length;
    }
}
