using System.Text.Json;
using Ringbridge.Contract.Lines;
using Ringbridge.Lines;
using Ringbridge.Lines.Options;

namespace Ringbridge.Tests.Lines;

/// <summary>What the options page and the settings check rely on, for every kind of line there is.</summary>
public sealed class LineTypesTests
{
    public static TheoryData<string> Types() => [.. LineTypes.All.Select(type => type.Type)];

    [Fact]
    public void Each_kind_has_a_name_of_its_own()
    {
        LineTypes.All.Select(type => type.Type).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_text_is_there_in_German_and_English(string name)
    {
        var type = LineTypes.Find(name).ShouldNotBeNull();
        var (english, german) = (type.Describe("en"), type.Describe("de-AT"));

        german.Description.ShouldNotBe(english.Description);
        german.Fields.Select(field => field.Key).ShouldBe(english.Fields.Select(field => field.Key));
        german.Fields.ShouldAllBe(field => field.Label.Length > 0 && field.Help != null);
        english.Fields.ShouldAllBe(field => field.Label.Length > 0 && field.Help != null);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Keys_are_unique_and_none_is_taken_by_the_settings_themselves(string name)
    {
        var keys = LineTypes.Find(name).ShouldNotBeNull().Describe("en").Fields.Select(field => field.Key).ToArray();

        keys.ShouldBeUnique();
        keys.Intersect(["id", "type", "name", "numberFormat"]).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Defaults_pass_the_check_themselves(string name)
    {
        foreach (var field in LineTypes.Find(name).ShouldNotBeNull().Describe("en").Fields.Where(field => field.Default is not null))
        {
            FieldRules.Accept(field, JsonSerializer.SerializeToElement(field.Default)).ShouldBeTrue(field.Key);
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Examples_of_addresses_pass_the_check_themselves(string name)
    {
        var fields = LineTypes.Find(name).ShouldNotBeNull().Describe("en").Fields
            .Where(field => field.Kind is LineFieldKind.Url or LineFieldKind.UrlTemplate or LineFieldKind.Endpoint);
        foreach (var field in fields)
        {
            FieldRules.Accept(field, JsonSerializer.SerializeToElement(field.Example)).ShouldBeTrue(field.Key);
        }
    }
}
