using System.Globalization;
using System.Text;

namespace Clob.Cli.Doctor;

/// <summary>A connection to a proxy that records the status of the last response on it.</summary>
internal sealed class StatusLinesStream(Stream connection) : Stream
{
    private const string Http = "HTTP/1.";
    private const int StatusAt = 9;
    private const int StatusLength = 3;

    private readonly byte[] _last = new byte[StatusAt + StatusLength];

    /// <summary>Gets the status of the last response; null where none is HTTP.</summary>
    public int? Status { get; private set; }

    /// <summary>Gets whether anything arrived.</summary>
    public bool HasReceived { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = connection.Read(buffer, offset, count);
        Note(buffer.AsSpan(offset, read));
        return read;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await connection.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        Note(buffer.Span[..read]);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => connection.Write(buffer, offset, count);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        => connection.WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => connection.WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() => connection.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => connection.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            connection.Dispose();
        }

        base.Dispose(disposing);
    }

    // A response can follow the body of another one without a line break.
    private void Note(ReadOnlySpan<byte> arrived)
    {
        HasReceived |= !arrived.IsEmpty;
        foreach (var letter in arrived)
        {
            _last.AsSpan(1).CopyTo(_last);
            _last[^1] = letter;
            Status = _last[0] == Http[0] ? StatusOf(Encoding.Latin1.GetString(_last)) ?? Status : Status;
        }
    }

    private static int? StatusOf(string line)
        => line.StartsWith(Http, StringComparison.Ordinal)
            && int.TryParse(line.AsSpan(StatusAt, StatusLength), NumberStyles.None, CultureInfo.InvariantCulture, out var status)
                ? status
                : null;
}
