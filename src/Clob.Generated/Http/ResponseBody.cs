using System.Buffers;
using System.Text;
using Clob.Calls;

namespace Clob.Http;

/// <summary>The bytes of a response, up to a limit, in a rented buffer.</summary>
internal sealed class ResponseBody : IDisposable
{
    /// <summary>How many bytes of a response are read where no option says otherwise.</summary>
    public const int DefaultLimit = ClobClientOptions.DefaultMaxResponseBytes;

    /// <summary>How many bytes of an error are read.</summary>
    public const int ErrorLimit = 16 * 1024;

    // An error is read a little further than it is shown: a secret that the limit would cut is found first.
    private const int ErrorMargin = 4 * 1024;

    private const int FirstBuffer = 4096;

    private static readonly TimeSpan ErrorPatience = TimeSpan.FromSeconds(1);

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
    private int _length;

    private ResponseBody()
    {
    }

    /// <summary>Gets whether there was more than the limit.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>Gets what broke off the body before its end; null where it came whole.</summary>
    public Exception? BrokenBy { get; private set; }

    /// <summary>Gets whether all of it is here.</summary>
    public bool IsWhole => BrokenBy is null && !IsTruncated;

    /// <summary>Gets the bytes as they came.</summary>
    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(0, _length);

    /// <summary>Gets the bytes, without a byte order mark.</summary>
    public ReadOnlySpan<byte> Bytes
    {
        get
        {
            var bytes = _buffer.AsSpan(0, _length);
            return bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        }
    }

    /// <summary>
    /// Reads the body of a response. One that does not come whole is noted in the call. The body of an error is waited for a
    /// short time only: its status has said the most.
    /// </summary>
    public static async ValueTask<ResponseBody> ReadAsync(HttpResponseMessage response, ClobCall call, CancellationToken cancellationToken)
    {
        var body = new ResponseBody();
        try
        {
            if (call.IsSuccess(response))
            {
                await body.FillAsync(response.Content, call.ResponseLimit, cancellationToken, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                using var patience = new CallTimeout(ErrorPatience, call.TimeProvider, cancellationToken);
                await body.FillAsync(response.Content, ErrorLimit + ErrorMargin, patience.Token, cancellationToken).ConfigureAwait(false);
            }
        }
        catch
        {
            body.Judge(response, call, isComplete: false);
            body.Dispose();
            throw;
        }

        body.Judge(response, call, isComplete: body.IsWhole);
        return body;
    }

    /// <summary>
    /// Notes in the call what the body says beyond the status: that a success cannot be read, and that a 400 is a refusal.
    /// </summary>
    private void Judge(HttpResponseMessage response, ClobCall call, bool isComplete)
    {
        if (call.IsSuccess(response))
        {
            if (!isComplete)
            {
                call.History.Unclear(response);
            }
        }
        else if ((int)response.StatusCode == StatusMeaning.BadRequest && isComplete && !ContextCanceled.IsIn(ErrorText()))
        {
            call.History.Confirm(response);
        }
    }

    /// <summary>Returns the beginning of the bytes as text: what of an error is shown, and the margin beyond it.</summary>
    public string ErrorText() => Encoding.UTF8.GetString(Bytes[..Math.Min(Bytes.Length, ErrorLimit + ErrorMargin)]);

    /// <summary>Gets whether <see cref="ErrorText"/> is not all that the other side sent, or meant to send.</summary>
    public bool IsErrorTextCut => !IsWhole || Bytes.Length > ErrorLimit + ErrorMargin;

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        _length = 0;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task FillAsync(HttpContent content, int limit, CancellationToken cancellationToken, CancellationToken callersToken)
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
        catch (Exception exception) when (exception is not OperationCanceledException || !callersToken.IsCancellationRequested)
        {
            // For any reason, and in any content: the rest of the body does not come.
            BrokenBy = exception;
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(_buffer.Length * 2L, Array.MaxLength));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
