namespace Ringbridge.Contacts.VCards;

/// <summary>One vCard as it stands in a file.</summary>
/// <param name="Row">The line of the file where it begins, counted from 1.</param>
/// <param name="Properties">Without photos and other bytes.</param>
internal sealed record VCard(int Row, IReadOnlyList<VCardProperty> Properties)
{
    /// <summary>The first property of that name with something in it.</summary>
    public VCardProperty? First(string name) => Properties.FirstOrDefault(property => property.Name == name && property.Raw.Trim().Length > 0);
}
