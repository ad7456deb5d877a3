using Ringbridge.Contract.Methods;
using Ringbridge.Generator;
using Ringbridge.Tests.Host;

namespace Ringbridge.Tests.Contract;

public sealed class ContractTypesTests
{
    [Fact]
    public void The_extensions_types_are_those_of_the_contract()
    {
        var made = TypeScript.Write(ContractSchema.Export()).Split('\n');
        var committed = File.ReadAllText(Repository.PathOf("extension/src/common/contract.generated.ts")).ReplaceLineEndings("\n").Split('\n');

        var firstDifference = made.Zip(committed).FirstOrDefault(lines => lines.First != lines.Second);

        firstDifference.ShouldBe(default, "The contract changed: run ./build.sh contract");
        made.Length.ShouldBe(committed.Length, "The contract changed: run ./build.sh contract");
    }

    [Fact]
    public void Every_method_has_its_types()
    {
        var described = RpcCatalog.Requests.Select(request => request.Method)
            .Concat(RpcCatalog.AgentNotifications.Select(notification => notification.Method))
            .Concat(RpcCatalog.ClientNotifications.Select(notification => notification.Method));

        described.ShouldBe(StringConstants.Of(typeof(RpcMethods)).Select(constant => constant.Value), ignoreOrder: true);
    }

    [Fact]
    public void Enums_travel_as_text_in_camel_case()
    {
        var values = ContractSchema.Export()["$defs"]!.AsObject()
            .Where(definition => definition.Value!["enum"] is not null)
            .SelectMany(definition => definition.Value!["enum"]!.AsArray())
            .Select(value => (string)value!)
            .ToList();

        values.ShouldContain("noAnswer");
        values.ShouldAllBe(value => char.IsLower(value[0]));
    }
}
