using Ringbridge.Install;
using Ringbridge.Protocols;
using Ringbridge.Tests.Snapshots;

namespace Ringbridge.Tests.Host.Protocols;

public sealed class WindowsProtocolHandlerTests
{
    private const string Program = @"C:\Program Files\Ringbridge\ringbridge.exe";

    [Fact]
    public async Task Registering_offers_Ringbridge_for_phone_links_and_quotes_the_link()
    {
        var registry = new MemoryRegistry();

        await new WindowsProtocolHandler(Program, registry).RegisterAsync(CancellationToken.None);

        Snapshot.Verify(registry.ToString());
    }

    [Fact]
    public async Task Registering_twice_changes_nothing()
    {
        var handler = new WindowsProtocolHandler(Program, new MemoryRegistry());
        await handler.RegisterAsync(CancellationToken.None);

        (await handler.RegisterAsync(CancellationToken.None)).Outcome.ShouldBe(StepOutcome.UpToDate);
    }

    [Fact]
    public async Task Unregistering_removes_every_value_of_ours_and_no_other()
    {
        var registry = new MemoryRegistry();
        registry.Set(@"Software\RegisteredApplications", "Softphone", @"Software\Softphone\Capabilities");
        var handler = new WindowsProtocolHandler(Program, registry);
        await handler.RegisterAsync(CancellationToken.None);

        (await handler.UnregisterAsync(CancellationToken.None)).Outcome.ShouldBe(StepOutcome.Removed);

        registry.ToString().ShouldBe(@"Software\RegisteredApplications\@Softphone = Software\Softphone\Capabilities");
    }

    [Fact]
    public async Task The_person_s_choice_is_read_from_where_Windows_keeps_it()
    {
        var registry = new MemoryRegistry();
        registry.Set(@"Software\Microsoft\Windows\Shell\Associations\UrlAssociations\tel\UserChoice", "ProgId", "Ringbridge.Tel");
        var handler = new WindowsProtocolHandler(Program, registry);

        handler.IsOurs((await handler.CurrentAsync(CancellationToken.None))!).ShouldBeTrue();
    }
}
