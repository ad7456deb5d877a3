namespace Ringbridge.FakePbx.Crm;

/// <summary>Somebody whom every fake CRM can have, whatever it calls the fields.</summary>
/// <param name="Id">A whole number.</param>
/// <param name="FirstName">The first name.</param>
/// <param name="LastName">The last name.</param>
/// <param name="Phone">The number, as somebody wrote it there.</param>
public sealed record CrmPerson(int Id, string FirstName, string LastName, string Phone)
{
    /// <summary>Where the person works.</summary>
    public string Company { get; init; } = "";

    /// <summary>Tickets that are not done.</summary>
    public int OpenTickets { get; init; }

    /// <summary>Deals that are not done.</summary>
    public int OpenDeals { get; init; }

    /// <summary>The colleague who looks after them: first and last name; empty: nobody.</summary>
    public string Owner { get; init; } = "";

    /// <summary>When they last wrote, called or were written to; null: never.</summary>
    public DateTimeOffset? LastContactAt { get; init; }

    /// <summary>Both names.</summary>
    public string Name => $"{FirstName} {LastName}";

    /// <summary>The e-mail address.</summary>
    public string Email => $"{FirstName}@example.com".ToLowerInvariant();

    /// <summary>The digits of the number, as systems keep them that compare digits.</summary>
    public string Digits => string.Concat(Phone.Where(char.IsAsciiDigit));
}
