using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;
using Ringbridge.Lines.Events;
using Ringbridge.Lines.Options;

namespace Ringbridge.Lines.Http;

/// <summary>
/// What phones that take commands over HTTP have in common. There is no connection to keep, so a command is all there is to
/// learn about the phone's health from; what calls do, the phone tells through the receiver. A password that the phone refused is used again only when the person acts again.
/// </summary>
internal abstract partial class HttpLine : IEventLine
{
    private readonly LineEventQueue _events;
    private readonly EventTranslator _translator;
    private readonly ILogger _logger;
    private readonly PhoneHttp _http;

    /// <summary>A line that spoke to nobody yet.</summary>
    protected HttpLine(LineSettings settings, LineOptions options, LineServices services)
    {
        Id = settings.Id;
        Name = options.LineName;
        _http = new PhoneHttp(PhoneHttpOptions.From(options), services);
        _logger = services.Logger;
        _events = new LineEventQueue(settings.Id, services.Logger);
        _translator = new EventTranslator(Read, _events, services.Time);
    }

    /// <inheritdoc/>
    public string Id { get; }

    /// <inheritdoc/>
    public abstract IReadOnlyList<LineCapability> Capabilities { get; }

    /// <inheritdoc/>
    public ChannelReader<LineEvent> Events => _events.Reader;

    /// <inheritdoc/>
    public abstract IReadOnlyList<EventTemplate> EventTemplates { get; }

    /// <inheritdoc/>
    public abstract string? PhoneHost { get; }

    /// <summary>What people call the line.</summary>
    protected string Name { get; }

    /// <summary>The phone took a command since the agent runs, so it knows us.</summary>
    protected bool WorkedBefore { get; private set; }

    /// <summary>The phone refused the password and took nothing since: it may have locked us out.</summary>
    protected bool PasswordWasWrong { get; private set; }

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public abstract Task<DialReceipt> DialAsync(DialRequest request, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public virtual Task HangUpAsync(string? lineCallId, CancellationToken cancellationToken) => throw NotSupported();

    /// <inheritdoc/>
    public virtual Task AnswerAsync(string? lineCallId, CancellationToken cancellationToken) => throw NotSupported();

    /// <inheritdoc/>
    public virtual Task HoldAsync(string? lineCallId, CancellationToken cancellationToken) => throw NotSupported();

    /// <inheritdoc/>
    public virtual Task ResumeAsync(string? lineCallId, CancellationToken cancellationToken) => throw NotSupported();

    /// <inheritdoc/>
    public abstract Task<string> TestAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public virtual string? Provisioning(IReadOnlyList<(EventTemplate Template, string Url)> urls) => null;

    /// <inheritdoc/>
    public bool Hear(PhoneEvent heard) => _translator.Hear(heard);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _events.Complete();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Gives the phone one command, once.</summary>
    /// <param name="name">What it is, for the log; the address would tell the number.</param>
    /// <param name="uri">The command.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="LineException">The phone said no, or nothing sensible.</exception>
    protected Task<PhoneAnswer> CommandAsync(string name, Uri uri, CancellationToken cancellationToken) =>
        WatchAsync(name, () => AskAsync(uri, cancellationToken));

    /// <summary>Finds out whether somebody listens at an address, without a command.</summary>
    /// <exception cref="LineUnreachableException">Nobody does, or the certificate is not trusted.</exception>
    protected Task ProbeAsync(Uri uri, CancellationToken cancellationToken) => WatchAsync("probe", async () =>
    {
        await _http.ProbeAsync(uri, cancellationToken);
        return true;
    });

    /// <summary>What this kind of phone means by an event.</summary>
    protected abstract EventReading Read(PhoneEvent heard);

    /// <summary>What this kind of phone means by an answer: null when it took the command.</summary>
    protected abstract LineException? Judge(PhoneAnswer answer, PhoneProblems problems);

    /// <summary>What this kind of phone may be doing when no sensible answer came.</summary>
    protected virtual Problem Explain(Problem problem) => problem;

    private async Task<PhoneAnswer> AskAsync(Uri uri, CancellationToken cancellationToken)
    {
        var answer = await _http.GetAsync(uri, cancellationToken);
        LogAnswer(_logger, Id, answer.Status);
        return Judge(answer, _http.ProblemsAt(uri)) is { } refusal ? throw refusal : answer;
    }

    private async Task<T> WatchAsync<T>(string name, Func<Task<T>> work)
    {
        try
        {
            var result = await work();
            (WorkedBefore, PasswordWasWrong) = (true, false);
            _events.Add(new HealthEvent(LineHealth.Up));
            return result;
        }
        catch (LineUnreachableException exception) when (Explain(exception.Problem) is var problem && problem != exception.Problem)
        {
            throw Report(name, new LineUnreachableException(problem, exception.InnerException));
        }
        catch (LineException exception)
        {
            Report(name, exception);
            throw;
        }
    }

    private LineException Report(string name, LineException exception)
    {
        var problem = exception.Problem;
        PasswordWasWrong |= problem.Detail == Details.WrongPassword;
        LogFailure(_logger, Id, name, problem.Reason, problem.Detail);
        if (HealthAfter(problem) is { } health)
        {
            _events.Add(new HealthEvent(health, problem));
        }

        return exception;
    }

    // A phone that refuses one command (a status of its own, a number that is none) is in order; null leaves its health as it was.
    private static LineHealth? HealthAfter(Problem problem) => problem switch
    {
        { Detail: Details.PromptOnPhone } => LineHealth.Degraded,
        { Reason: Reasons.LineRejected, Detail: null } or { Reason: Reasons.BadNumber } => null,
        _ => LineHealth.Down,
    };

    private LineRejectedException NotSupported() => new(new Problem(Reasons.NotSupported).With("line", Name));

    [LoggerMessage(Level = LogLevel.Debug, Message = "Line {LineId}: the phone answered HTTP {Status}")]
    private static partial void LogAnswer(ILogger logger, string lineId, int status);

    [LoggerMessage(Level = LogLevel.Information, Message = "Line {LineId}: {Command} failed: {Reason}, {Detail}")]
    private static partial void LogFailure(ILogger logger, string lineId, string command, string reason, string? detail);
}
