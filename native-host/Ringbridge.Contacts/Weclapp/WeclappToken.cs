using System.Globalization;

namespace Ringbridge.Contacts.Weclapp;

/// <summary>What is remembered between two copies.</summary>
/// <param name="ChangedUntilMs">The latest change that is in the copy.</param>
/// <param name="ComparedAtMs">When all were compared.</param>
internal sealed record WeclappToken(long ChangedUntilMs, long ComparedAtMs)
{
    /// <summary>Reads one; null when there is none.</summary>
    public static WeclappToken? Parse(string? text) =>
        text?.Split(' ') is [var changed, var compared]
            && long.TryParse(changed, NumberStyles.None, CultureInfo.InvariantCulture, out var changedMs)
            && long.TryParse(compared, NumberStyles.None, CultureInfo.InvariantCulture, out var comparedMs)
            ? new WeclappToken(changedMs, comparedMs)
            : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ChangedUntilMs} {ComparedAtMs}");
}
