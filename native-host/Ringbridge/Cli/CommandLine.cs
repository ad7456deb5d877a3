using System.CommandLine;
using System.CommandLine.Help;
using Ringbridge.Cli.Journal;
using Ringbridge.Cli.Verbs;
using Ringbridge.Programs;
using Ringbridge.Text;

namespace Ringbridge.Cli;

/// <summary>The command line: the verbs, and what happens when it does not make sense.</summary>
internal static class CommandLine
{
    // A person's number may begin with “@”; the library would read a file of that name.
    private static readonly ParserConfiguration Plain = new() { ResponseFileTokenReplacer = null };

    // For the agent: to finish what it is writing after SIGTERM. Nothing is lost when it is cut short.
    private static readonly TimeSpan TerminationTimeout = TimeSpan.FromSeconds(4);

    /// <summary>Runs the verb that the arguments name.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (OperatingSystem.IsWindows())
        {
            // Else umlauts come out in the console's old code page.
            Console.OutputEncoding = System.Text.Encoding.UTF8;
        }

        var services = new VerbServices(UserLanguage.FromSystem(), Surroundings.FromEnvironment(), new ProgramRunner());
        var root = Create(services);
        var parse = root.Parse(arguments, Plain);
        var wantsHelp = parse.Action is HelpText;
        return parse.Errors.Count > 0 && !wantsHelp
            ? Complain(parse, services.Language)
            : await parse.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TerminationTimeout,
            });
    }

    private static RootCommand Create(VerbServices services)
    {
        var language = services.Language;
        var root = new RootCommand(CliPhrases.Program.In(language))
        {
            new InstallVerb(services),
            new UninstallVerb(services),
            new DoctorVerb(services),
            new AgentVerb(services),
            new StatusVerb(services),
            new DialVerb(services),
            new CallVerb(services, CallVerbKind.HangUp),
            new CallVerb(services, CallVerbKind.Answer),
            new CallVerb(services, CallVerbKind.Hold),
            new CallVerb(services, CallVerbKind.Resume),
            new EventVerb(services),
            new SecretVerb(services),
            new SimulateVerb(services),
            new JournalVerb(services),
            new HandleVerb(services),
        };
        root.Options.Add(services.Json);
        foreach (var option in root.Options)
        {
            Translate(option, language);
        }

        return root;
    }

    private static void Translate(Option option, string language)
    {
        switch (option)
        {
            case HelpOption help:
                help.Action = new HelpText(language);
                help.Description = CliPhrases.HelpOption.In(language);
                break;
            case VersionOption version:
                version.Description = CliPhrases.VersionOption.In(language);
                break;
        }
    }

    private static int Complain(ParseResult parse, string language)
    {
        var command = parse.CommandResult.Command;
        if (parse.Tokens.Count == 0)
        {
            new HelpText(language).Write(command, Console.Error);
            return ExitCodes.Usage;
        }

        Console.Error.WriteLine(parse.UnmatchedTokens.Count > 0
            ? CliPhrases.Unknown.In(language, parse.UnmatchedTokens[0])
            : CliPhrases.Wrong.In(language, parse.Errors[0].Message));
        Console.Error.WriteLine(CliPhrases.SeeHelp.In(language, HelpText.PathOf(command)));
        return ExitCodes.Usage;
    }
}
