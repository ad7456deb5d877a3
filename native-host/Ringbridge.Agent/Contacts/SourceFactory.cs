using Microsoft.Extensions.Logging;
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
internal sealed partial class SourceFactory(
    Task<ISecretStore> secrets, string importsFolder, Func<DialPlanOptions> dialPlan, TimeProvider time, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger<SourceFactory>();

    /// <summary>A source with those settings, which were checked before.</summary>
    public ISource Create(ISourceType type, SourceSettings settings, string? language) => type.Create(settings, new SourceServices
    {
        ResolveSecretAsync = ResolveAsync,
        ImportsFolder = importsFolder,
        DialPlan = dialPlan,
        Language = language,
        Time = time,
        Logger = loggers.CreateLogger($"Source.{settings.Type}"),
    });

    private async Task<string?> ResolveAsync(string name, CancellationToken cancellationToken)
    {
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

    [LoggerMessage(Level = LogLevel.Error, Message = "The secret {Name} could not be read")]
    private static partial void LogSecret(ILogger logger, string name, Exception exception);
}
