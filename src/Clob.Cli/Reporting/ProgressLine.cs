using System.Globalization;

namespace Clob.Cli.Reporting;

/// <summary>
/// A line on a terminal that shows the progress of a cancel and of the reads after it, rewritten in the same place. It writes nothing
/// without
/// a terminal, or for a cancel of one request.
/// </summary>
internal sealed class ProgressLine(CliEnvironment environment) : IProgress<CancelProgress>, IProgress<VerificationProgress>, IDisposable
{
    private readonly StatusLine _line = new(environment);
    private bool _isShown;

    public void Report(CancelProgress value)
    {
        if (value.IsTotalFinal && value.Done == value.Total && !_isShown)
        {
            return;
        }

        _isShown = true;
        var more = value.IsTotalFinal ? "" : " or more";
        _line.Show(string.Create(
            CultureInfo.InvariantCulture, $"{value.Done:N0} of {value.Total:N0}{more} orders done, {value.Canceled:N0} canceled"));
    }

    public void Report(VerificationProgress value)
        => _line.Show(string.Create(
            CultureInfo.InvariantCulture,
            $"read {value.Round:N0}: {value.Known:N0} of {value.Total:N0} orders known, {value.Open:N0} open"));

    /// <summary>Erases the line.</summary>
    public void Dispose() => _line.Dispose();
}
