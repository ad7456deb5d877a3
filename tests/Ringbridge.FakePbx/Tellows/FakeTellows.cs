using System.Text.Json.Nodes;
using Ringbridge.FakePbx.Crm;

namespace Ringbridge.FakePbx.Tellows;

/// <summary>tellows' interface for live numbers: the key as MD5 in a header, a score of 5 for a number that nobody has rated.</summary>
public sealed class FakeTellows : FakeCrm
{
    private const string Path = "/basic/num/";

    /// <summary>The key that opens it.</summary>
    public const string Key = "tellows-key";

    // printf tellows-key | md5sum
    private const string Hashed = "9659f96be34fa579718728523d7d0677";

    private readonly CrmPeople _rated = new();

    /// <summary>Somebody whose number has been rated; the first name is what kind of caller it is.</summary>
    public override void Put(CrmPerson person) => _rated.Put(person);

    /// <inheritdoc/>
    protected override CrmAnswer Answer(CrmRequest request)
    {
        if (request.Headers["X-Auth-Token"] != Hashed)
        {
            return new CrmAnswer(401);
        }

        if (!request.Path.StartsWith(Path, StringComparison.Ordinal) || request.Query["json"] != "1")
        {
            return new CrmAnswer(404);
        }

        var number = Uri.UnescapeDataString(request.Path[Path.Length..]);
        var rated = _rated.All.FirstOrDefault(person => person.Phone == number);
        return new CrmAnswer(200, new JsonObject
        {
            ["tellows"] = new JsonObject
            {
                ["number"] = number,
                ["score"] = rated is null ? "5" : "8",
                ["comments"] = rated is null ? "0" : "12",
                ["callerTypes"] = new JsonObject { ["caller"] = rated is null ? new JsonArray() : new JsonArray(new JsonObject { ["name"] = rated.FirstName, ["count"] = "12" }) },
            },
        });
    }
}
