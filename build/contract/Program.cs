using System.Text.Json;
using Ringbridge.Generator;

// contract TYPES.ts [SCHEMA.json]: writes the TypeScript types of the contract, and its JSON schema where asked for.
if (args.Length is < 1 or > 2)
{
    await Console.Error.WriteLineAsync("usage: contract TYPES.ts [SCHEMA.json]");
    return 2;
}

var schema = ContractSchema.Export();
Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(args[^1]))!);
await File.WriteAllTextAsync(args[0], TypeScript.Write(schema));
if (args.Length == 2)
{
    await File.WriteAllTextAsync(args[1], schema.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n");
}

return 0;
