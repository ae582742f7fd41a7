// Cancels the orders whose ids are the arguments, and prints the outcome of each.
// It reads CLOB_ADDRESS, CLOB_API_KEY, CLOB_SECRET and CLOB_PASS_PHRASE. CLOB_BASE_ADDRESS is for another venue, such as `clob sandbox`.
using Clob;

var credentials = new ApiCredentials(
    Required("CLOB_ADDRESS"), Required("CLOB_API_KEY"), Required("CLOB_SECRET"), Required("CLOB_PASS_PHRASE"));
var options = new ClobClientOptions();
if (Environment.GetEnvironmentVariable("CLOB_BASE_ADDRESS") is { Length: > 0 } address)
{
    options.BaseAddress = new Uri(address);
}

using var client = ClobClient.Create(credentials, options);
var canceler = new OrderCanceler(client);

// After Ctrl+C nothing more is sent, and the report is printed nevertheless.
using var interruption = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    interruption.Cancel();
};

CancelReport report;
try
{
    report = await canceler.CancelAsync(args, cancellationToken: interruption.Token);
}
catch (CancelInterruptedException exception)
{
    report = exception.Report;
}

foreach (var outcome in report.Outcomes)
{
    Console.WriteLine($"{outcome.OrderId} {outcome.Kind} {outcome.Reason}");
}

// One line that can be logged.
Console.WriteLine(report);
return report.IsSuccess ? 0 : 1;

static string Required(string name)
    => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set.");
