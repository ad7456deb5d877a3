using System.Net;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Receiver;

/// <summary>
/// What is refused before anybody looks at what a request wants: everything that a browser sent, because any page can make
/// it send, and everything that names this computer by a strange name, because that is how a page would get around the
/// browser's own walls (DNS rebinding). Phones and softphones send neither.
/// </summary>
internal static class RequestGuard
{
    /// <summary>What is wrong with the request; null when nothing is.</summary>
    /// <param name="request">The request.</param>
    /// <param name="at">The own address that it came to.</param>
    /// <param name="machineName">What this computer is called.</param>
    public static Problem? Check(ReceivedRequest request, IPAddress at, string machineName)
    {
        if (request.BrowserHeader is not null)
        {
            return new Problem(Reasons.Receiver, Details.FromBrowser);
        }

        return request.Hosts.Count > 1 || request.Hosts.Any(host => !IsOurs(host, at, machineName)) ? new Problem(Reasons.Receiver, Details.WrongHostName) : null;
    }

    private static bool IsOurs(string host, IPAddress at, string machineName)
    {
        var name = WithoutPort(host);
        if (IPAddress.TryParse(name, out var address))
        {
            return IPAddress.IsLoopback(address) || address.Equals(at.IsIPv4MappedToIPv6 ? at.MapToIPv4() : at);
        }

        return name.Length == 0 || Is(name, "localhost") || Is(name, machineName) || Is(name, $"{machineName}.local");
    }

    private static string WithoutPort(string host)
    {
        if (host.StartsWith('['))
        {
            var end = host.IndexOf(']', StringComparison.Ordinal);
            return end < 0 ? host : host[1..end];
        }

        var colon = host.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? host : host[..colon];
    }

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
