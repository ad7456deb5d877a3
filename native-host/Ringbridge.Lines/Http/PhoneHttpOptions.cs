using Ringbridge.Lines.Options;

namespace Ringbridge.Lines.Http;

/// <summary>How a phone is spoken to, the same for every command.</summary>
internal sealed record PhoneHttpOptions
{
    /// <summary>What people call the line, for sentences.</summary>
    public required string LineName { get; init; }

    /// <summary>The user to log in with; empty when the phone wants none.</summary>
    public string User { get; init; } = "";

    /// <summary>The password to log in with.</summary>
    public LineSecret? Password { get; init; }

    /// <summary>The one certificate that is trusted.</summary>
    public CertificatePin? Pin { get; init; }

    /// <summary>The longest a command may take.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>The longest that connecting may take; a phone in the same network does it in milliseconds.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Goes through the system's proxy, if it has one. Not for phones in the own network.</summary>
    public bool UsesProxy { get; init; }

    /// <summary>Reads the shared keys of a line's settings.</summary>
    public static PhoneHttpOptions From(LineOptions options) => new()
    {
        LineName = options.LineName,
        User = options.Text(LineKeys.User),
        Password = options.Secret(LineKeys.Password),
        Pin = CertificatePin.TryParse(options.Text(LineKeys.Certificate)),
        Timeout = TimeSpan.FromMilliseconds(options.Number(LineKeys.TimeoutMs)),
    };
}
