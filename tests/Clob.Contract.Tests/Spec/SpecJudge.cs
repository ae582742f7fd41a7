using Clob.Contract.Tests.Venue;

namespace Clob.Contract.Tests.Spec;

/// <summary>Holds a request and its response to the spec. Stricter than the spec: what is not declared by name is a violation.</summary>
internal sealed class SpecJudge(SpecDocument spec)
{
    private readonly RequestRules _requests = new(spec);
    private readonly ResponseRules _responses = new(spec);

    /// <summary>The judge of the committed spec.</summary>
    public static SpecJudge Committed { get; } = new(SpecDocument.Load(ProjectFiles.Spec));

    /// <summary>Returns what the exchange has and the spec does not allow, one sentence a violation.</summary>
    public IReadOnlyList<string> Violations(ObservedExchange observed)
    {
        var path = observed.Target.Split('?')[0];
        var operations = spec.Operations.Where(operation => operation.HasPath(path)).ToList();
        if (operations.Count == 0)
        {
            return [$"path {path} is not declared"];
        }

        return operations.SingleOrDefault(operation => operation.Method == observed.Method) is { } operation
            ? [.. _requests.Violations(operation, observed), .. _responses.Violations(operation, observed)]
            : [$"method {observed.Method} is not declared for {path}"];
    }
}
