using System.Globalization;

namespace Ringbridge.Bench.Contacts;

/// <summary>Made-up people with numbers as people write them.</summary>
internal static class People
{
    /// <summary>A number in E.164: two of them for each person.</summary>
    public static string E164(int number) => string.Create(CultureInfo.InvariantCulture, $"+4989{number:D8}");

    /// <summary>The same, as it stands in an address book.</summary>
    public static string Written(int number) => (number % 3) switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"+49 89 {number / 1000:D5}{number % 1000:D3}"),
        1 => string.Create(CultureInfo.InvariantCulture, $"089/{number / 1000:D5}-{number % 1000:D3}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"(089) {number:D8}"),
    };

    /// <summary>A name.</summary>
    public static string Name(int person) => string.Create(CultureInfo.InvariantCulture, $"Erika Mustermann {person}");
}
