using Microsoft.Extensions.Options;

namespace Clob.DependencyInjection;

/// <summary>Checks the options of registered heartbeats when the application starts.</summary>
internal sealed class OrderHeartbeatOptionsValidator : IValidateOptions<OrderHeartbeatOptions>
{
    public ValidateOptionsResult Validate(string? name, OrderHeartbeatOptions options)
    {
        var whose = string.IsNullOrEmpty(name) ? nameof(OrderHeartbeat) : $"{nameof(OrderHeartbeat)} '{name}'";
        return options.Validate() is { Count: > 0 } problems
            ? ValidateOptionsResult.Fail(problems.Select(problem => $"{whose}: {problem}"))
            : ValidateOptionsResult.Success;
    }
}
