using System.Runtime.InteropServices;

namespace Clob.Cli;

/// <summary>
/// Reads and writes a file descriptor of the process, on Unix. Unlike the runtime's console, it fails where no one reads what is
/// written; unlike the runtime's files, it goes on where another process writes to the same file. It waits for a descriptor that does
/// not block.
/// </summary>
/// <param name="descriptor">The number of the descriptor. It is not closed.</param>
internal sealed class DescriptorStream(int descriptor) : Stream
{
    private const int Interrupted = 4;
    private const int Forever = -1;
    private const short Readable = 1;
    private const short Writable = 4;

    private bool _isEnded;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    private static int TryAgain => OperatingSystem.IsLinux() ? 11 : 35;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Reads what is available, or waits for it. After the end it does not read again, because a terminal would go on.</summary>
    public override int Read(Span<byte> buffer)
    {
        if (_isEnded || buffer.IsEmpty)
        {
            return 0;
        }

        int count;
        while ((count = (int)Read(descriptor, ref MemoryMarshal.GetReference(buffer), buffer.Length)) < 0)
        {
            WaitOrThrow(Readable);
        }

        _isEnded = count == 0;
        return count;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var count = (int)Write(descriptor, ref MemoryMarshal.GetReference(buffer), buffer.Length);
            if (count < 0)
            {
                WaitOrThrow(Writable);
            }
            else
            {
                buffer = buffer[count..];
            }
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Waits until a call that would have blocked can be made again; throws where it failed for another reason.</summary>
    private void WaitOrThrow(short what)
    {
        var error = Marshal.GetLastPInvokeError();
        if (error == TryAgain)
        {
            var awaited = new Awaited { Descriptor = descriptor, Events = what };
            _ = Poll(ref awaited, 1, Forever);
        }
        else if (error != Interrupted)
        {
            throw new IOException(Marshal.GetPInvokeErrorMessage(error));
        }
    }

    [DllImport("libc", EntryPoint = "read", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Read(int descriptor, ref byte buffer, nint count);

    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Write(int descriptor, ref byte buffer, nint count);

    [DllImport("libc", EntryPoint = "poll", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Poll(ref Awaited awaited, nuint count, int milliseconds);

    [StructLayout(LayoutKind.Sequential)]
    private struct Awaited
    {
        public int Descriptor;
        public short Events;
        public short Returned;
    }
}
