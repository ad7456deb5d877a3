using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Ringbridge.Cli;

/// <summary>
/// What a verb may say and ask. With <c>--json</c> standard output carries one document and nothing else, so everything
/// for people goes to standard error then.
/// </summary>
internal sealed class Terminal
{
    private readonly TextWriter _people;

    /// <summary>The process's own terminal.</summary>
    public Terminal(string language, bool json)
        : this(language, json, Console.In, Utf8(Console.OpenStandardOutput()), Utf8(Console.OpenStandardError()), !Console.IsInputRedirected && !OwnConsole.IsOurs)
    {
    }

    /// <summary>Any other.</summary>
    public Terminal(string language, bool json, TextReader input, TextWriter output, TextWriter errors, bool isInteractive)
    {
        (Language, IsJson, Input, Output, Errors, IsInteractive) = (language, json, input, output, errors, isInteractive);
        _people = json ? errors : output;
    }

    /// <summary><c>de</c> or <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>Whether one JSON document is wanted.</summary>
    public bool IsJson { get; }

    /// <summary>Whether a person can answer.</summary>
    public bool IsInteractive { get; }

    /// <summary>What comes in.</summary>
    public TextReader Input { get; }

    /// <summary>Standard output, for data that is not text for people.</summary>
    public TextWriter Output { get; }

    /// <summary>Standard error.</summary>
    public TextWriter Errors { get; }

    /// <summary>Says something to the person.</summary>
    public void Say(string text) => _people.WriteLine(text);

    /// <summary>Says what is going on meanwhile; never part of the answer.</summary>
    public void Note(string text) => Errors.WriteLine(text);

    /// <summary>Says what went wrong.</summary>
    public void Complain(string text) => Errors.WriteLine(text);

    /// <summary>Ends a verb: the document for programs, or the text for people.</summary>
    public int Finish<T>(T document, JsonTypeInfo<T> type, string text, int exitCode = ExitCodes.Done)
    {
        if (text.Length > 0)
        {
            Say(text);
        }

        if (IsJson)
        {
            Output.WriteLine(JsonSerializer.Serialize(document, type));
        }

        return exitCode;
    }

    /// <summary>Asks a question that is answered with yes or no; no unless said otherwise.</summary>
    public bool Confirm(string question, string yesLetters)
    {
        Errors.Write(question);
        Errors.Flush();
        return Input.ReadLine()?.Trim() is { Length: > 0 } answer && yesLetters.Contains(char.ToLowerInvariant(answer[0]), StringComparison.Ordinal);
    }

    /// <summary>Asks for a text that does not appear on the screen.</summary>
    public string AskSecretly(string question)
    {
        Errors.Write(question);
        Errors.Flush();
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        Errors.WriteLine();
        return typed.ToString();
    }

    // Names and sentences are UTF-8 for whoever reads a pipe, whatever the console's code page is.
    private static StreamWriter Utf8(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
}
