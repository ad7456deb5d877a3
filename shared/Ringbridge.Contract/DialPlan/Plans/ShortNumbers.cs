namespace Ringbridge.Contract.DialPlan;

/// <summary>
/// Emergency and short service numbers by country. They are not in libphonenumber-js's metadata, so they stand here,
/// from the national numbering plans as regulators publish them: Bundesnetzagentur (DE), RTR and KEM-V (AT), BAKOM,
/// AEFV art. 28 (CH), and for the others the emergency numbers their authorities announce. 112 (EU decision
/// 91/396/EEC, GSM 02.30) and 911 count as emergency numbers everywhere.
/// </summary>
internal static class ShortNumbers
{
    private const string EuropeanUnion = "BE BG CY CZ DK EE ES FI GR HR HU IE IS IT LT LU LV MT NL NO PL PT RO SE SI SK";

    /// <summary>Whether these digits call for help in that country.</summary>
    public static bool IsEmergency(string country, string digits) =>
        digits is "112" or "911" || (digits.Length is >= 2 and <= 6 && EmergencyOf(country).Split(' ').Contains(digits, StringComparer.Ordinal));

    /// <summary>The kind of a short service number of that country; null when it is none.</summary>
    public static NumberKind? ServiceKind(string country, string digits) => country switch
    {
        "DE" => digits switch
        {
            "115" or "19222" => NumberKind.Service,
            ['1', '1', '8', ..] when digits.Length is 5 or 6 => NumberKind.Premium,
            _ => Harmonised(digits),
        },
        "AT" => digits switch
        {
            "120" or "123" or "130" or "142" or "147" or "148" or "1450" or "1484" => NumberKind.Service,
            ['1', '1', '8', ..] when digits.Length is 5 or 6 => NumberKind.Premium,
            _ => Harmonised(digits),
        },
        "CH" or "LI" => digits switch
        {
            "142" or "143" or "147" or "140" => NumberKind.Service,
            ['1', '8', ..] when digits.Length is 3 or 4 => NumberKind.Premium,
            ['1', '6', _] => NumberKind.Premium,
            _ => Harmonised(digits),
        },
        "FR" => digits switch
        {
            ['1', '1', '8', ..] when digits.Length == 6 => NumberKind.Premium,
            ['3', _, _, _] => NumberKind.Premium,
            ['1', '0', _, _] => NumberKind.Service,
            _ => Harmonised(digits),
        },
        "GB" => digits switch
        {
            "101" or "105" or "111" or "119" => NumberKind.Service,
            ['1', '1', '8', ..] when digits.Length == 6 => NumberKind.Premium,
            _ => Harmonised(digits),
        },
        "US" or "CA" => digits switch
        {
            "411" => NumberKind.Premium,
            "211" or "311" or "511" or "611" or "711" or "811" or "988" => NumberKind.Service,
            _ => null,
        },
        _ when EuropeanUnion.Contains(country, StringComparison.Ordinal) => Harmonised(digits),
        _ => null,
    };

    // 116xxx: social services, EU decision 2007/116/EC.
    private static NumberKind? Harmonised(string digits) => digits is ['1', '1', '6', ..] && digits.Length == 6 ? NumberKind.Service : null;

    private static string EmergencyOf(string country) => country switch
    {
        "DE" => "110",
        "AT" => "122 128 133 140 141 144",
        "CH" or "LI" => "117 118 144 145 1414 1415",
        "FR" or "MC" => "15 17 18 114 115 119 191 196 197",
        "IT" or "SM" or "VA" => "113 115 118 1530",
        "ES" => "061 062 080 085 088 091 092",
        "BE" => "100 101",
        "LU" => "113",
        "DK" => "114",
        "NO" or "SJ" => "110 113",
        "PL" => "986 997 998 999",
        "CZ" => "150 155 156 158",
        "SK" => "150 155 158 159",
        "HU" => "104 105 107",
        "SI" => "113",
        "HR" => "192 193 194 195",
        "RS" or "ME" or "XK" => "192 193 194",
        "BA" => "122 123 124",
        "GR" => "100 108 166 199",
        "CY" => "199",
        "GB" or "GG" or "JE" or "IM" or "IE" => "999",
        "UA" or "RU" or "BY" or "KZ" or "MD" => "101 102 103 104",
        "TR" => "110 155 156",
        "IL" => "100 101 102",
        "AE" or "SA" => "997 998 999",
        "AU" or "CX" or "CC" => "000 106",
        "NZ" => "111",
        "JP" => "110 118 119",
        "CN" => "110 119 120 122",
        "HK" or "SG" or "MY" => "999 995",
        "KR" => "119",
        "IN" => "100 101 102 108",
        "BR" => "190 192 193",
        "ZA" => "10111 10177",
        _ => "",
    };
}
