using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Ringbridge.Contract.Settings;
using Ringbridge.Lines;
using Ringbridge.Lines.Baresip;

namespace Ringbridge.Tests.Lines.Baresip;

/// <summary>Baresip lines as the tests want them.</summary>
internal static class BaresipLines
{
    public static LineServices Services { get; } = new()
    {
        ResolveSecretAsync = (_, _) => Task.FromResult<string?>(null),
        Time = TimeProvider.System,
        Logger = NullLogger.Instance,
    };

    public static LineSettings Settings(string? address, string? domain = null, string? account = null)
    {
        var settings = new LineSettings { Id = "sip", Type = "baresip", Name = "Softphone" };
        if (address is not null)
        {
            settings.Options["address"] = JsonSerializer.SerializeToElement(address);
        }

        if (domain is not null)
        {
            settings.Options["domain"] = JsonSerializer.SerializeToElement(domain);
        }

        if (account is not null)
        {
            settings.Options["account"] = JsonSerializer.SerializeToElement(account);
        }

        return settings;
    }

    public static BaresipLine Create(string address, string? domain = null, BaresipTiming? timing = null, string? account = null) =>
        new(Settings(address, domain, account), Services, timing ?? new BaresipTiming(), Random.Shared);

    public static LineProbe Run(string address, string? domain = null, BaresipTiming? timing = null, string? account = null) =>
        new(Create(address, domain, timing, account));
}
