using System.Buffers;
using System.Text;

namespace Clob.Transport;

/// <summary>The bytes of a response, up to a limit, in a rented buffer.</summary>
internal sealed class ResponseBody : IDisposable
{
    private const int FirstBuffer = 4096;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
    private int _length;

    private ResponseBody()
    {
    }

    /// <summary>Whether there was more than the limit.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>What broke off the body before its end; null where it came whole.</summary>
    public Exception? BrokenBy { get; private set; }

    /// <summary>The bytes, without a byte order mark.</summary>
    public ReadOnlySpan<byte> Bytes
    {
        get
        {
            var bytes = _buffer.AsSpan(0, _length);
            return bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        }
    }

    public static async Task<ResponseBody> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        var body = new ResponseBody();
        try
        {
            await body.FillAsync(content, limit, cancellationToken).ConfigureAwait(false);
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public string Text(int limit) => Encoding.UTF8.GetString(Bytes[..Math.Min(Bytes.Length, limit)]);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private async Task FillAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            int read;
            while ((read = await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false)) > 0)
            {
                _length += read;
                if (_length > limit)
                {
                    _length = limit;
                    IsTruncated = true;
                    return;
                }

                if (_length == _buffer.Length)
                {
                    Grow();
                }
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            BrokenBy = exception;
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
