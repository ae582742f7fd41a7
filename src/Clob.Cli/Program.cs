using Clob.Cli;

using var interruption = new Interruption(TimeProvider.System);
return await ClobApplication.RunAsync(args, CliEnvironment.OfProcess(), interruption.Token).ConfigureAwait(false);
