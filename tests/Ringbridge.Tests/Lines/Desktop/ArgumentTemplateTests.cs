using Ringbridge.Lines.Desktop;

namespace Ringbridge.Tests.Lines.Desktop;

public sealed class ArgumentTemplateTests
{
    [Theory]
    [InlineData("{uri}", "tel:+491")]
    [InlineData("--dial {number}", "--dial|+491")]
    [InlineData("--dial={number} -q", "--dial=+491|-q")]
    [InlineData("  -p   \"my profile\" {uri} ", "-p|my profile|tel:+491")]
    [InlineData("\"\" {uri}", "|tel:+491")]
    [InlineData("$(reboot) ; {uri}", "$(reboot)|;|tel:+491")]
    public void Arguments_are_split_before_they_are_filled_in(string template, string expected)
    {
        string.Join('|', new ArgumentTemplate(template).Fill("tel:+491", "+491")).ShouldBe(expected);
    }
}
