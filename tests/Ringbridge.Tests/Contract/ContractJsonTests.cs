using System.Text.Json;
using Ringbridge.Contract;
using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Tests.Contract;

public sealed class ContractJsonTests
{
    [Fact]
    public void Absent_settings_have_their_defaults()
    {
        var settings = JsonSerializer.Deserialize("{}", ContractJson.Default.RingbridgeSettings);

        settings.ShouldNotBeNull().Country.ShouldBe("DE");
        settings.Lines.ShouldBeEmpty();
        settings.Journal.Days.ShouldBe(90);
        settings.Policy.Confirm.ShouldBe([ConfirmKind.Premium, ConfirmKind.Emergency, ConfirmKind.Foreign]);
    }

    [Fact]
    public void An_absent_parameter_has_its_default() =>
        JsonSerializer.Deserialize("{}", ContractJson.Default.JournalQueryParams).ShouldNotBeNull().Limit.ShouldBe(50);

    [Fact]
    public void No_type_loses_a_default_to_generated_code()
    {
        var lost =
            from type in typeof(ContractJson).Assembly.GetTypes()
            where type.IsPublic && !type.ContainsGenericParameters && type.GetConstructor(Type.EmptyTypes) is not null
            let info = ContractJson.Default.GetTypeInfo(type)
            where info is not null
            let fresh = Activator.CreateInstance(type)
            from property in info.Properties
            where property.AssociatedParameter is not null && !property.IsRequired
            let value = property.Get!(fresh)
            where value is not null && !value.Equals(property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null)
            select $"{type.Name}.{property.Name}";

        lost.ShouldBeEmpty();
    }

    [Fact]
    public void Enums_are_not_read_from_numbers() =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize("""{"callId":"1","endReason":3}""", ContractJson.Default.SimulatorCallParams));

    [Fact]
    public void A_line_keeps_the_keys_of_its_type()
    {
        var line = JsonSerializer.Deserialize("""{"id":"desk","type":"yealink","user":"admin"}""", ContractJson.Default.LineSettings);

        line.ShouldNotBeNull().Options["user"].GetString().ShouldBe("admin");
        JsonSerializer.Serialize(line, ContractJson.Default.LineSettings).ShouldBe("""{"id":"desk","type":"yealink","user":"admin"}""");
    }
}
