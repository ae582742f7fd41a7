using System.Runtime.InteropServices;

namespace Clob.Cli;

/// <summary>
/// The echo of the terminal on standard input: turned off when this is created, and back on when it is disposed. Console.ReadKey hides
/// single keys only, and shows what is typed between two of its calls.
/// </summary>
internal sealed class TerminalEcho : IDisposable
{
    private const int Input = 0;
    private const int Flush = 2;
    private const uint EchoFlag = 8;

    // The fourth of the flags that begin the structure: each has 8 bytes on macOS, and 4 elsewhere. The rest is not looked at.
    private const int LargestSettings = 256;
    private const int LocalFlags = 3;

    private const int WindowsInput = -10;
    private const uint WindowsEcho = 4;

    private readonly Action _restore;

    private TerminalEcho(Action restore) => _restore = restore;

    /// <summary>Turns the echo off. Returns null where standard input is no terminal that can do so.</summary>
    public static IDisposable? TurnOff() => OperatingSystem.IsWindows() ? OnWindows() : OnUnix();

    public void Dispose() => _restore();

    private static TerminalEcho? OnUnix()
    {
        var before = new byte[LargestSettings];
        if (GetSettings(Input, before) != 0)
        {
            return null;
        }

        var silent = before.ToArray();
        var flags = silent.AsSpan(LocalFlags * (OperatingSystem.IsMacOS() ? sizeof(ulong) : sizeof(uint)), sizeof(uint));
        BitConverter.TryWriteBytes(flags, BitConverter.ToUInt32(flags) & ~EchoFlag);
        return SetSettings(Input, Flush, silent) == 0 ? new TerminalEcho(() => _ = SetSettings(Input, Flush, before)) : null;
    }

    private static TerminalEcho? OnWindows()
    {
        var handle = GetStdHandle(WindowsInput);
        return GetConsoleMode(handle, out var before) && SetConsoleMode(handle, before & ~WindowsEcho)
            ? new TerminalEcho(() => SetConsoleMode(handle, before))
            : null;
    }

    [DllImport("libc", EntryPoint = "tcgetattr")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetSettings(int descriptor, byte[] settings);

    [DllImport("libc", EntryPoint = "tcsetattr")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetSettings(int descriptor, int when, byte[] settings);

    [DllImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern nint GetStdHandle(int number);

    [DllImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool GetConsoleMode(nint handle, out uint mode);

    [DllImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool SetConsoleMode(nint handle, uint mode);
}
