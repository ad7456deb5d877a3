using System.Collections.Concurrent;
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
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new(StringComparer.Ordinal);
    private readonly ILogger _logger = loggers.CreateLogger<SourceFactory>();

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
        Logger = loggers.CreateLogger($"Source.{type}"),
    };

    private async Task<string?> ResolveAsync(string name, CancellationToken cancellationToken)
    {
        if (grants.Find(name) is { } grant)
        {
            return grant.Token;
        }

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
        var turn = _turns.GetOrAdd(name, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancellationToken);
        try
        {
            var kept = await ResolveAsync(name, cancellationToken);
            var renewed = await exchange(kept);
            if (!string.Equals(kept, renewed, StringComparison.Ordinal) && !grants.Renew(name, renewed))
            {
                await ReplaceAsync(name, kept, renewed, cancellationToken);
            }
        }
        catch (SecretStoreException exception)
        {
            // What was got with it is good for a while; after that the person must log in again, and is told so.
            LogNotKept(_logger, name, exception);
        }
        finally
        {
            turn.Release();
        }
    }

    // Meanwhile somebody may have logged in anew, or removed the source: theirs is the last word.
    private async Task ReplaceAsync(string name, string? kept, string renewed, CancellationToken cancellationToken)
    {
        var store = await secrets;
        if (string.Equals(await store.GetAsync(name, cancellationToken), kept, StringComparison.Ordinal))
        {
            await store.SetAsync(name, renewed, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The secret {Name} could not be read")]
    private static partial void LogSecret(ILogger logger, string name, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The secret {Name} was replaced and could not be kept")]
    private static partial void LogNotKept(ILogger logger, string name, Exception exception);
}
