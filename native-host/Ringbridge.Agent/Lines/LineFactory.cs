using Microsoft.Extensions.Logging;
using Ringbridge.Agent.Secrets;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;
using Ringbridge.Lines;

namespace Ringbridge.Agent.Lines;

/// <summary>Makes lines of settings.</summary>
/// <param name="secrets">Where lines find passwords.</param>
/// <param name="time">Time.</param>
/// <param name="loggers">Logs.</param>
/// <param name="create">Makes the line itself; tests put in lines of their own.</param>
internal sealed partial class LineFactory(
    Task<ISecretStore> secrets, TimeProvider time, ILoggerFactory loggers, Func<ILineType, LineSettings, LineServices, ILine>? create = null)
{
    private readonly ILogger _logger = loggers.CreateLogger<LineFactory>();

    /// <summary>A line with those settings, which were checked before.</summary>
    public ILine Create(ILineType type, LineSettings settings)
    {
        var services = new LineServices
        {
            ResolveSecretAsync = ResolveAsync,
            Time = time,
            Logger = loggers.CreateLogger($"Line.{settings.Type}"),
        };
        try
        {
            return create is null ? type.Create(settings, services) : create(type, settings, services);
        }
        catch (Exception exception)
        {
            LogUnmakable(_logger, settings.Id, exception);
            return new BrokenLine(settings.Id, new Problem(Reasons.Internal));
        }
    }

    private async Task<string?> ResolveAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return SecretName.IsValid(name) ? await (await secrets).GetAsync(name, cancellationToken) : null;
        }
        catch (SecretStoreException exception)
        {
            // To the line it is a password that is not there; the log says why.
            LogSecret(_logger, name, exception);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Line {LineId} could not be made")]
    private static partial void LogUnmakable(ILogger logger, string lineId, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The secret {Name} could not be read")]
    private static partial void LogSecret(ILogger logger, string name, Exception exception);
}
