using System.ComponentModel;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;
using Ringbridge.Lines;
using Ringbridge.Lines.Desktop;
using Ringbridge.Lines.Options;

namespace Ringbridge.Tests.Lines.Desktop;

public sealed class DesktopLineTests
{
    private readonly TestLines _lines = new();
    private readonly RecordingStarter _starter = new();
    private readonly FixedHandler _system = new();

    [Fact]
    public async Task A_named_program_gets_the_number_as_a_telephone_link()
    {
        await using var line = Line(new { program = "softphone" });

        var receipt = await line.DialAsync(new DialRequest("c1", "+4930123456"), CancellationToken.None);

        receipt.ShouldBe(new DialReceipt(CallState.Sent));
        _starter.Started.ShouldBe(["/usr/bin/softphone tel:+4930123456"]);
    }

    [Theory]
    [InlineData("tel", "tel:+4930123456")]
    [InlineData("callto", "callto:+4930123456")]
    [InlineData("sip", "sip:+4930123456")]
    public async Task The_link_is_of_the_kind_that_the_softphone_understands(string uriScheme, string uri)
    {
        await using var line = Line(new { program = "softphone", uriScheme });

        await line.DialAsync(new DialRequest("c1", "+4930123456"), CancellationToken.None);

        _starter.Started.ShouldBe([$"/usr/bin/softphone {uri}"]);
    }

    [Fact]
    public async Task Without_a_program_the_systems_choice_gets_the_link()
    {
        await using var line = Line(new { });

        await line.DialAsync(new DialRequest("c1", "102"), CancellationToken.None);

        _system.Opened.ShouldBe(["linphone.desktop tel:102"]);
        _starter.Started.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_refuses_to_hand_a_number_back_to_Ringbridge()
    {
        _system.Handler = new FoundHandler("ringbridge.desktop", IsOurs: true);
        await using var line = Line(new { });

        var error = await Should.ThrowAsync<LineRejectedException>(() => line.DialAsync(new DialRequest("c1", "102"), CancellationToken.None));

        error.Problem.Detail.ShouldBe(Details.HandlerLoop);
        _system.Opened.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_refuses_Ringbridge_as_the_named_program_too()
    {
        await using var line = Line(new { program = "ringbridge" });

        var error = await Should.ThrowAsync<LineRejectedException>(() => line.TestAsync(CancellationToken.None));

        error.Problem.Detail.ShouldBe(Details.HandlerLoop);
    }

    [Fact]
    public async Task A_program_that_is_not_installed_is_named()
    {
        await using var line = Line(new { program = "/opt/missing/phone" });

        var error = await Should.ThrowAsync<LineUnreachableException>(() => line.DialAsync(new DialRequest("c1", "102"), CancellationToken.None));

        error.Problem.Detail.ShouldBe(Details.ProgramNotFound);
        ProblemTexts.Render(error.Problem, "de").ShouldContain("/opt/missing/phone");
    }

    [Fact]
    public async Task A_program_that_the_system_does_not_start_is_named()
    {
        _starter.Refuses = true;
        await using var line = Line(new { program = "softphone" });

        var error = await Should.ThrowAsync<LineUnreachableException>(() => line.DialAsync(new DialRequest("c1", "102"), CancellationToken.None));

        error.Problem.Detail.ShouldBe(Details.ProgramNotFound);
    }

    [Fact]
    public async Task No_choice_in_the_system_is_named()
    {
        _system.Handler = null;
        await using var line = Line(new { });

        var error = await Should.ThrowAsync<LineUnreachableException>(() => line.TestAsync(CancellationToken.None));

        error.Problem.Detail.ShouldBe(Details.ProgramNotFound);
    }

    [Fact]
    public async Task Arguments_without_a_place_for_the_number_are_an_error_in_the_settings()
    {
        await using var line = Line(new { program = "softphone", arguments = "--dial" });

        var error = await Should.ThrowAsync<LineRejectedException>(() => line.DialAsync(new DialRequest("c1", "102"), CancellationToken.None));

        error.Problem.Detail.ShouldBe(Details.BadValue);
        _starter.Started.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_no_number_starts_nothing()
    {
        await using var line = Line(new { program = "softphone" });

        await Should.ThrowAsync<LineRejectedException>(() => line.DialAsync(new DialRequest("c1", "1;reboot"), CancellationToken.None));

        _starter.Started.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_softphone_that_fails_at_once_is_shown_as_not_quite_well()
    {
        _starter.ExitCode = 3;
        await using var line = Line(new { program = "softphone" });

        await line.DialAsync(new DialRequest("c1", "102"), CancellationToken.None);
        var health = await NextHealthAsync(line, LineHealth.Degraded);

        health.Problem.ShouldNotBeNull().Arguments["answer"].ShouldBe("exit 3");
    }

    [Fact]
    public async Task Testing_names_what_would_be_started_and_starts_nothing()
    {
        await using var named = Line(new { program = "softphone" });
        await using var chosen = Line(new { });

        (await named.TestAsync(CancellationToken.None)).ShouldBe("/usr/bin/softphone");
        (await chosen.TestAsync(CancellationToken.None)).ShouldBe("linphone.desktop");
        _starter.Started.ShouldBeEmpty();
        _system.Opened.ShouldBeEmpty();
    }

    [Fact]
    public async Task Hanging_up_is_left_to_the_softphone()
    {
        await using var line = Line(new { });

        line.Capabilities.ShouldBe([LineCapability.Dial, LineCapability.Events]);
        (await Should.ThrowAsync<LineRejectedException>(() => line.HangUpAsync(null, CancellationToken.None))).Problem.Reason.ShouldBe(Reasons.NotSupported);
    }

    private static async Task<HealthEvent> NextHealthAsync(ILine line, LineHealth health)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            if (await line.Events.ReadAsync(limit.Token) is HealthEvent found && found.Health == health)
            {
                return found;
            }
        }
    }

    private ILine Line(object options)
    {
        var type = new DesktopLineType(_starter, _system);
        var settings = TestLines.Settings("desktop", options);
        LineOptions.Check(type.Describe("en"), settings).ShouldBeEmpty();
        return type.Create(settings, _lines.Services);
    }

    private sealed class RecordingStarter : IProgramStarter
    {
        public List<string> Started { get; } = [];

        public bool Refuses { get; set; }

        public int ExitCode { get; set; }

        public string? Find(string program) => program.StartsWith('/') ? null : $"/usr/bin/{program}";

        public StartedProgram Start(string program, IReadOnlyList<string> arguments)
        {
            if (Refuses)
            {
                throw new Win32Exception(13);
            }

            Started.Add($"{program} {string.Join('|', arguments)}");
            return new StartedProgram(Task.FromResult(ExitCode));
        }

        public Task<string> ReadAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }

    private sealed class FixedHandler : ISystemHandler
    {
        public FoundHandler? Handler { get; set; } = new("linphone.desktop", IsOurs: false);

        public List<string> Opened { get; } = [];

        public Task<FoundHandler?> FindAsync(string scheme, CancellationToken cancellationToken) => Task.FromResult(Handler);

        public StartedProgram Open(FoundHandler handler, string uri)
        {
            Opened.Add($"{handler.Name} {uri}");
            return new StartedProgram(Task.FromResult(0));
        }
    }
}
