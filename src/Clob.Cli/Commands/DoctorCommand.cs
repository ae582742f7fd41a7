using System.CommandLine;
using Clob.Cli.Doctor;
using Clob.Cli.Parsing;
using Clob.Cli.Reporting;

namespace Clob.Cli.Commands;

/// <summary><c>clob doctor</c>.</summary>
internal sealed class DoctorCommand : DocumentedCommand
{
    private readonly CliEnvironment _environment;
    private readonly BaseAddressOption _baseAddress = new();
    private readonly JsonOption _json = new("Print one JSON object, and nothing else, on standard output.");

    public DoctorCommand(CliEnvironment environment)
        : base("doctor", "Find out why cancels fail: variables, network, clock, credentials. It changes nothing.")
    {
        _environment = environment;
        Add(_baseAddress);
        Add(_json);
        SetAction(RunAsync);
    }

    public override string Details => string.Join(Environment.NewLine,
    [
        "Examples:",
        "  clob doctor",
        "  clob doctor --base-address http://127.0.0.1:8080/",
        "",
        "It reads the same environment variables as clob cancel, and shows no secrets.",
        "",
        "Exit code, the first that applies:",
        "  2  a variable is missing or malformed",
        "  3  the venue refused the credentials",
        "  4  the venue is not reachable, or sends no usable response",
        "  1  something else is wrong, such as the clock",
        "  0  no check failed; there may be warnings",
        "",
    ]);

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var baseAddress = parsed.GetRequiredValue(_baseAddress);
        var diagnosis = new Diagnosis(baseAddress, await Examination.RunAsync(_environment, baseAddress, cancellationToken).ConfigureAwait(false));
        if (parsed.GetValue(_json))
        {
            CliJson.Write(_environment.Out, diagnosis);
        }
        else
        {
            DiagnosisText.Write(_environment, diagnosis);
        }

        return diagnosis.ExitCode;
    }
}
