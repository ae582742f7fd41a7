using System.CommandLine;
using System.CommandLine.Parsing;

namespace Clob.Cli.Parsing;

/// <summary><c>ID...</c> or <c>-</c>. The parser takes a misspelt option for one more id; this does not.</summary>
internal sealed class OrderIdArgument : Argument<string[]>
{
    public OrderIdArgument()
        : base("ID")
    {
        Description = $"Ids of orders; or {OrderIdStream.Argument} alone, to read them from standard input.";
        Arity = ArgumentArity.OneOrMore;
        Validators.Add(Validate);
    }

    private static void Validate(ArgumentResult result)
    {
        var given = result.Tokens.Select(token => token.Value).ToList();
        var problem = given switch
        {
            [OrderIdStream.Argument] => null,
            _ when given.Contains(OrderIdStream.Argument) => $"{OrderIdStream.Argument} stands for ids on standard input. Pass it alone.",
            _ => given.Select(IdText.Problem).FirstOrDefault(each => each is not null),
        };
        if (problem is not null)
        {
            result.AddError(problem);
        }
    }
}
