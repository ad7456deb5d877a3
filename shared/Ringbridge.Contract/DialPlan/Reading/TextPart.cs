namespace Ringbridge.Contract.DialPlan;

/// <summary>A piece of text: either digits with signs and separators between them (a run), or everything else (words).</summary>
/// <param name="IsRun">A run; it has at least one digit.</param>
/// <param name="Text">The piece.</param>
internal sealed record TextPart(bool IsRun, string Text)
{
    private const string Signs = "+*#";
    private const string Separators = " -./()[]";

    /// <summary>Cuts a folded text into runs and words, turn and turn about.</summary>
    public static IReadOnlyList<TextPart> Split(string text)
    {
        List<TextPart> parts = [];
        var wordsFrom = 0;
        for (var index = 0; index < text.Length;)
        {
            var end = IsStart(text[index]) ? RunEnd(text, index) : index;
            if (end == index)
            {
                index++;
                continue;
            }

            AddWords(parts, text[wordsFrom..index]);
            parts.Add(new TextPart(true, text[index..end]));
            (index, wordsFrom) = (end, end);
        }

        AddWords(parts, text[wordsFrom..]);
        return parts;
    }

    private static bool IsStart(char character) =>
        char.IsAsciiDigit(character) || Signs.Contains(character, StringComparison.Ordinal) || character is '(' or '[';

    // The end of the run that starts here, after its last digit or sign; the start itself when there is no digit in it.
    private static int RunEnd(string text, int start)
    {
        var (end, hasDigit) = (start, false);
        for (var index = start; index < text.Length; index++)
        {
            var character = text[index];
            var isDigit = char.IsAsciiDigit(character);
            if (isDigit || Signs.Contains(character, StringComparison.Ordinal))
            {
                hasDigit |= isDigit;
                end = index + 1;
            }
            else if (!Separators.Contains(character, StringComparison.Ordinal))
            {
                break;
            }
        }

        return hasDigit ? end : start;
    }

    private static void AddWords(List<TextPart> parts, string words)
    {
        if (words.Length > 0)
        {
            parts.Add(new TextPart(false, words));
        }
    }
}
