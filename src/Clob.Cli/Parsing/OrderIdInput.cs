using System.Runtime.CompilerServices;
using Clob.Cli.Sending;

namespace Clob.Cli.Parsing;

/// <summary>
/// Reads order ids from standard input as they arrive. What cannot be an id is wrong usage while nothing is sent; after that, it is
/// refused in the report, and the other ids are canceled.
/// </summary>
internal sealed class OrderIdInput
{
    /// <summary>The argument that means standard input.</summary>
    public const string Argument = "-";

    private const string Name = "Standard input";
    private const int BlockLength = 32 * 1024;

    // A list is read to its end and checked as a whole before anything is sent, unless it is very long, or its writer pauses: then it
    // is a stream, and its first orders do not wait for the rest.
    private const int MostGathered = 100_000;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly TextReader _reader;
    private readonly bool _isTerminal;
    private readonly SendGate _gate;
    private readonly OrderIdScanner _scanner;
    private readonly char[] _block = new char[BlockLength];

    // Guards what a read changes that may still be running after the canceler has stopped.
    private readonly Lock _lock = new();
    private readonly Queue<ScannedId> _items = new();
    private readonly List<ScannedId> _refused = [];

    private Task<ReadOnlyMemory<char>>? _reading;
    private UsageException? _failure;
    private string? _last;
    private bool _isEnded;
    private bool _isLeft;

    /// <summary>Creates an input.</summary>
    /// <param name="reader">Reads the ids.</param>
    /// <param name="isTerminal">Whether a person types them, line by line.</param>
    /// <param name="gate">Knows whether a request was sent.</param>
    public OrderIdInput(TextReader reader, bool isTerminal, SendGate gate)
    {
        _reader = reader;
        _isTerminal = isTerminal;
        _gate = gate;
        _scanner = new OrderIdScanner(_items);
    }

    /// <summary>Gets the wrong usage that was found before anything was sent; null where there is none.</summary>
    public UsageException? WrongUsage { get; private set; }

    /// <summary>Reads what is available before anything is sent.</summary>
    /// <exception cref="UsageException">There are no ids, or a text that cannot be one.</exception>
    public async Task GatherAsync(CancellationToken cancellationToken)
    {
        while (!_isEnded && _items.Count < MostGathered)
        {
            if (_items.Count > 0 && !await EndsSoonAsync(Reading(), cancellationToken).ConfigureAwait(false))
            {
                return;
            }

            await TakeAsync(cancellationToken).ConfigureAwait(false);
            if (_items.FirstOrDefault(item => item.Problem is not null) is { Problem: not null } wrong)
            {
                throw new UsageException($"{Describe(wrong)} Nothing was sent.");
            }

            if (_failure is not null)
            {
                throw new UsageException($"{_failure.Message} Nothing was sent.");
            }
        }

        if (_items.Count == 0)
        {
            throw new UsageException(
                $"{Name} holds no order ids. Write them there, separated by white space, lines or commas, or as a JSON array.");
        }
    }

    /// <summary>Returns the ids that were gathered, and then those that follow.</summary>
    public async IAsyncEnumerable<string> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (true)
        {
            while (Next() is { } id)
            {
                yield return id;
            }

            if (_failure is not null)
            {
                throw Stopping(_failure);
            }

            if (_isEnded)
            {
                yield break;
            }

            await TakeAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Returns the report with what the canceler did not get: texts that cannot be ids, and ids that were read and not sent.
    /// </summary>
    public CancelReport Complete(CancelReport report)
    {
        lock (_lock)
        {
            _isLeft = true;
            var refused = new OrderedDictionary<string, CancelFailure>(report.Refused, StringComparer.Ordinal);
            HashSet<string> known = [.. report.Outcomes.Select(order => order.OrderId)];
            foreach (var item in _refused.Concat(_items.Where(item => item.Problem is not null)))
            {
                refused.TryAdd(item.Text, new CancelFailure(ClobOutcomeKind.NotSent, null, Describe(item)));
            }

            var notSent = new CancelFailure(ClobOutcomeKind.NotSent, null, $"Not sent. {report.StoppedBecause}".TrimEnd());
            var read = _items.Where(item => item.Problem is null).Select(item => item.Text);
            foreach (var id in read.Prepend(_last).Append(_scanner.Unfinished).OfType<string>())
            {
                if (!known.Contains(id))
                {
                    refused.TryAdd(id, notSent);
                }
            }

            // The input is complete where this object read all of it, also where the canceler did not take all of it.
            return report with { Refused = refused, IsInputComplete = report.IsInputComplete || (_isEnded && _failure is null) };
        }
    }

    private static string Describe(ScannedId item) => FormattableString.Invariant($"{Name}, line {item.Line}: {item.Problem}");

    private static async Task<bool> EndsSoonAsync(Task reading, CancellationToken cancellationToken)
    {
        if (reading.IsCompleted)
        {
            return true;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(reading, Task.Delay(Pause, over.Token)).ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return reading.IsCompleted;
    }

    // On another thread: the reader of a terminal blocks, would not notice an interruption, and would block a thread of the pool that
    // requests need.
    private Task<ReadOnlyMemory<char>> Reading() => _reading ??= Task.Factory.StartNew(
        ReadPiece, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>
    /// Reads what is available; nothing at the end. A terminal is read by lines, because its reader may wait for several to fill a block.
    /// </summary>
    private ReadOnlyMemory<char> ReadPiece() => _isTerminal
        ? _reader.ReadLine() is { } line ? $"{line}\n".AsMemory() : default
        : _block.AsMemory(0, _reader.Read(_block, 0, _block.Length));

    /// <summary>Reads a block and scans it. The ids before an error are returned first.</summary>
    private async Task TakeAsync(CancellationToken cancellationToken)
    {
        ReadOnlyMemory<char> piece = default;
        UsageException? failure = null;
        try
        {
            piece = await Reading().WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            failure = new UsageException($"{Name} cannot be read. It may be a directory, or closed.");
        }

        lock (_lock)
        {
            _reading = null;
            if (_isLeft)
            {
                return;
            }

            try
            {
                Scan(piece.Span);
            }
            catch (FormatException exception)
            {
                failure ??= new UsageException($"{Name}, {exception.Message}");
            }

            _failure = failure;
            _isEnded = piece.IsEmpty || failure is not null;
        }
    }

    private void Scan(ReadOnlySpan<char> piece)
    {
        if (piece.IsEmpty)
        {
            _scanner.End();
        }
        else
        {
            _scanner.Read(piece);
        }
    }

    /// <summary>Returns the exception to throw: wrong usage that prevents every request, or only further ones.</summary>
    private UsageException Stopping(UsageException failure)
    {
        if (_gate.TryClose())
        {
            WrongUsage = failure;
        }

        return failure;
    }

    private string? Next()
    {
        lock (_lock)
        {
            while (!_isLeft && _items.TryDequeue(out var item))
            {
                if (item.Problem is null)
                {
                    return _last = item.Text;
                }

                if (_gate.TryClose())
                {
                    throw Stopping(new UsageException(Describe(item)));
                }

                _refused.Add(item);
            }

            return null;
        }
    }
}
