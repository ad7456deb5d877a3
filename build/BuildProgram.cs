using Ringbridge.Build.Verbs;

namespace Ringbridge.Build;

/// <summary>Maps the verb on the command line to its work.</summary>
internal static class BuildProgram
{
    private static readonly Verb[] Verbs =
    [
        new("demo", "build, start a browser with a demo page and the simulator", DemoVerb.RunAsync),
        new("test", "build, check the code and run every test", TestVerb.RunAsync),
        new("build", "build extension and host into artifacts/", BuildVerb.RunAsync),
        new("lint", "check formatting, types and analyzers; 'lint --fix' repairs", LintVerb.RunAsync),
        new("bench", "measure, beside baselines in the same run", BenchVerb.RunAsync),
        new("package", "build what is handed out, for Linux and Windows", PackageVerb.RunAsync),
        new("contract", "write the TypeScript contract types anew", ContractVerb.RunAsync),
    ];

    internal static async Task<int> RunAsync(string[] arguments)
    {
        var verb = Verbs.FirstOrDefault(candidate => arguments.Length > 0 && candidate.Name == arguments[0]);
        if (verb is null)
        {
            await PrintUsageAsync();
            return 2;
        }

        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            stop.Cancel();
        };

        try
        {
            return await verb.Run(new Workspace(Workspace.FindRoot()), arguments[1..], stop.Token);
        }
        catch (BuildFailedException failure)
        {
            Say.Failure(failure.Message);
            return 1;
        }
        catch (OperationCanceledException)
        {
            Say.Failure("stopped");
            return 130;
        }
    }

    private static async Task PrintUsageAsync()
    {
        await Console.Error.WriteLineAsync("usage: ./build.sh VERB    (Windows: .\\build.ps1 VERB)\n");
        foreach (var verb in Verbs)
        {
            await Console.Error.WriteLineAsync($"  {verb.Name,-10}{verb.Purpose}");
        }
    }

    private sealed record Verb(string Name, string Purpose, Func<Workspace, string[], CancellationToken, Task<int>> Run);
}
