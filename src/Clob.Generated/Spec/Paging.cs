using System.Globalization;
using System.Runtime.CompilerServices;

namespace Clob.Spec;

/// <summary>Reads a list that comes in pages, one request for each page, and none before its items are asked for.</summary>
internal static class Paging
{
    /// <summary>Returns the items of all pages.</summary>
    /// <param name="getPage">Reads the page at a cursor.</param>
    /// <param name="nextCursor">Returns the cursor of the page after this one.</param>
    /// <param name="items">Returns the items of a page.</param>
    /// <param name="firstCursor">The cursor of the first page; null to begin at the start.</param>
    /// <param name="endCursors">The cursors that say that there is no further page.</param>
    /// <param name="maxPages">The greatest number of pages that is read.</param>
    /// <param name="operation">The id of the operation.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="InvalidOperationException">
    /// After <paramref name="maxPages"/> pages there is another one, or a cursor comes again.
    /// </exception>
    public static async IAsyncEnumerable<TItem> EnumerateAsync<TPage, TItem>(
        Func<string?, CancellationToken, Task<TPage>> getPage,
        Func<TPage, string?> nextCursor,
        Func<TPage, IReadOnlyList<TItem>> items,
        string? firstCursor,
        IReadOnlyList<string> endCursors,
        int maxPages,
        string operation,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cursor = firstCursor;
        if (cursor is not null && endCursors.Contains(cursor, StringComparer.Ordinal))
        {
            yield break;
        }

        HashSet<string> cursors = new(StringComparer.Ordinal);
        for (var pages = 0; pages < maxPages; pages++)
        {
            ThrowIfCanceled(operation, cancellationToken);
            var page = await getPage(cursor, cancellationToken).ConfigureAwait(false);
            foreach (var item in items(page))
            {
                yield return item;
                ThrowIfCanceled(operation, cancellationToken);
            }

            var next = nextCursor(page);
            if (string.IsNullOrEmpty(next) || next == cursor || endCursors.Contains(next, StringComparer.Ordinal))
            {
                yield break;
            }

            if (!cursors.Add(next))
            {
                throw UnsentRequest.Exception(
                    $"{operation}: the page has the cursor \"{TextLook.Quote(next)}\" again, so the pages go round in a circle.");
            }

            cursor = next;
        }

        throw UnsentRequest.Exception(string.Create(
            CultureInfo.InvariantCulture,
            $"{operation}: {maxPages} pages were read, and there is another one. It was not requested: "
            + $"pass the cursor \"{TextLook.Quote(cursor ?? "")}\" to go on from there, or narrow the request."));
    }

    private static void ThrowIfCanceled(string operation, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            throw UnsentRequest.Note(new OperationCanceledException(
                $"{operation}: canceled by its caller between two requests. No further page was requested.", cancellationToken));
        }
    }
}
