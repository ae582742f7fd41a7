namespace Clob.Cli.Tests.World;

/// <summary>A terminal that counts how many times it hides what is typed, and shows it again.</summary>
internal sealed class HiddenTyping : IDisposable
{
    public int Begun { get; private set; }

    public int Ended { get; private set; }

    public IDisposable Begin()
    {
        Begun++;
        return new Hidden(() => Ended++);
    }

    public void Dispose() => Assert.Equal(Begun, Ended);

    private sealed class Hidden(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
