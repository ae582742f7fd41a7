namespace Clob.Benchmarks;

/// <summary>One of the things that are measured side by side.</summary>
/// <param name="Name">What a row of the table is called.</param>
/// <param name="RunAsync">One call of it.</param>
internal sealed record Subject(string Name, Func<Task> RunAsync);
