using System.Runtime.InteropServices;
using System.Text;

namespace Clob.Cli;

/// <summary>
/// The standard streams of the process. Where one was closed when the process started, the runtime uses its number for another file,
/// and reading or writing it would do harm: such a stream fails here instead.
/// </summary>
internal static class StandardStreams
{
    private const int Input = 0;
    private const int Output = 1;
    private const int Error = 2;

    private const int GetDescriptorFlags = 1;
    private const int CloseOnExecute = 1;

    private const int Utf8 = 65001;

    public static TextReader In => IsClosed(Input) ? new StreamReader(new ClosedStream())
        : OperatingSystem.IsWindows() ? Console.In
        : new StreamReader(new DescriptorStream(Input), WithoutMark(Console.InputEncoding));

    // Not the runtime's, which reports success where no one reads the pipe.
    public static TextWriter Out => IsClosed(Output) ? new StreamWriter(new ClosedStream()) { AutoFlush = true }
        : OperatingSystem.IsWindows() ? Console.Out
        : TextWriter.Synchronized(new StreamWriter(new DescriptorStream(Output), WithoutMark(Console.OutputEncoding)) { AutoFlush = true });

    // Not the runtime's: a write that nobody reads holds a lock of its console, which calls take that write nothing.
    public static TextWriter Err => IsClosed(Error) ? TextWriter.Null
        : OperatingSystem.IsWindows() ? Console.Error
        : TextWriter.Synchronized(new StreamWriter(new DescriptorStream(Error), WithoutMark(Console.OutputEncoding)) { AutoFlush = true });

    /// <summary>Opens standard output for bytes.</summary>
    public static Stream OpenOut() => IsClosed(Output) ? new ClosedStream()
        : OperatingSystem.IsWindows() ? Console.OpenStandardOutput()
        : new DescriptorStream(Output);

    /// <summary>Gets whether a person types what <see cref="In"/> reads.</summary>
    public static bool IsInputTerminal => !IsClosed(Input) && !Console.IsInputRedirected;

    /// <summary>Gets whether <see cref="Out"/> goes to a terminal.</summary>
    public static bool IsOutputTerminal => !IsClosed(Output) && !Console.IsOutputRedirected;

    /// <summary>Gets whether <see cref="Err"/> goes to a terminal.</summary>
    public static bool IsErrorTerminal => !IsClosed(Error) && !Console.IsErrorRedirected;

    // A byte order mark would become part of the output.
    private static Encoding WithoutMark(Encoding encoding)
        => encoding.CodePage == Utf8 ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) : encoding;

    // An inherited descriptor does not close on exec; the runtime's own descriptors do.
    private static bool IsClosed(int descriptor) => !OperatingSystem.IsWindows() && IsOwn(Flags(descriptor, GetDescriptorFlags));

    private static bool IsOwn(int flags) => flags < 0 || (flags & CloseOnExecute) != 0;

    [DllImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flags(int descriptor, int command);

    /// <summary>A stream that fails on every read and write.</summary>
    private sealed class ClosedStream : MemoryStream
    {
        private const string Text = "The stream is closed.";

        public override int Read(byte[] buffer, int offset, int count) => throw new IOException(Text);

        public override int Read(Span<byte> buffer) => throw new IOException(Text);

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException(Text);

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException(Text);
    }
}
