using System.CommandLine;
using System.CommandLine.Parsing;
using Clob.Authentication;
using Clob.Cli.Calls;

namespace Clob.Cli.Parsing;

/// <summary><c>--base-address</c>. Which addresses are safe is the library's word.</summary>
internal sealed class BaseAddressOption : Option<Uri>
{
    // The library checks an address where it makes a client. These sign nothing: the check comes before the real ones are read.
    private static readonly ApiCredentials Placeholder = new($"0x{new string('0', 40)}", "none", "bm9uZQ==", "none");

    public BaseAddressOption()
        : base("--base-address")
    {
        Description = "Where the venue is: https, or http on this very machine. For example http://127.0.0.1:8080, where clob sandbox listens.";
        HelpName = "URL";
        DefaultValueFactory = _ => ClobClient.DefaultBaseAddress;
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
            using var client = ClobClient.Create(Placeholder, new ClobClientOptions { BaseAddress = address });
            return address;
        }
        catch (ArgumentException exception)
        {
            result.AddError($"{Name}: {ArgumentText.Of(exception)}");
            return null;
        }
    }
}
