using Ringbridge.Agent.Hosting;

namespace Ringbridge.Tests.Host.Cli;

/// <summary>The built executable against a real agent with the simulator.</summary>
public sealed class CallVerbsTests
{
    private const string Number = "030 609854-180";

    [Fact]
    public async Task Dialling_starts_a_call_and_tells_who_is_called()
    {
        await using var desk = new TestDesk();

        var run = await desk.RunAsync("dial", Number);

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldContain("→ +49 30 609854-180");
    }

    [Fact]
    public async Task With_json_standard_output_is_the_call_and_the_text_goes_to_standard_error()
    {
        await using var desk = new TestDesk();

        var run = await desk.RunAsync("dial", Number, "--json");

        var call = run.Json.GetProperty("call");
        call.GetProperty("remoteNumber").GetString().ShouldBe("+4930609854180");
        call.GetProperty("direction").GetString().ShouldBe("outbound");
        run.Errors.ShouldContain("+49 30 609854-180");
    }

    [Fact]
    public async Task German_people_read_German()
    {
        await using var desk = new TestDesk();
        desk.Variables["LC_ALL"] = "de_DE.UTF-8";

        var run = await desk.RunAsync("dial", "kein Text mit Nummer");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("enthält keine wählbare Rufnummer");
    }

    [Fact]
    public async Task Text_without_a_number_is_an_error_with_a_stable_reason()
    {
        await using var desk = new TestDesk();

        var run = await desk.RunAsync("dial", "no number here", "--json");

        run.ExitCode.ShouldBe(1);
        ReasonOf(run).ShouldBe("badNumber");
    }

    [Fact]
    public async Task A_service_code_is_refused_even_when_confirmed()
    {
        await using var desk = new TestDesk();

        var run = await desk.RunAsync("dial", "*21*030123#", "--yes", "--json");

        run.ExitCode.ShouldBe(1);
        ReasonOf(run).ShouldBe("refused");
    }

    [Fact]
    public async Task What_needs_confirmation_is_not_dialled_where_nobody_can_be_asked()
    {
        await using var desk = new TestDesk();

        var run = await desk.RunAsync("dial", "0900 1234567", "--json");

        run.ExitCode.ShouldBe(1);
        ReasonOf(run).ShouldBe("confirmNeeded");
        run.Errors.ShouldContain("--yes");
        run.Errors.ShouldContain("this number costs extra");
    }

    [Fact]
    public async Task What_needs_confirmation_is_dialled_with_yes()
    {
        await using var desk = new TestDesk();

        (await desk.RunAsync("dial", "0900 1234567", "--yes")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_file_name_after_an_at_sign_is_no_file_to_read()
    {
        await using var desk = new TestDesk();
        var file = Path.Combine(desk.User, "number.txt");
        await File.WriteAllTextAsync(file, Number);

        var run = await desk.RunAsync("dial", $"@{file}", "--json");

        run.ExitCode.ShouldBe(1);
        ReasonOf(run).ShouldBe("badNumber");
    }

    [Fact]
    public async Task A_line_that_does_not_exist_is_named()
    {
        await using var desk = new TestDesk();

        var run = await desk.RunAsync("dial", Number, "--line", "kitchen", "--json");

        run.ExitCode.ShouldBe(1);
        ReasonOf(run).ShouldBe("unknownLine");
        run.Errors.ShouldContain("kitchen");
    }

    [Fact]
    public async Task A_dialled_call_can_be_hung_up()
    {
        await using var desk = new TestDesk();
        await desk.RunAsync("dial", Number);

        var run = await desk.RunAsync("hangup", "--json");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Json.GetProperty("call").GetProperty("remoteNumber").GetString().ShouldBe("+4930609854180");
    }

    [Fact]
    public async Task Without_a_call_there_is_nothing_to_hang_up()
    {
        await using var desk = new TestDesk();

        var run = await desk.RunAsync("hangup", "--json");

        run.ExitCode.ShouldBe(1);
        ReasonOf(run).ShouldBe("unknownCall");
    }

    [Fact]
    public async Task An_incoming_call_is_answered_held_resumed_and_ended_by_its_id()
    {
        await using var desk = new TestDesk();
        var ringing = await desk.RunAsync("simulate", "ring", "+4989123456", "--name", "Erika Muster", "--json");
        ringing.ExitCode.ShouldBe(0, ringing.Errors);
        var call = ringing.Json.GetProperty("call");
        call.GetProperty("remoteName").GetString().ShouldBe("Erika Muster");
        var id = call.GetProperty("id").GetString()!;

        foreach (var verb in (string[])["answer", "hold", "resume", "hangup"])
        {
            var run = await desk.RunAsync(verb, id, "--json");
            run.ExitCode.ShouldBe(0, $"{verb}: {run.Errors}");
        }

        var journal = await desk.RunAsync("journal", "--json");
        journal.Json.GetProperty("calls").EnumerateArray().ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe(id);
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_in_the_journal_as_missed()
    {
        await using var desk = new TestDesk();
        await desk.RunAsync("simulate", "ring", "+4989123456");
        (await desk.RunAsync("simulate", "end")).ExitCode.ShouldBe(0);

        var run = await desk.RunAsync("journal", "--csv");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldContain(",inbound,ended,missed,+4989123456,");
    }

    [Fact]
    public async Task The_journal_for_people_is_one_line_a_call()
    {
        await using var desk = new TestDesk();
        await desk.RunAsync("simulate", "ring", "+4989123456", "--name", "Erika Muster");
        await desk.RunAsync("simulate", "end");

        (await desk.RunAsync("journal")).Output.ShouldContain("← Erika Muster, +49 89 123456: missed");
    }

    [Fact]
    public async Task Csv_and_json_exclude_each_other()
    {
        await using var desk = new TestDesk();

        (await desk.RunAsync("journal", "--csv", "--json")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Status_names_home_lines_and_ourselves()
    {
        await using var desk = new TestDesk();

        var run = await desk.RunAsync("status", "--json");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Json.GetProperty("home").GetString().ShouldBe(desk.Home.Folder);
        run.Json.GetProperty("lines").EnumerateArray().ShouldHaveSingleItem().GetProperty("type").GetString().ShouldBe("simulator");
        run.Json.GetProperty("sessions").EnumerateArray().ShouldHaveSingleItem().GetProperty("client").GetString().ShouldBe("cli");
    }

    [Fact]
    public async Task Status_names_running_calls_with_their_ids()
    {
        await using var desk = new TestDesk();
        var id = (await desk.RunAsync("simulate", "ring", "+4989123456", "--json")).Json.GetProperty("call").GetProperty("id").GetString()!;

        (await desk.RunAsync("status")).Output.ShouldContain($"{id}: ← +49 89 123456: ringing");
        (await desk.RunAsync("status", "--json")).Json.GetProperty("calls").EnumerateArray().ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe(id);
    }

    [Fact]
    public async Task Status_says_that_a_damaged_journal_was_set_aside()
    {
        await using var desk = new TestDesk();
        PrivateFolder.Ensure(desk.Home.Folder);
        await File.WriteAllTextAsync(Path.Combine(desk.Home.Folder, "journal.db"), new string('x', 10_000));

        (await desk.RunAsync("status")).Output.ShouldContain("journal.db.corrupt-");
    }

    private static string? ReasonOf(CliRun run) => run.Json.GetProperty("error").GetProperty("reason").GetString();
}
