// Runs until it is stopped, and then cancels all open orders of two accounts.
using Microsoft.Extensions.Hosting;
using Samples;

await TraderHost.Create(args).RunAsync();
