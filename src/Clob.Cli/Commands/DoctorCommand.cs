using System.CommandLine;
using Clob.Cli.Credentials;
using Clob.Cli.Doctor;
using Clob.Cli.Findings;
using Clob.Cli.Parsing;
using Clob.Cli.Reporting;

namespace Clob.Cli.Commands;

/// <summary><c>clob doctor</c>.</summary>
internal sealed class DoctorCommand : DocumentedCommand
{
    private readonly CliEnvironment _environment;
    private readonly ProfileOption _profile;
    private readonly BaseAddressOption _baseAddress = new();
    private readonly JsonOption _json = new("Print one JSON object, and nothing else, on standard output.");

    public DoctorCommand(CliEnvironment environment)
        : base("doctor", "Find out why cancels fail: variables, network, clock, credentials. It changes nothing.")
    {
        _environment = environment;
        _profile = new ProfileOption(allowsSeveral: true, environment);
        Add(_profile);
        Add(_baseAddress);
        Add(_json);
        SetAction(RunAsync);
    }

    public override string Details => string.Join(Environment.NewLine,
    [
        "Examples:",
        "  clob doctor",
        "  clob doctor --base-address http://127.0.0.1:8080/",
        "  clob doctor --profile main --profile hedge",
        "",
        "It reads the same environment variables and profiles as clob cancel, and",
        "shows no secrets.",
        "",
        "Exit code, the first that applies:",
        "  2  a variable is missing or malformed",
        "  3  the venue refused the credentials",
        "  4  the venue is not reachable, or sends no usable response",
        "  1  something else is wrong, such as the clock, or it was interrupted",
        "  0  no check failed; there may be warnings",
        "",
    ]);

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var profiles = parsed.GetValue(_profile) is { Length: > 0 } several ? several : new string?[1];
        if (profiles.Length > 1)
        {
            AccountVariables.RequireNone(_environment);
        }

        var diagnoses = await Task.WhenAll(profiles.Select(profile => DiagnoseAsync(parsed, profile, cancellationToken)))
            .ConfigureAwait(false);
        if (parsed.GetValue(_json))
        {
            CliJson.Write(_environment.Out, profiles, diagnoses);
        }
        else
        {
            for (var at = 0; at < profiles.Length; at++)
            {
                if (profiles.Length > 1)
                {
                    _environment.Out.WriteLine($"{(at == 0 ? "" : Environment.NewLine)}{profiles[at]}");
                }

                DiagnosisText.Write(_environment, diagnoses[at]);
            }
        }

        if (diagnoses.Any(diagnosis => diagnosis.IsInterrupted))
        {
            _environment.WriteError("Interrupted.");
        }

        return ExitCode.WorstOf(diagnoses.Select(diagnosis => diagnosis.ExitCode));
    }

    /// <summary>Examines one account. A profile that cannot be read is a finding, and keeps no other from its examination.</summary>
    private async Task<Diagnosis> DiagnoseAsync(ParseResult parsed, string? profile, CancellationToken cancellationToken)
    {
        AccountVariables account;
        try
        {
            account = AccountVariables.Read(_environment, profile);
        }
        catch (UsageException exception)
        {
            return new Diagnosis(
                _baseAddress.AddressOf(parsed, ofProfile: null),
                [Finding.Failed("profile", "cannot be read", exception.Message, ExitCode.WrongUsage)]);
        }

        var baseAddress = _baseAddress.AddressOf(parsed, account.BaseAddress);
        return new Diagnosis(
            baseAddress, await Examination.RunAsync(_environment, account, baseAddress, cancellationToken).ConfigureAwait(false));
    }
}
