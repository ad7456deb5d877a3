using System.Text.Json;
using Ringbridge.Contacts;

namespace Ringbridge.Tests.Contacts.Files;

/// <summary>What of a file is kept.</summary>
public sealed class FileSourceFetchTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    [Theory]
    [InlineData("Name;Firma;Position;E-Mail;Telefon\nAnna;ACME;Chefin;anna@acme.example;030 1234567\n")]
    [InlineData("BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nORG:ACME\nTITLE:Chefin\nEMAIL:anna@acme.example\nTEL:030 1234567\nEND:VCARD\n")]
    public async Task Only_what_is_to_be_fetched_is_kept_and_shown(string file)
    {
        await File.WriteAllTextAsync(_path, file);
        await using var source = new TestSource(new { type = "file", file = _path, fetch = (string[])["title"] });

        var sample = (await source.Source.TestAsync(Agent.TestClient.Soon)).Preview!.Samples.Single();
        await source.SyncAsync();

        (sample.Company, sample.Title, sample.Email).ShouldBe((null, "Chefin", null));
        JsonSerializer.Serialize(source.All.Single(), CardJson.Default.Card).ShouldNotContain("acme", Case.Insensitive);
    }

    public void Dispose() => File.Delete(_path);
}
