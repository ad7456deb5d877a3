namespace Ringbridge.FakePbx.Nfon;

/// <summary>An extension of the K-Account.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name.</param>
public sealed record NfonExtension(string Number, string Name)
{
    /// <summary>The state of its line, in NFON's words.</summary>
    public string Line { get; init; } = "idle";

    /// <summary>The presence of its person, in NFON's words.</summary>
    public string Presence { get; init; } = "available";
}
