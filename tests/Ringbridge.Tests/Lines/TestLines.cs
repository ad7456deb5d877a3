using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Ringbridge.Contract.Settings;
using Ringbridge.Lines;
using Ringbridge.Lines.Options;

namespace Ringbridge.Tests.Lines;

/// <summary>Makes lines from settings as they stand in <c>config.json</c>, after the same check as in the agent.</summary>
internal sealed class TestLines
{
    public Dictionary<string, string> Secrets { get; } = new(StringComparer.Ordinal);

    public ConcurrentQueue<string> Log { get; } = [];

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where lines log; <see cref="Log"/>, with what is for developers, when nothing else is said.</summary>
    public ILogger? Logger { get; init; }

    public LineServices Services => new()
    {
        ResolveSecretAsync = (name, _) => Task.FromResult(Secrets.GetValueOrDefault(name)),
        Time = Time,
        Logger = Logger ?? new QueueLogger(Log),
    };

    public static LineSettings Settings(string type, object options)
    {
        var settings = new LineSettings { Id = "desk", Type = type };
        foreach (var property in JsonSerializer.SerializeToElement(options).EnumerateObject())
        {
            settings.Options[property.Name] = property.Value;
        }

        return settings;
    }

    public ILine Create(string type, object options)
    {
        var lineType = LineTypes.Find(type).ShouldNotBeNull();
        var settings = Settings(type, options);
        LineOptions.Check(lineType.Describe("en"), settings).ShouldBeEmpty();
        return lineType.Create(settings, Services);
    }

    private sealed class QueueLogger(ConcurrentQueue<string> log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Enqueue($"{formatter(state, exception)} {exception}");
    }
}
