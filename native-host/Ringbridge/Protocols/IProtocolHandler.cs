using Ringbridge.Install;

namespace Ringbridge.Protocols;

/// <summary>Makes Ringbridge the system's program for phone links, and takes that back.</summary>
internal interface IProtocolHandler
{
    /// <summary>Registers; what was the program before is remembered.</summary>
    Task<InstallStep> RegisterAsync(CancellationToken cancellationToken);

    /// <summary>Takes it back; what was the program before is it again.</summary>
    Task<InstallStep> UnregisterAsync(CancellationToken cancellationToken);

    /// <summary>The system's name of the program that opens <c>tel:</c> links; null when there is none, or it cannot be told.</summary>
    Task<string?> CurrentAsync(CancellationToken cancellationToken);

    /// <summary>Whether that name is ours.</summary>
    bool IsOurs(string handler);
}
