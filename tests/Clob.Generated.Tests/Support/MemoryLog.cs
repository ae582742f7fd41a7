using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Clob.Tests.Support;

/// <summary>Keeps everything that is logged: the text, and each value that a structured log would store.</summary>
internal sealed class MemoryLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _texts = new();
    private readonly ConcurrentQueue<string> _values = new();

    /// <summary>What a person reads.</summary>
    public string Text => string.Join('\n', _texts);

    /// <summary>What a structured log stores beside the text, one <c>name=value</c> a line.</summary>
    public string Values => string.Join('\n', _values);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Keep(state, state.ToString());
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        => Keep(state, $"{logLevel}: {formatter(state, exception)}{exception}");

    public void Dispose()
    {
    }

    private void Keep(object? state, string? text)
    {
        _texts.Enqueue(text ?? "");
        if (state is IEnumerable<KeyValuePair<string, object?>> pairs)
        {
            foreach (var (name, value) in pairs)
            {
                var values = value is IEnumerable<string> several ? string.Join(',', several) : value?.ToString();
                _values.Enqueue($"{name}={values}");
            }
        }
    }
}
