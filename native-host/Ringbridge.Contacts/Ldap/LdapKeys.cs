namespace Ringbridge.Contacts.Ldap;

/// <summary>The keys of a directory, and the words of one of them.</summary>
internal static class LdapKeys
{
    public const string Server = "server";
    public const string Security = "security";
    public const string CaFile = "caFile";
    public const string Base = "base";
    public const string Filter = "filter";

    public const string Ldaps = "ldaps";
    public const string StartTls = "startTls";
    public const string NoSecurity = "none";
}
