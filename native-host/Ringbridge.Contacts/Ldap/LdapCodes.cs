namespace Ringbridge.Contacts.Ldap;

/// <summary>Codes of answers (RFC 4511 §4.1.9), and the library's own (RFC 1823).</summary>
internal static class LdapCodes
{
    public const int TimeLimit = 3;
    public const int AdminLimit = 8;
    public const int WrongPassword = 49;
    public const int NoRight = 50;
    public const int Busy = 51;
    public const int Unavailable = 52;

    /// <summary>The first of the library's own.</summary>
    public const int OfLibrary = 81;
    public const int ServerDown = 81;
    public const int Timeout = 85;
    public const int NoConnection = 91;
}
