using System.Runtime.InteropServices;

namespace Clob.Cli;

/// <summary>
/// The size of the terminal. On Linux it is read without the console of the runtime, which, once used, writes to the terminal whenever a
/// program ends that this one started: on a terminal that is paused, nobody then learns of that end.
/// </summary>
internal static class TerminalSize
{
    private const int StandardOutput = 1;
    private const int StandardError = 2;
    private const nuint GetSize = 0x5413;

    /// <summary>Gets the width; 0 or less where the terminal reports none.</summary>
    public static int Columns => OperatingSystem.IsLinux() ? ColumnsOf(StandardOutput) ?? ColumnsOf(StandardError) ?? 0 : Console.WindowWidth;

    private static int? ColumnsOf(int descriptor) => Control(descriptor, GetSize, out var size) == 0 ? size.Columns : null;

    [DllImport("libc", EntryPoint = "ioctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(int descriptor, nuint request, out Size size);

    [StructLayout(LayoutKind.Sequential)]
    private struct Size
    {
        public ushort Rows;
        public ushort Columns;
        public ushort Width;
        public ushort Height;
    }
}
