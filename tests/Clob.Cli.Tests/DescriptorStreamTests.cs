using System.Runtime.InteropServices;

namespace Clob.Cli.Tests;

/// <summary>Pipes that a shell can pass on: some do not block, and some have no reader.</summary>
public sealed class DescriptorStreamTests
{
    private const int NonBlocking = 2048;
    private const int MoreThanAPipeHolds = 1_000_000;

    public static TheoryData<int> Modes => OperatingSystem.IsLinux() ? [0, NonBlocking] : [];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Modes))]
    public async Task What_comes_late_is_waited_for(int mode)
    {
        using var pipe = new DescriptorPipe(mode);
        var buffer = new byte[100];
        var reading = Task.Run(() => pipe.Reader.Read(buffer), TestContext.Current.CancellationToken);
        await Task.Yield();

        pipe.Writer.Write("0x1"u8);

        Assert.Equal(3, await reading.WaitAsync(TestContext.Current.CancellationToken));
        Assert.Equal("0x1"u8, buffer.AsSpan(0, 3));
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Modes))]
    public async Task More_than_the_pipe_holds_is_written_whole(int mode)
    {
        using var pipe = new DescriptorPipe(mode);
        var writing = Task.Run(() => pipe.Writer.Write(new byte[MoreThanAPipeHolds]), TestContext.Current.CancellationToken);

        var buffer = new byte[MoreThanAPipeHolds];
        pipe.Reader.ReadExactly(buffer);
        await writing.WaitAsync(TestContext.Current.CancellationToken);

        pipe.CloseWriter();
        Assert.Equal((0, 0), (pipe.Reader.Read(buffer), pipe.Reader.Read(buffer)));
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Modes))]
    public void A_pipe_without_a_reader_fails(int mode)
    {
        using var pipe = new DescriptorPipe(mode);

        pipe.CloseReader();

        Assert.Throws<IOException>(() => pipe.Writer.Write("0x1"u8));
    }

    private sealed class DescriptorPipe : IDisposable
    {
        private readonly int[] _ends = new int[2];

        public DescriptorPipe(int mode)
        {
            Assert.Equal(0, Pipe(_ends, mode));
            Reader = new DescriptorStream(_ends[0]);
            Writer = new DescriptorStream(_ends[1]);
        }

        public DescriptorStream Reader { get; }

        public DescriptorStream Writer { get; }

        public void CloseReader() => CloseEnd(0);

        public void CloseWriter() => CloseEnd(1);

        public void Dispose()
        {
            CloseReader();
            CloseWriter();
            Reader.Dispose();
            Writer.Dispose();
        }

        private void CloseEnd(int end)
        {
            if (_ends[end] >= 0)
            {
                Assert.Equal(0, Close(_ends[end]));
                _ends[end] = -1;
            }
        }

        [DllImport("libc", EntryPoint = "pipe2")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        private static extern int Pipe([Out] int[] ends, int flags);

        [DllImport("libc", EntryPoint = "close")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        private static extern int Close(int descriptor);
    }
}
