using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Clob.Cli.Guarding;

/// <summary>
/// The processes that a command has started, directly or not; they can outlive it. Only Linux tells: on other platforms there are none.
/// Thread-safe.
/// </summary>
internal sealed class ProcessTree
{
    private const string Root = "/proc";

    // The fields of a process's line after its name, which can have anything in it.
    private const int Parent = 1;
    private const int StartTime = 19;

    private readonly ConcurrentDictionary<int, string> _startTimes = [];

    /// <summary>Gets the ids of those that still run.</summary>
    public IReadOnlyList<int> Running
        => [
            .. _startTimes
                .Where(pair => Read(pair.Key) is { } fields && fields[StartTime] == pair.Value && fields[0] != "Z")
                .Select(pair => pair.Key),
        ];

    /// <summary>Takes up what a process has started by now, and what that has started.</summary>
    public void AddBelow(int process)
    {
        if (!OperatingSystem.IsLinux() || !Directory.Exists(Root))
        {
            return;
        }

        var all = Directory.EnumerateDirectories(Root)
            .Select(path => int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0)
            .Select(id => (Id: id, Fields: Read(id)))
            .Where(each => each.Fields is not null)
            .ToLookup(each => int.Parse(each.Fields![Parent], CultureInfo.InvariantCulture));

        // What was found before may have lost its parent since.
        Queue<int> parents = new([process, .. Running]);
        HashSet<int> seen = [];
        while (parents.TryDequeue(out var parent))
        {
            foreach (var (id, fields) in all[parent].Where(each => seen.Add(each.Id)))
            {
                _startTimes[id] = fields![StartTime];
                parents.Enqueue(id);
            }
        }
    }

    /// <summary>Kills those that still run.</summary>
    public void Kill()
    {
        foreach (var id in Running)
        {
            try
            {
                using var process = Process.GetProcessById(id);
                process.Kill();
            }
            catch (Exception exception) when (
                exception is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                // It has ended by now.
            }
        }
    }

    private static string[]? Read(int process)
    {
        try
        {
            var line = File.ReadAllText($"{Root}/{process}/stat");
            var fields = line[(line.LastIndexOf(')') + 1)..].Split(
                ' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return fields.Length > StartTime ? fields : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
