using System.Runtime.CompilerServices;

namespace Clob.Cli.Parsing;

/// <summary>Order ids on standard input, separated by white space, while they come.</summary>
internal static class OrderIdStream
{
    /// <summary>The argument that stands for standard input.</summary>
    public const string Argument = "-";

    private const char ByteOrderMark = '\uFEFF';
    private const int BlockLength = 32 * 1024;

    /// <exception cref="UsageException">There are no ids, or one that cannot be sent.</exception>
    public static async IAsyncEnumerable<string> ReadAsync(TextReader input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = 0;
        await foreach (var word in WordsAsync(input, cancellationToken).ConfigureAwait(false))
        {
            number++;
            yield return IdText.Problem(word) is { } problem ? throw new UsageException($"Standard input, id {number}: {problem}") : word;
        }

        if (number == 0)
        {
            throw new UsageException("Standard input holds no order ids. Write them there, separated by white space.");
        }
    }

    private static async IAsyncEnumerable<string> WordsAsync(TextReader input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var block = new char[BlockLength];
        var word = "";
        var isFirst = true;
        while (true)
        {
            // On a thread of its own: a terminal's reader blocks, and would not notice an interruption.
            var length = await Task.Run(() => input.Read(block, 0, block.Length), CancellationToken.None).WaitAsync(cancellationToken).ConfigureAwait(false);
            var text = word + new string(block, 0, length);
            var words = (isFirst ? text.TrimStart(ByteOrderMark) : text).Split((char[]?)null);
            isFirst = false;

            // The last may go on in the next block.
            word = length == 0 ? "" : words[^1];
            foreach (var whole in length == 0 ? words : words[..^1])
            {
                if (whole.Length > 0)
                {
                    yield return whole;
                }
            }

            if (length == 0)
            {
                yield break;
            }
        }
    }
}
