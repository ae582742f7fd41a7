using System.CommandLine;
using System.CommandLine.Parsing;
using Clob.Orders;

namespace Clob.Cli.Parsing;

/// <summary><c>ID...</c> or <c>-</c>. It refuses a misspelled option, which the parser takes for an id.</summary>
internal sealed class OrderIdArgument : Argument<IReadOnlyList<string>>
{
    private readonly bool _takesInput;

    /// <summary>Creates the argument.</summary>
    /// <param name="takesInput">Whether the ids can come on standard input.</param>
    public OrderIdArgument(bool takesInput = true)
        : base("ID")
    {
        _takesInput = takesInput;
        Description = "Ids of orders, 0x and hex digits" + (
            takesInput ? $"; or {OrderIdInput.Argument} alone, to read them from standard input." : ".");
        Arity = ArgumentArity.OneOrMore;
        CustomParser = Parse;
    }

    private List<string> Parse(ArgumentResult result)
    {
        List<string> given = [.. result.Tokens.Select(token => token.Value)];
        if (_takesInput && given is [OrderIdInput.Argument])
        {
            return given;
        }

        if (given.Contains(OrderIdInput.Argument))
        {
            result.AddError(
                _takesInput
                    ? $"{OrderIdInput.Argument} means ids on standard input. Pass it alone."
                    : "This command does not read standard input. Pass ids.");
            return [];
        }

        List<string> ids = [];
        foreach (var text in given)
        {
            if (Read(text, ids) is { } problem)
            {
                result.AddError(problem);
                return [];
            }
        }

        return ids;
    }

    /// <summary>Adds the ids of one argument, which can hold several. Returns what is wrong with it; null where nothing is.</summary>
    private static string? Read(string text, List<string> ids)
    {
        var items = new Queue<ScannedId>();
        var scanner = new OrderIdScanner(items);
        try
        {
            scanner.Read(text);
            scanner.End();
        }
        catch (FormatException exception)
        {
            return Problem(items) ?? $"'{OrderIdText.Shown(text)}', {exception.Message}";
        }

        ids.AddRange(items.Select(item => item.Text));
        return items.Count == 0 ? OrderIdText.Problem("") : Problem(items);
    }

    private static string? Problem(IEnumerable<ScannedId> items)
        => items.Select(item => item.Problem).FirstOrDefault(problem => problem is not null);
}
