using Microsoft.Extensions.Logging;
using Ringbridge.Agent.Contacts.LogIns;
using Ringbridge.Agent.Secrets;
using Ringbridge.Contacts;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.Contacts;

/// <summary>Makes sources of settings.</summary>
/// <param name="secrets">Where sources find passwords.</param>
/// <param name="importsFolder">Where files lie that were handed over.</param>
/// <param name="dialPlan">How numbers are understood.</param>
/// <param name="time">Time.</param>
/// <param name="loggers">Logs.</param>
/// <param name="grants">Log-ins that were made and not saved yet.</param>
internal sealed partial class SourceFactory(
    Task<ISecretStore> secrets, string importsFolder, Func<DialPlanOptions> dialPlan, TimeProvider time, ILoggerFactory loggers, LogInGrants grants)
{
    private readonly SecretTurns _turns = new();
    private readonly ILogger _logger = loggers.CreateLogger<SourceFactory>();

    /// <inheritdoc cref="SourceServices.ConnectionTime"/>
    public TimeProvider? ConnectionTime { get; init; }

    /// <inheritdoc cref="SourceServices.PaceTime"/>
    public TimeProvider? PaceTime { get; init; }

    /// <summary>A source with those settings, which were checked before.</summary>
    public ISource Create(ISourceType type, SourceSettings settings, string? language) => type.Create(settings, Services(settings.Type, language));

    /// <summary>What sources of a type get from here.</summary>
    public SourceServices Services(string type, string? language) => new()
    {
        ResolveSecretAsync = ResolveAsync,
        RenewSecretAsync = RenewAsync,
        ImportsFolder = importsFolder,
        DialPlan = dialPlan,
        Language = language,
        Time = time,
        ConnectionTime = ConnectionTime,
        PaceTime = PaceTime,
        Logger = loggers.CreateLogger($"Source.{type}"),
    };

    private async Task<string?> ResolveAsync(string name, CancellationToken cancellationToken)
    {
        var grant = grants.Find(name);
        if (grant is { SavedAs: null })
        {
            return grant.Token;
        }

        name = grant?.SavedAs ?? name;
        try
        {
            return SecretName.IsValid(name) ? await (await secrets).GetAsync(name, cancellationToken) : null;
        }
        catch (SecretStoreException exception)
        {
            // To the source it is a password that is not there; the log says why.
            LogSecret(_logger, name, exception);
            return null;
        }
    }

    // Whoever comes next finds what the one before has left.
    private async Task RenewAsync(string name, Func<string?, Task<string>> exchange, CancellationToken cancellationToken)
    {
        if (await grants.RenewAsync(name, exchange, cancellationToken))
        {
            return;
        }

        var stored = grants.Find(name)?.SavedAs ?? name;
        try
        {
            await _turns.TakeAsync(stored, ReplaceAsync, cancellationToken);
        }
        catch (SecretStoreException exception)
        {
            // What was got with it is good for a while; after that the person must log in again, and is told so.
            LogNotKept(_logger, stored, exception);
        }

        // Meanwhile somebody may have logged in anew, or removed the source: theirs is the last word.
        async Task<bool> ReplaceAsync()
        {
            var kept = await ResolveAsync(stored, cancellationToken);
            var renewed = await exchange(kept);
            var store = await secrets;
            var isNew = !string.Equals(kept, renewed, StringComparison.Ordinal) && string.Equals(await store.GetAsync(stored, cancellationToken), kept, StringComparison.Ordinal);
            if (isNew)
            {
                await store.SetAsync(stored, renewed, cancellationToken);
            }

            return isNew;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The secret {Name} could not be read")]
    private static partial void LogSecret(ILogger logger, string name, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The secret {Name} was replaced and could not be kept")]
    private static partial void LogNotKept(ILogger logger, string name, Exception exception);
}
