namespace Clob.Cli.Guarding;

/// <summary>A file that the command touches. What counts is that its time changes, and not which time it has.</summary>
internal sealed class FileLiveness(string path, TimeProvider timeProvider) : ILiveness
{
    private DateTime? _touched = TimeOf(path);
    private long _seen = timeProvider.GetTimestamp();

    public TimeSpan SilentFor
    {
        get
        {
            if (TimeOf(path) is { } touched && touched != _touched)
            {
                _touched = touched;
                _seen = timeProvider.GetTimestamp();
            }

            return timeProvider.GetElapsedTime(_seen);
        }
    }

    private static DateTime? TimeOf(string path)
    {
        try
        {
            return File.Exists(path) ? File.GetLastWriteTimeUtc(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
