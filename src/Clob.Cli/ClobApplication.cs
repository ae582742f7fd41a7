using System.CommandLine;
using System.CommandLine.Parsing;
using Clob.Cli.Commands;
using Clob.Cli.Parsing;
using Clob.Cli.Wallets;

namespace Clob.Cli;

/// <summary>Runs the program: arguments in, exit code out. It throws no exception, and shows none with a stack trace.</summary>
internal static class ClobApplication
{
    // An order id looks the same.
    private const string OrderIdHint = "If it is an order id: to cancel the order, use clob cancel ID.";

    public static async Task<int> RunAsync(IReadOnlyList<string> args, CliEnvironment environment, CancellationToken cancellationToken)
    {
        environment = environment.WithGuardedStreams();
        var parsed = new ClobCommand(environment).Parse(args, CommandLineSyntax.Configuration);
        var errors = UsageErrors(parsed, args);
        if (PrivateKeyArgument.IsPresent(args)
            && (KeysCommand.MayHavePrivateKey(parsed) || (!TakesIds(parsed.CommandResult.Command) && PrivateKeyArgument.IsPresent(errors))))
        {
            errors = parsed.CommandResult.Command is RootCommand
                ? [.. errors.Where(error => !PrivateKeyArgument.IsPresent([error])), PrivateKeyArgument.Problem, OrderIdHint]
                : [PrivateKeyArgument.Problem];
        }

        if (errors.Count > 0)
        {
            return WrongUsage(environment, parsed, errors);
        }

        // Program.cs handles signals, and this method handles exceptions.
        var invocation = new InvocationConfiguration
        {
            Output = environment.Out,
            Error = environment.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            return await parsed.InvokeAsync(invocation, cancellationToken).ConfigureAwait(false);
        }
        catch (UsageException exception)
        {
            return WrongUsage(environment, parsed, [exception.Message], exception.Try);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            environment.WriteError("Interrupted.");
            return ExitCode.NotDone;
        }
        catch (OutputException exception)
        {
            environment.WriteError(exception.Message);
            return ExitCode.NotDone;
        }
        catch (Exception exception)
        {
            // Only the type: the message of an unexpected exception may contain a secret.
            environment.WriteError($"Unexpected {exception.GetType().Name}.");
            return ExitCode.NotDone;
        }
    }

    // Their arguments have 64 hex digits, as a private key has.
    private static bool TakesIds(Command command) => command is VenueCommand or ReadCommand;

    private static List<string> UsageErrors(ParseResult parsed, IReadOnlyList<string> args)
    {
        // The parser takes a first argument [like this] for a directive, and ignores it.
        var directives = parsed.Tokens
            .Where(token => token.Type == TokenType.Directive)
            .Select(token => $"Unrecognized command or argument '{token.Value}'.");
        if (KeysCommand.IsIn(parsed) && parsed.UnmatchedTokens.Any(token => !token.StartsWith('-')))
        {
            var options = parsed.UnmatchedTokens.Where(token => token.StartsWith('-')).Select(
                token => $"Unrecognized option '{OptionText.WithoutValue(token)}'.");
            return [.. options, KeysCommand.UnmatchedProblem];
        }

        var messages = directives.Concat(parsed.Errors.Select(error => error.Message));
        return [.. OptionText.WithoutValues(messages, args, parsed.UnmatchedTokens).Distinct()];
    }

    private static int WrongUsage(CliEnvironment environment, ParseResult parsed, List<string> errors, string? next = null)
    {
        errors.ForEach(environment.WriteError);
        environment.Error.WriteLine($"Try: {next ?? $"clob{PathOf(parsed.CommandResult)} --help"}");
        return ExitCode.WrongUsage;
    }

    private static string PathOf(CommandResult result)
        => result.Parent is CommandResult parent ? $"{PathOf(parent)} {result.Command.Name}" : "";
}
