using Ringbridge.Contacts;
using Ringbridge.Contacts.OAuth;
using Ringbridge.Contacts.Options;

namespace Ringbridge.Tests.Contacts.OAuth;

/// <summary>What the form tells whoever registers the app.</summary>
public sealed class LogInFieldsTests
{
    public static TheoryData<string> Types => [.. SourceTypes.All.OfType<ILogInSourceType>().Select(type => type.Type)];

    [Theory]
    [MemberData(nameof(Types))]
    public void The_callback_address_is_said_to_change_with_the_port(string type)
    {
        var (english, german) = (Help(type, "en"), Help(type, "de"));

        english.ShouldEndWith("http://localhost:61237/callback (if you change the port for the way back, with that port)");
        german.ShouldEndWith("http://localhost:61237/callback (wenn Sie den Port für den Rückweg ändern, mit diesem Port)");
    }

    private static string Help(string type, string language) =>
        SourceTypes.Find(type)!.Describe(language).Fields.Single(field => field.Key == SourceKeys.Client).Help.ShouldNotBeNull();
}
