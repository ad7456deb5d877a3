using Ringbridge.Contract.Problems;

namespace Ringbridge.Tests.Contacts.Http;

/// <summary>Which addresses are asked, and what is said when nobody is there.</summary>
public sealed class SourceFaultTests
{
    [Fact]
    public async Task Nobody_listens_there()
    {
        await using var source = new TestSource(new { type = "zammad", address = $"http://127.0.0.1:{ServerProgram.FreePort()}", token = "x" });

        (await TestSource.DetailOfAsync(() => source.Source.TestAsync(Soon))).ShouldBe(Details.SourceUnreachable);
    }

    [Theory]
    [InlineData("https://crm.example", true)]
    [InlineData("https://crm.example/path", true)]
    [InlineData("http://10.1.2.3", true)]
    [InlineData("http://crm.lan:8080", true)]
    [InlineData("http://crm.example", false)]
    [InlineData("https://user:pw@crm.example", false)]
    [InlineData("ftp://crm.lan", false)]
    [InlineData("javascript:alert(1)", false)]
    public void Without_encryption_only_the_own_network_is_asked(string address, bool isAllowed) =>
        (Ringbridge.Contacts.Options.SourceAddress.TryParse(address) is not null).ShouldBe(isAllowed);

    private static CancellationToken Soon => Agent.TestClient.Soon;
}
