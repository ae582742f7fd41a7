namespace Clob.Generators.Tests.NSwag;

/// <summary>Reads the errors of MSBuild.</summary>
internal static class BuildErrors
{
    extension(FinishedProcess build)
    {
        /// <summary>The distinct MSBuild errors in the output.</summary>
        public IReadOnlyList<string> Errors
            =>
            [
                .. build.Output.Split('\n')
                    .Where(line => line.Contains("error ", StringComparison.Ordinal))
                    .Select(line => line.Trim())
                    .Distinct(),
            ];
    }
}
