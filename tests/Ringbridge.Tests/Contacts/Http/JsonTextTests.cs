using System.Text;
using Ringbridge.Contacts.Http;

namespace Ringbridge.Tests.Contacts.Http;

/// <summary>Answers whose texts can all be read, or none.</summary>
public sealed class JsonTextTests
{
    [Theory]
    [InlineData("""{"name":"Anna \ud83d\uDE00"}""", "Anna 😀")]
    [InlineData("""{"name":"Anna \ud83d"}""", "Anna \ufffd")]
    [InlineData("""{"name":"\uDE00 Anna"}""", "\ufffd Anna")]
    [InlineData("""{"name":"\ud83d\ud83d\ude00\n"}""", "\ufffd😀\n")]
    [InlineData("""{"name":"\ud83d\u00e4"}""", "\ufffdä")]
    [InlineData("""{"name":"\\ud83d"}""", @"\ud83d")]
    public void Half_a_character_is_replaced_and_a_whole_one_kept(string json, string name) =>
        JsonText.Read(Encoding.UTF8.GetBytes(json)).ShouldNotBeNull().Text("name").ShouldBe(name);

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("\\")]
    [InlineData("\"\\u")]
    [InlineData("\"\\ud83d")]
    public void What_is_no_json_is_nothing(string text) => JsonText.Read(Encoding.UTF8.GetBytes(text)).ShouldBeNull();

    [Fact]
    public void What_is_not_in_utf_8_is_nothing() => JsonText.Read(Encoding.Latin1.GetBytes("""{"name":"Müller"}""")).ShouldBeNull();
}
