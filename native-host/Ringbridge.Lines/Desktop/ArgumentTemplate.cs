using System.Text;

namespace Ringbridge.Lines.Desktop;

/// <summary>
/// The arguments for a named program: separated by spaces, with double quotes around an argument that has some. Split first
/// and filled in afterwards, so a value is always part of one argument.
/// </summary>
internal sealed class ArgumentTemplate
{
    private const string Uri = "{uri}";
    private const string Number = "{number}";

    private readonly IReadOnlyList<string> _arguments;

    /// <summary>Reads a template, such as <c>--dial "{uri}"</c>.</summary>
    public ArgumentTemplate(string text) => _arguments = Split(text);

    /// <summary>The number has a place in it.</summary>
    public bool HasNumber => _arguments.Any(argument =>
        argument.Contains(Uri, StringComparison.Ordinal) || argument.Contains(Number, StringComparison.Ordinal));

    /// <summary>The arguments for one call.</summary>
    public IReadOnlyList<string> Fill(string uri, string number) =>
    [
        .. _arguments.Select(argument =>
            argument.Replace(Uri, uri, StringComparison.Ordinal).Replace(Number, number, StringComparison.Ordinal)),
    ];

    private static List<string> Split(string text)
    {
        var arguments = new List<string>();
        var current = new StringBuilder();
        var (isQuoted, hasBegun) = (false, false);
        foreach (var letter in text)
        {
            if (letter == '"')
            {
                (isQuoted, hasBegun) = (!isQuoted, true);
            }
            else if (letter == ' ' && !isQuoted)
            {
                End();
            }
            else
            {
                current.Append(letter);
                hasBegun = true;
            }
        }

        End();
        return arguments;

        void End()
        {
            if (hasBegun)
            {
                arguments.Add(current.ToString());
            }

            current.Clear();
            hasBegun = false;
        }
    }
}
