namespace Ringbridge.Contacts.VCards;

/// <summary>
/// Reads vCards of all versions: 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), as programs really write them: folded lines,
/// quoted-printable with soft line breaks, several cards in a text. Bad text never throws: what is no property is passed over.
/// </summary>
internal static class VCardReader
{
    /// <summary>Whether a text begins like vCards do.</summary>
    public static bool IsVCard(string text) => text.TrimStart().StartsWith("BEGIN:VCARD", StringComparison.OrdinalIgnoreCase);

    /// <summary>All cards of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Gives up between two lines.</param>
    public static IEnumerable<VCard> Read(string text, CancellationToken cancellationToken)
    {
        List<VCardProperty>? properties = null;
        var row = 0;
        foreach (var line in Unfold(text, cancellationToken))
        {
            if (VCardProperty.Parse(line.Text) is not { } property)
            {
                continue;
            }

            switch (property.Name)
            {
                case "BEGIN" when IsVCardWord(property):
                    (properties, row) = ([], line.Row);
                    break;
                case "END" when IsVCardWord(property) && properties is not null:
                    yield return new VCard(row, properties);
                    properties = null;
                    break;
                default:
                    if (!property.IsBinary)
                    {
                        properties?.Add(property);
                    }

                    break;
            }
        }
    }

    private static bool IsVCardWord(VCardProperty property) => property.Raw.Trim().Equals("VCARD", StringComparison.OrdinalIgnoreCase);

    // RFC 6350 §3.2: a line that begins with a blank goes on with the one before. A quoted-printable value goes on after
    // an equals sign at the end, and then its next line may begin with anything.
    private static IEnumerable<VCardLine> Unfold(string text, CancellationToken cancellationToken)
    {
        var (whole, row) = (new VCardLine(1), 0);
        foreach (var line in text.Split('\n'))
        {
            cancellationToken.ThrowIfCancellationRequested();
            row++;
            var plain = line.AsSpan().TrimEnd('\r');
            if (whole.EndsInSoftBreak)
            {
                whole.AppendAfterSoftBreak(plain);
            }
            else if (!whole.IsEmpty && plain is [' ' or '\t', .. var folded])
            {
                whole.Append(folded);
            }
            else
            {
                if (!whole.IsEmpty)
                {
                    yield return whole;
                }

                whole = new VCardLine(row);
                whole.Append(line.AsSpan().TrimEnd('\r'));
            }
        }

        if (!whole.IsEmpty)
        {
            yield return whole;
        }
    }
}
