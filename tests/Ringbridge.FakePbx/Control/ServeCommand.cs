using System.Net;
using System.Text.Json;
using Ringbridge.FakePbx.Http;

namespace Ringbridge.FakePbx.Control;

/// <summary>
/// <c>fakepbx serve [--yealink] [--snom] [--nfon] [--softphone] [--login basic|digestMd5|digestSha256|digestOld] [--user NAME] [--password TEXT]
/// [--tls] [--ipv6] [--slow-ms N]</c>: serves the named phones, or all, until its standard input ends.
/// </summary>
internal static class ServeCommand
{
    /// <summary>Serves. Prints one line of JSON with the addresses first.</summary>
    /// <returns>The exit code: 0 done, 2 usage.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextReader input, TextWriter output, TextWriter error)
    {
        if (ServeArguments.Parse(arguments, out var problem) is not { } parsed)
        {
            await error.WriteLineAsync(problem);
            return 2;
        }

        using var certificate = parsed.Tls ? SelfSignedCertificate.Create(TimeProvider.System.GetUtcNow().AddDays(-1)) : null;
        var options = parsed.Options with
        {
            Certificate = certificate,
            Listen = parsed.Ipv6 ? IPAddress.IPv6Loopback : IPAddress.Loopback,
        };
        var phones = parsed.Phones.ToDictionary(name => name, name => FakePhones.All[name](options), StringComparer.Ordinal);
        await using var control = new ControlServer(phones);

        var addresses = phones.ToDictionary(pair => pair.Key, pair => pair.Value.Url, StringComparer.Ordinal);
        addresses["control"] = control.Url;
        if (certificate is not null)
        {
            addresses["certificate"] = certificate.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256);
        }

        await output.WriteLineAsync(JsonSerializer.Serialize(addresses));
        await output.FlushAsync();
        while (await input.ReadLineAsync() is not null)
        {
        }

        foreach (var phone in phones.Values)
        {
            await phone.DisposeAsync();
        }

        return 0;
    }
}
