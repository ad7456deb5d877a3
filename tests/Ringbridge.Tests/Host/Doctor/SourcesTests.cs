using System.Text.Json;
using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.Zammad;
using Ringbridge.Tests.Contacts;

namespace Ringbridge.Tests.Host.Doctor;

/// <summary>What <c>status</c> and <c>doctor</c> of the built executable say of sources.</summary>
public sealed class SourcesTests : IAsyncLifetime
{
    private readonly TestDesk _desk = new();
    private readonly FakeZammad _crm = new();

    [Fact]
    public async Task One_that_works_is_copied_and_fine()
    {
        _crm.Put(new CrmPerson(5, "Anna", "Bauer", "+49 30 609854-180"));
        await SetUpAsync();

        var copied = await StatusAsync(source => source.TryGetProperty("syncedAt", out _));
        var doctor = await _desk.RunAsync("doctor", "--json");

        copied.GetProperty("contacts").GetInt32().ShouldBe(1);
        StateOf(doctor, "source.crm").ShouldBe("ok");
        doctor.Errors.ShouldContain("Trying the source “Zammad” …");
    }

    [Fact]
    public async Task One_whose_password_is_wrong_says_so_and_is_not_asked_again()
    {
        _crm.Fault = CrmFault.Unauthorized;
        await SetUpAsync();
        var wrong = await StatusAsync(source => source.TryGetProperty("problem", out _));
        var asked = _crm.Requests.Count;

        var doctor = await _desk.RunAsync("doctor", "--json");

        wrong.GetProperty("problem").GetProperty("detail").GetString().ShouldBe(Details.SourceLogin);
        (doctor.ExitCode, StateOf(doctor, "source.crm"), _crm.Requests.Count).ShouldBe((1, "error", asked));
    }

    [Fact]
    public async Task One_that_asked_to_be_left_alone_is()
    {
        (_crm.Fault, _crm.RetryAfterSeconds) = (CrmFault.TooManyRequests, 600);
        await SetUpAsync();
        var busy = await StatusAsync(source => source.TryGetProperty("retryAt", out _));
        var asked = _crm.Requests.Count;

        var doctor = await _desk.RunAsync("doctor", "--json");

        busy.GetProperty("problem").GetProperty("detail").GetString().ShouldBe(Details.SourceBusy);
        (StateOf(doctor, "source.crm"), _crm.Requests.Count).ShouldBe(("warning", asked));
    }

    [Fact]
    public async Task One_that_cannot_be_reached_is_tried_and_broken()
    {
        await SetUpAsync($"http://127.0.0.1:{ServerProgram.FreePort()}/");
        _desk.Variables["LC_ALL"] = "de_DE.UTF-8";

        var doctor = await _desk.RunAsync("doctor");
        var status = await _desk.RunAsync("status");

        doctor.ExitCode.ShouldBe(1);
        doctor.Output.ShouldContain("✗ „Zammad“ ist unter 127.0.0.1 nicht erreichbar.");
        doctor.Output.ShouldContain("→ Berichtigen Sie die Quelle");
        doctor.Errors.ShouldContain("Die Quelle „Zammad“ wird versucht …");
        status.Output.ShouldContain("Quelle: Eigenes Adressbuch (own): in Ordnung; Kontakte: 0");
        status.Output.ShouldContain("Quelle: Zammad (crm): ");
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _desk.DisposeAsync();
        await _crm.DisposeAsync();
    }

    private static string StateOf(CliRun run, string check) =>
        run.Json.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("check").GetString() == check).GetProperty("state").GetString()!;

    private async Task SetUpAsync(string? address = null)
    {
        _desk.Home.Prepare();
        await File.WriteAllTextAsync(
            _desk.Home.SettingsFile, $$"""{ "sources": [ { "id": "crm", "type": "zammad", "address": "{{address ?? _crm.Url}}", "token": "{{FakeZammad.Token}}" } ] }""");
    }

    private async Task<JsonElement> StatusAsync(Predicate<JsonElement> isSo)
    {
        while (true)
        {
            var source = (await _desk.RunAsync("status", "--json")).Json.GetProperty("sources").EnumerateArray().Single(source => source.GetProperty("id").GetString() == "crm");
            if (isSo(source))
            {
                return source;
            }
        }
    }
}
