using System.Globalization;
using Ringbridge.FakePbx.Http;

namespace Ringbridge.FakePbx.Control;

/// <summary>What <c>fakepbx serve</c> was asked for.</summary>
/// <param name="Phones">The names of the phones to serve.</param>
/// <param name="Options">How they are set up.</param>
/// <param name="Tls">With a certificate of their own.</param>
/// <param name="Ipv6">At <c>[::1]</c>.</param>
internal sealed record ServeArguments(IReadOnlyList<string> Phones, FakeServerOptions Options, bool Tls, bool Ipv6)
{
    /// <summary>Reads the arguments; null, and what is wrong, when they do not fit.</summary>
    public static ServeArguments? Parse(IReadOnlyList<string> arguments, out string problem)
    {
        problem = "";
        var phones = new List<string>();
        var parsed = new ServeArguments(phones, new FakeServerOptions(), Tls: false, Ipv6: false);
        var rest = new Queue<string>(arguments);
        while (rest.TryDequeue(out var argument))
        {
            if (argument.StartsWith("--", StringComparison.Ordinal) && FakePhones.All.ContainsKey(argument[2..]))
            {
                phones.Add(argument[2..]);
                continue;
            }

            if (parsed.With(argument, rest) is not { } next)
            {
                problem = $"fakepbx serve: what is “{argument}”?";
                return null;
            }

            parsed = next;
        }

        return phones.Count > 0 ? parsed : parsed with { Phones = [.. FakePhones.All.Keys] };
    }

    private ServeArguments? With(string argument, Queue<string> rest) => argument switch
    {
        "--tls" => this with { Tls = true },
        "--ipv6" => this with { Ipv6 = true },
        "--user" when rest.TryDequeue(out var user) => this with { Options = Options with { User = user } },
        "--password" when rest.TryDequeue(out var password) => this with { Options = Options with { Password = password } },
        "--login" when rest.TryDequeue(out var name) && Enum.TryParse<FakeLogin>(name, ignoreCase: true, out var login) =>
            this with { Options = Options with { Login = login } },
        "--slow-ms" when rest.TryDequeue(out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var slow) =>
            this with { Options = Options with { SlowFor = TimeSpan.FromMilliseconds(slow) } },
        _ => null,
    };
}
