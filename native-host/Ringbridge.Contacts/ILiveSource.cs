using Ringbridge.Contacts.Matching;

namespace Ringbridge.Contacts;

/// <summary>A source that is asked anew for each number, because it can search for numbers, or may not be copied.</summary>
public interface ILiveSource : IDetailSource
{
    /// <summary>
    /// Contacts that may have the number. Too many do no harm: those without a number that fits are left out, except when
    /// the system compares numbers itself (<see cref="Card.IsMatchOfSource"/>).
    /// </summary>
    Task<IReadOnlyList<Card>> FindAsync(CallerNumber number, CancellationToken cancellationToken);
}
