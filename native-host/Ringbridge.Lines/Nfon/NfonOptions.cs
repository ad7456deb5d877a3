using Ringbridge.Contract.Settings;
using Ringbridge.Lines.Http;
using Ringbridge.Lines.Options;

namespace Ringbridge.Lines.Nfon;

/// <summary>The settings of an NFON line, which were checked before.</summary>
internal sealed record NfonOptions
{
    /// <summary>Where the API is.</summary>
    public required PhoneAddress Address { get; init; }

    /// <summary>The K-Account: the company's number at NFON, and the context of its extensions.</summary>
    public required string Account { get; init; }

    /// <summary>The extension of this user; empty only while the person still chooses one.</summary>
    public required string Extension { get; init; }

    /// <summary>The user of the API.</summary>
    public required string User { get; init; }

    /// <summary>That user's password.</summary>
    public required LineSecret? Password { get; init; }

    /// <summary>How long the own phone rings.</summary>
    public required int RingSeconds { get; init; }

    /// <summary>Whether colleagues are shown.</summary>
    public required bool ShowsColleagues { get; init; }

    /// <summary>What people call the line.</summary>
    public required string LineName { get; init; }

    /// <summary>Reads the settings.</summary>
    public static NfonOptions Read(LineSettings settings)
    {
        var options = new LineOptions(new NfonLineType().Describe("en"), settings);
        return new NfonOptions
        {
            Address = PhoneAddress.TryParse(options.Text(LineKeys.Address)) ?? throw new ArgumentException("The address was not checked.", nameof(settings)),
            Account = options.Text(NfonLineType.AccountKey).ToUpperInvariant(),
            Extension = options.Text(NfonLineType.ExtensionKey),
            User = options.Text(LineKeys.User),
            Password = options.Secret(LineKeys.Password),
            RingSeconds = options.Number(LineKeys.RingSeconds),
            ShowsColleagues = options.Text(NfonLineType.ColleaguesKey) == NfonLineType.Shown,
            LineName = options.LineName,
        };
    }
}
