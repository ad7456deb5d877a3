using System.Buffers;
using System.Text.Json;
using Ringbridge.Contacts.Matching;

namespace Ringbridge.Contacts.HubSpot;

/// <summary>What HubSpot's search is asked: at most five groups of filters, any of which must fit (CRM search guide).</summary>
internal static class HubSpotQueries
{
    private const int MostFound = 10;
    private const int MostCompanies = 20;
    private const int LastDigits = 7;

    /// <summary>
    /// People with a number. HubSpot keeps numbers for its search as area code and number without country code; whether
    /// it does so for every country is not documented, so the number is also looked for as it may be written.
    /// </summary>
    public static byte[] Contacts(CallerNumber number) => Write(
        ["firstname", "lastname", "company", "jobtitle", "email", "phone", "mobilephone", "hubspot_owner_id", "notes_last_contacted"],
        MostFound,
        [
            ("hs_searchable_calculated_phone_number", "EQ", [number.National]),
            ("hs_searchable_calculated_mobile_number", "EQ", [number.National]),
            ("phone", "EQ", [number.E164]),
            ("mobilephone", "EQ", [number.E164]),
            ("phone", "CONTAINS_TOKEN", [$"*{number.Last(LastDigits)}"]),
        ]);

    /// <summary>Companies with a number, or with one of the main lines behind which it may be an extension.</summary>
    public static byte[] Companies(CallerNumber number)
    {
        var lines = MainLines.Of(number);
        return Write(
            ["name", "phone", "hubspot_owner_id", "notes_last_contacted"],
            MostCompanies,
            [
                ("hs_searchable_calculated_phone_number", "IN", [number.National, .. lines?.National ?? []]),
                ("phone", "IN", [number.E164, .. lines?.E164 ?? []]),
                ("phone", "CONTAINS_TOKEN", [$"*{number.Last(LastDigits)}"]),
            ]);
    }

    /// <summary>The call that was written down with a key.</summary>
    public static byte[] Call(string key) => Write(["hs_call_external_id"], limit: 1, [("hs_call_external_id", "EQ", [key])]);

    /// <summary>How many of a contact's or company's tickets or deals are open: the total, and the id of one.</summary>
    public static byte[] Open(string association, string id, string property, string op, string? value)
    {
        return Json(writer =>
        {
            writer.WriteStartArray("filterGroups");
            writer.WriteStartObject();
            writer.WriteStartArray("filters");
            Filter(writer, $"associations.{association}", "EQ", [id]);
            Filter(writer, property, op, value is null ? [] : [value]);
            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteNumber("limit", 1);
        });
    }

    private static byte[] Write(string[] properties, int limit, (string Property, string Operator, string[] Values)[] filters) => Json(writer =>
    {
        writer.WriteStartArray("filterGroups");
        foreach (var (property, op, values) in filters)
        {
            writer.WriteStartObject();
            writer.WriteStartArray("filters");
            Filter(writer, property, op, values);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteTexts(writer, "properties", properties);
        writer.WriteNumber("limit", limit);
    });

    private static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static void Filter(Utf8JsonWriter writer, string property, string op, string[] values)
    {
        writer.WriteStartObject();
        writer.WriteString("propertyName", property);
        writer.WriteString("operator", op);
        if (op is "IN")
        {
            WriteTexts(writer, "values", values);
        }
        else if (values is [var value])
        {
            writer.WriteString("value", value);
        }

        writer.WriteEndObject();
    }

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
