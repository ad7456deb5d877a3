using Ringbridge.Contacts.Matching;

namespace Ringbridge.Contacts.Index;

/// <summary>A card as it goes into the file.</summary>
/// <param name="Identity">What it is told from all others by.</param>
/// <param name="Sealed">What stands on it.</param>
/// <param name="IsFound">Whether there is anything to find it by.</param>
/// <param name="Numbers">Its numbers.</param>
internal sealed record SealedCard(byte[] Identity, byte[] Sealed, bool IsFound, IReadOnlyList<SealedNumber> Numbers)
{
    /// <summary>Seals a card of a source.</summary>
    public static SealedCard Of(string source, VersionedCard card, PhoneReader reader, IndexSeal seal)
    {
        var identity = seal.Identity(source, card.Id);
        return new SealedCard(
            identity,
            seal.Close(CardContent.Write(card), SealedPlace.OfCard(source, identity)),
            card.Card is not null,
            card.Card is null ? [] : NumbersOf(card.Card, reader, seal));
    }

    private static List<SealedNumber> NumbersOf(Card card, PhoneReader reader, IndexSeal seal)
    {
        var (numbers, known) = (new List<SealedNumber>(card.Phones.Count), new HashSet<string>(StringComparer.Ordinal));
        foreach (var phone in card.Phones)
        {
            if (reader.Read(phone.Number) is not { } read)
            {
                continue;
            }

            // Only a main line is found by what its extensions begin with.
            var stem = NumberMatcher.IsMainLine(card, phone) ? read.Stem : null;
            foreach (var digits in read.Keys.Append(read.Extension).OfType<string>().Where(known.Add))
            {
                numbers.Add(SealedNumber.Of(digits, CandidateQuery.EndingOf(read.Loose), !read.IsLoose, stem, seal));
            }
        }

        return numbers;
    }
}
