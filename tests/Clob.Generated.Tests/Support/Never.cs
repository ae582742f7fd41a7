namespace Clob.Tests.Support;

/// <summary>Something that does not come, until its token is canceled.</summary>
internal static class Never
{
    public static Task Until(CancellationToken cancellationToken)
    {
        var source = new TaskCompletionSource();
        cancellationToken.Register(() => source.TrySetCanceled(cancellationToken));
        return source.Task;
    }
}
