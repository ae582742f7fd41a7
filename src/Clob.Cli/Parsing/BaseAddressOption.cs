using System.CommandLine;
using System.CommandLine.Parsing;

namespace Clob.Cli.Parsing;

/// <summary><c>--base-address</c>. Which addresses are safe is the library's word.</summary>
internal sealed class BaseAddressOption : Option<Uri>
{
    public BaseAddressOption()
        : base("--base-address")
    {
        Description = "Where the venue is: https, or http on this very machine. For example http://127.0.0.1:8080, where clob sandbox listens.";
        HelpName = "URL";
        DefaultValueFactory = _ => ClobEnvironment.Production;
        CustomParser = Parse;
    }

    private Uri? Parse(ArgumentResult result)
    {
        // Without the text itself, which may hold a password.
        if (!Uri.TryCreate(result.Tokens[0].Value, UriKind.RelativeOrAbsolute, out var address))
        {
            result.AddError($"{Name} cannot be read as an address. Begin it with https://.");
            return null;
        }

        if (new ClobClientOptions { BaseAddress = address }.Validate() is [var problem, ..])
        {
            result.AddError($"{Name}: {problem}");
            return null;
        }

        return address;
    }
}
