namespace Clob.Generators.Model;

/// <summary>How the pages of an operation follow each other.</summary>
/// <param name="Method">The name of the method that goes through all pages, without <c>Async</c>.</param>
/// <param name="Cursor">The parameter that takes the cursor.</param>
/// <param name="Next">The member of a page that has the cursor of the next one.</param>
/// <param name="Items">The member of a page that has its items.</param>
/// <param name="Item">What a page lists.</param>
/// <param name="Ends">The cursors that end the pages.</param>
/// <param name="MaxPages">How many pages are read at most.</param>
internal sealed record PagingModel(
    string Method, string Cursor, string Next, string Items, ValueModel Item, EquatableArray<string> Ends, int MaxPages);
