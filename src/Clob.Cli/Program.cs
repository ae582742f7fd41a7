using Clob.Cli;

HttpClient.DefaultProxy = new LoopbackBypass(HttpClient.DefaultProxy);
using var interruption = new Interruption();
return await ClobApplication.RunAsync(args, CliEnvironment.OfProcess(), interruption.Token).ConfigureAwait(false);
