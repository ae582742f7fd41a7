using System.CommandLine;
using System.CommandLine.Parsing;

namespace Clob.Cli.Parsing;

/// <summary><c>--base-address</c>. The library decides which addresses are safe.</summary>
internal sealed class BaseAddressOption : Option<Uri>
{
    public BaseAddressOption()
        : base("--base-address")
    {
        Description = "The address of the venue: https, or http on this machine, such as http://127.0.0.1:8080 for clob sandbox.";
        HelpName = "URL";
        DefaultValueFactory = _ => ClobEnvironment.Production;
        CustomParser = Parse;
    }

    /// <summary>Returns the address that was given, or that of a profile, or production.</summary>
    public Uri AddressOf(ParseResult parsed, Uri? ofProfile)
        => ofProfile is not null && parsed.GetResult(this) is not { Implicit: false } ? ofProfile : parsed.GetRequiredValue(this);

    private Uri? Parse(ArgumentResult result)
    {
        // The message does not show the text, which may contain a password.
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
