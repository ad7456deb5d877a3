using Ringbridge.Text;

namespace Ringbridge.Tests.Host.Programs;

public sealed class UserLanguageTests
{
    [Theory]
    [InlineData(null, null, null, "en")]
    [InlineData(null, null, "de_AT.UTF-8", "de")]
    [InlineData(null, "de_DE.UTF-8", "en_US.UTF-8", "de")]
    [InlineData("C.UTF-8", "de_DE.UTF-8", "de_DE.UTF-8", "en")]
    [InlineData("", "", "de", "de")]
    [InlineData(null, null, "fr_FR.UTF-8", "en")]
    public void The_first_locale_variable_that_is_set_decides(string? all, string? messages, string? lang, string language)
    {
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal) { ["LC_ALL"] = all, ["LC_MESSAGES"] = messages, ["LANG"] = lang };

        UserLanguage.FromVariables(variables.GetValueOrDefault).ShouldBe(language);
    }
}
