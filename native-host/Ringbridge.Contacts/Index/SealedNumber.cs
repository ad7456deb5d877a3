namespace Ringbridge.Contacts.Index;

/// <summary>A number of a card as it goes into the file: hashes.</summary>
/// <param name="Digits">Of its digits.</param>
/// <param name="Ending">Of its last digits; null when it is too short.</param>
/// <param name="IsWhole">It was understood.</param>
/// <param name="Stem">Of what its extensions begin with; null when it is no main line.</param>
internal readonly record struct SealedNumber(long Digits, long? Ending, bool IsWhole, long? Stem)
{
    /// <summary>Hashes a number.</summary>
    public static SealedNumber Of(string digits, string? ending, bool isWhole, string? stem, IndexSeal seal) => new(
        seal.Hash(LookUpColumn.Digits, digits),
        ending is null ? null : seal.Hash(LookUpColumn.Ending, ending),
        isWhole,
        stem is null ? null : seal.Hash(LookUpColumn.Stem, stem));
}
