using System.ComponentModel;
using System.Globalization;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;
using Ringbridge.Lines.Events;
using Ringbridge.Lines.Options;

namespace Ringbridge.Lines.Desktop;

/// <summary>
/// Hands numbers to the softclient on this computer, as the ecotel cloud.phone clients want it: as a <c>tel:</c> address, to a named
/// program or to the one that the user chose in the system. That the program started is all there is to know, so a call is
/// "sent". Ringbridge may itself be the system's choice for <c>tel:</c>; then it refuses, or a call would go round for ever.
/// </summary>
internal sealed partial class DesktopLine : IEventLine
{
    // A program that gives up at once says so with its exit code; one that runs on is the softclient itself.
    private static readonly TimeSpan Watch = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan SearchTimeout = TimeSpan.FromSeconds(5);

    private readonly LineEventQueue _events;
    private readonly EventTranslator _translator;
    private readonly LineServices _services;
    private readonly IProgramStarter _starter;
    private readonly ISystemHandler _system;
    private readonly CancellationTokenSource _closing = new();
    private readonly string _name;
    private readonly string? _program;
    private readonly string _scheme;
    private readonly ArgumentTemplate _arguments;

    /// <summary>A line with those settings.</summary>
    public DesktopLine(LineSettings settings, LineOptions options, LineServices services, IProgramStarter starter, ISystemHandler system)
    {
        Id = settings.Id;
        (_name, _services, _starter, _system) = (options.LineName, services, starter, system);
        _program = options.OptionalText("program");
        _scheme = options.Text("uriScheme");
        _arguments = new ArgumentTemplate(options.Text("arguments"));
        _events = new LineEventQueue(settings.Id, services.Logger);
        _translator = new EventTranslator(DesktopEvents.Read, _events, services.Time);
    }

    /// <inheritdoc/>
    public string Id { get; }

    /// <inheritdoc/>
    public IReadOnlyList<LineCapability> Capabilities => DesktopLineType.Capabilities;

    /// <inheritdoc/>
    public ChannelReader<LineEvent> Events => _events.Reader;

    /// <inheritdoc/>
    public IReadOnlyList<EventTemplate> EventTemplates => DesktopEvents.Templates;

    /// <inheritdoc/>
    public string? PhoneHost => null;

    /// <inheritdoc/>
    public bool StartsPrograms => true;

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task<DialReceipt> DialAsync(DialRequest request, CancellationToken cancellationToken)
    {
        var uri = CallUri.Of(_scheme, request.Number);
        try
        {
            var started = _program is null
                ? _system.Open(await SystemHandlerAsync(cancellationToken), uri)
                : _starter.Start(NamedProgram(_program), _arguments.Fill(uri, request.Number));
            _ = WatchAsync(started.Exit);
        }
        catch (Win32Exception exception)
        {
            throw Fail(NotFound(_program ?? $"{_scheme}:"), exception);
        }

        _events.Add(new HealthEvent(LineHealth.Up));
        return new DialReceipt(CallState.Sent);
    }

    /// <inheritdoc/>
    public Task HangUpAsync(string? lineCallId, CancellationToken cancellationToken) => throw NotSupported();

    /// <inheritdoc/>
    public Task AnswerAsync(string? lineCallId, CancellationToken cancellationToken) => throw NotSupported();

    /// <inheritdoc/>
    public Task HoldAsync(string? lineCallId, CancellationToken cancellationToken) => throw NotSupported();

    /// <inheritdoc/>
    public Task ResumeAsync(string? lineCallId, CancellationToken cancellationToken) => throw NotSupported();

    /// <inheritdoc/>
    public async Task<string> TestAsync(CancellationToken cancellationToken)
    {
        var found = _program is null ? (await SystemHandlerAsync(cancellationToken)).Name : NamedProgram(_program);
        _events.Add(new HealthEvent(LineHealth.Up));
        return found;
    }

    /// <inheritdoc/>
    public bool Hear(PhoneEvent heard) => _translator.Hear(heard);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _events.Complete();
        _closing.Dispose();
    }

    private string NamedProgram(string program)
    {
        if (!_arguments.HasNumber)
        {
            throw Fail(new Problem(Reasons.BadSettings, Details.BadValue).With("key", "arguments").With("example", DesktopLineType.DefaultArguments));
        }

        var path = _starter.Find(program) ?? throw Fail(NotFound(program));
        return IsOurs(path) ? throw Fail(new Problem(Reasons.BadSettings, Details.HandlerLoop)) : path;
    }

    private async Task<FoundHandler> SystemHandlerAsync(CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(SearchTimeout, _services.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            var handler = await _system.FindAsync(_scheme, either.Token) ?? throw Fail(NotFound($"{_scheme}:"));
            return handler.IsOurs ? throw Fail(new Problem(Reasons.BadSettings, Details.HandlerLoop)) : handler;
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Fail(NotFound($"{_scheme}:"), exception);
        }
    }

    private static bool IsOurs(string path) =>
        Path.GetFileNameWithoutExtension(path).Equals("ringbridge", StringComparison.OrdinalIgnoreCase)
        || string.Equals(path, Environment.ProcessPath, StringComparison.Ordinal);

    private static Problem NotFound(string program) => new Problem(Reasons.LineUnreachable, Details.ProgramNotFound).With("program", program);

    private async Task WatchAsync(Task<int> exit)
    {
        try
        {
            var code = await exit.WaitAsync(Watch, _services.Time, _closing.Token);
            if (code != 0)
            {
                LogExit(_services.Logger, Id, code);
                var answer = $"exit {code.ToString(CultureInfo.InvariantCulture)}";
                _events.Add(new HealthEvent(LineHealth.Degraded, new Problem(Reasons.LineRejected).With("line", _name).With("answer", answer)));
            }
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            // It runs on, as softclients do, or the line is closed: nothing more to learn.
        }
    }

    private LineException Fail(Problem problem, Exception? cause = null)
    {
        var complete = problem.With("line", _name).With("address", _program ?? $"{_scheme}:");
        _events.Add(new HealthEvent(LineHealth.Down, complete));
        return complete.Reason == Reasons.LineUnreachable
            ? new LineUnreachableException(complete, cause)
            : new LineRejectedException(complete, cause);
    }

    private LineRejectedException NotSupported() => new(new Problem(Reasons.NotSupported).With("line", _name));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Line {LineId}: the softclient ended with exit code {Code}")]
    private static partial void LogExit(ILogger logger, string lineId, int code);
}
