using System.CommandLine;
using System.CommandLine.Parsing;
using Clob.Cli.Calls;

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

        try
        {
            // The library checks an address where it makes a client, and this comes before the real credentials are read.
            using var client = ClobClient.Create(PlaceholderCredentials.Instance, new ClobClientOptions { BaseAddress = address });
            return address;
        }
        catch (ArgumentException exception)
        {
            result.AddError($"{Name}: {ArgumentText.Of(exception)}");
            return null;
        }
    }
}
