using Clob.Cli;

using var interruption = new Interruption();
return await ClobApplication.RunAsync(args, CliEnvironment.OfProcess(), interruption.Token).ConfigureAwait(false);
