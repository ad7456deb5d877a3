using Ringbridge.Build.Needs;

namespace Ringbridge.Build.Verbs;

/// <summary>Writes the extension's contract types anew from the C# records, and the JSON schema between the two into artifacts/.</summary>
internal static class ContractVerb
{
    internal static async Task<int> RunAsync(Workspace workspace, string[] arguments, CancellationToken cancellation)
    {
        await NodePackages.EnsureAsync(workspace, cancellation);
        Say.Step("Writing the contract types");
        await Command.RunAsync(
            workspace,
            "dotnet",
            [
                "run", "--project", "build/contract", "--verbosity", "quiet", "--",
                workspace.At("extension", "src", "common", "contract.generated.ts"),
                workspace.At("artifacts", "contract.schema.json"),
            ],
            cancellation);
        return 0;
    }
}
