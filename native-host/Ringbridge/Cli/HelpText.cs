using System.CommandLine;
using System.CommandLine.Invocation;

namespace Ringbridge.Cli;

/// <summary>Prints the help of a verb. Our own, because the library's is English whatever the person reads.</summary>
internal sealed class HelpText(string language) : SynchronousCommandLineAction
{
    private const int Gap = 2;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return ExitCodes.Done;
    }

    /// <summary>How a verb is called, such as <c>ringbridge dial</c>.</summary>
    public static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : "ringbridge";

    /// <summary>Writes the whole help.</summary>
    public void Write(Command command, TextWriter output)
    {
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine($"{CliPhrases.Usage.In(language)} {UsageOf(command)}");
        Section(output, CliPhrases.Commands.In(language), command.Subcommands.Where(IsVisible).Select(sub => (UsageName(sub), sub.Description)));
        Section(output, CliPhrases.Arguments.In(language), command.Arguments.Where(IsVisible).Select(one => (one.Name, one.Description)));
        Section(output, CliPhrases.Options.In(language), OptionsOf(command).Where(IsVisible).Select(one => (NameOf(one), one.Description)));
    }

    private static bool IsVisible(Symbol symbol) => !symbol.Hidden;

    private static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(OptionsOf).Where(option => option.Recursive)).DistinctBy(option => option.Name);

    private static string NameOf(Option option) => option.HelpName is { } value ? $"{option.Name} {value}" : option.Name;

    private static string UsageName(Command command) => string.Join(' ', [command.Name, .. command.Arguments.Select(NameOf)]);

    private static string NameOf(Argument argument) => argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}]" : argument.Name;

    private static void Section(TextWriter output, string heading, IEnumerable<(string Name, string? Text)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(heading);
        var width = all.Max(row => row.Name.Length) + Gap;
        foreach (var (name, text) in all)
        {
            output.WriteLine($"  {name.PadRight(width)}{text}");
        }
    }

    private string UsageOf(Command command) => string.Join(' ', new[]
    {
        PathOf(command),
        command.Subcommands.Count > 0 ? CliPhrases.AnyCommand.In(language) : null,
        command.Arguments.Count > 0 ? string.Join(' ', command.Arguments.Select(NameOf)) : null,
        CliPhrases.AnyOptions.In(language),
    }.OfType<string>());
}
