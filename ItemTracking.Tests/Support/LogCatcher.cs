using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ItemTracking.Tests.Support;

/// <summary>Keeps what an application logs, with the values of each line by name.</summary>
public sealed class LogCatcher : ILoggerProvider
{
    private readonly ConcurrentQueue<LogLine> lines = [];

    public IReadOnlyList<LogLine> Lines => [.. lines];

    public ILogger CreateLogger(string categoryName) => new Category(categoryName, lines);

    public void Dispose()
    {
    }

    private sealed class Category(string name, ConcurrentQueue<LogLine> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(new(name, logLevel, eventId.Name ?? "", formatter(state, exception), Values(state)));

        private static Dictionary<string, object?> Values(object? state) =>
            state is IEnumerable<KeyValuePair<string, object?>> values ? values.DistinctBy(value => value.Key).ToDictionary() : [];
    }
}

public sealed record LogLine(string Category, LogLevel Level, string Event, string Text, Dictionary<string, object?> Values);
