using System.Runtime.InteropServices;

namespace Ringbridge.Contacts.Ldap;

/// <summary>
/// On Linux the library takes it for a lost server when a signal interrupts its waiting, such as that of a program that ended. It
/// goes on if it is told to (<c>LDAP_OPT_RESTART</c>, <c>ldap.h</c>), for which .NET has no property.
/// </summary>
internal static class LdapInterruptions
{
    private const int Restart = 9;
    private const nint On = 1;
    private const nint AllConnections = 0;

    // The names by which .NET looks for it, in the same order (dotnet/runtime pull request 111553).
    private static readonly string[] Names = ["libldap.so.2", "libldap-2.6.so.0", "libldap-2.5.so.0", "libldap-2.4.so.2"];

    private static readonly Lazy<bool> Survived = new(Tell);

    private delegate int SetOption(nint connection, int option, nint value);

    /// <summary>Has connections that are made from now on survive them. Where the library is another one, nothing happens.</summary>
    public static void Survive() => _ = Survived.Value;

    private static bool Tell()
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        foreach (var name in Names)
        {
            if (NativeLibrary.TryLoad(name, out var library) && NativeLibrary.TryGetExport(library, "ldap_set_option", out var setOption))
            {
                return Marshal.GetDelegateForFunctionPointer<SetOption>(setOption)(AllConnections, Restart, On) == 0;
            }
        }

        return false;
    }
}
