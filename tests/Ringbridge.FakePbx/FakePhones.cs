using Ringbridge.FakePbx.Http;
using Ringbridge.FakePbx.Nfon;
using Ringbridge.FakePbx.Snom;
using Ringbridge.FakePbx.Softphone;
using Ringbridge.FakePbx.Yealink;

namespace Ringbridge.FakePbx;

/// <summary>The registry of fake phones: a new one is its folder and one line here.</summary>
public static class FakePhones
{
    /// <summary>How to make each, by the name that the command line and the control address use.</summary>
    public static IReadOnlyDictionary<string, Func<FakeServerOptions, FakePhone>> All { get; } =
        new Dictionary<string, Func<FakeServerOptions, FakePhone>>(StringComparer.Ordinal)
        {
            ["yealink"] = options => new FakeYealink(options),
            ["snom"] = options => new FakeSnom(options),
            ["nfon"] = options => new FakeNfon(options),
            ["softphone"] = options => new FakeSoftphone(options),
        };
}
