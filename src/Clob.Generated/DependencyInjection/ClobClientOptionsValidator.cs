using Microsoft.Extensions.Options;

namespace Clob.DependencyInjection;

/// <summary>Checks the options of registered clients when the application starts.</summary>
internal sealed class ClobClientOptionsValidator : IValidateOptions<ClobClientOptions>
{
    public ValidateOptionsResult Validate(string? name, ClobClientOptions options)
    {
        var whose = string.IsNullOrEmpty(name) ? nameof(ClobClient) : $"{nameof(ClobClient)} '{name}'";
        List<string> problems = [.. options.Validate()];
        if (options.Credentials is null && options.Wallet is null)
        {
            problems.Add("Credentials are not set. Set them to the API key that signs the calls.");
        }

        return problems.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(problems.Select(problem => $"{whose}: {problem}"));
    }
}
