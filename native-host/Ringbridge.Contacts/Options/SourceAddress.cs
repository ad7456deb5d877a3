using Ringbridge.Contract.Network;

namespace Ringbridge.Contacts.Options;

/// <summary>Where a system is: <c>https</c>, or <c>http</c> in the own network, without user and password in it.</summary>
internal static class SourceAddress
{
    /// <summary>Reads an address; null when it is none that may be asked. Its path ends with a slash, so that others can be put behind it.</summary>
    public static Uri? TryParse(string text)
    {
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address)
            || address.UserInfo.Length > 0
            || address.Fragment.Length > 0
            || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && LocalHost.IsLocal(address.Host))))
        {
            return null;
        }

        return address.AbsolutePath.EndsWith('/') ? address : new UriBuilder(address) { Path = $"{address.AbsolutePath}/" }.Uri;
    }
}
