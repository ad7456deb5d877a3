using System.Globalization;
using System.Net;

namespace Ringbridge.Agent.Receiver;

/// <summary>Who may send to the receiver, beside the loopback of this computer, which always may. An empty list: everybody who knows the token.</summary>
internal sealed class AllowList
{
    private readonly IReadOnlyList<IPNetwork> _networks;

    /// <summary>The list of checked entries.</summary>
    public AllowList(IEnumerable<string> entries) =>
        _networks = [.. entries.Select(entry => TryParse(entry) ?? throw new ArgumentException("The list was not checked.", nameof(entries)))];

    /// <summary>An address (<c>10.1.2.3</c>) or a network (<c>10.1.0.0/16</c>); null when it is neither.</summary>
    public static IPNetwork? TryParse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var host = slash < 0 ? text : text[..slash];
        if (!IPAddress.TryParse(host, out var address) || (address.GetAddressBytes().Length == 4 && host.Count(letter => letter is '.') != 3))
        {
            return null;
        }

        var bytes = address.GetAddressBytes();
        var length = bytes.Length * 8;
        if (slash >= 0 && (!int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out length) || length > bytes.Length * 8))
        {
            return null;
        }

        for (var bit = length; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        }

        return new IPNetwork(new IPAddress(bytes), length);
    }

    /// <summary>Whether that address may send.</summary>
    public bool Permits(IPAddress sender)
    {
        var address = sender.IsIPv4MappedToIPv6 ? sender.MapToIPv4() : sender;
        return _networks.Count == 0 || IPAddress.IsLoopback(address) || _networks.Any(network => network.Contains(address));
    }
}
