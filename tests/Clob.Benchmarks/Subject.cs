namespace Clob.Benchmarks;

/// <summary>One of the things that are measured side by side.</summary>
internal sealed record Subject(string Name, Func<Task<int>> CallAsync);
