using System.Text;

namespace Ringbridge.Contacts.VCards;

/// <summary>
/// A property while its lines are put together. What stands before its colon is understood once, however long the value
/// grows: a note of megabytes must not be read anew with each of its lines.
/// </summary>
/// <param name="row">The line of the file where it begins, counted from 1.</param>
internal sealed class VCardLine(int row)
{
    private readonly StringBuilder _text = new();
    private bool _isInQuotes;
    private bool _hasValue;
    private bool _isQuotedPrintable;

    /// <summary>The line of the file where it begins.</summary>
    public int Row { get; } = row;

    /// <summary>Nothing was put in.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>It is quoted-printable, and the next line goes on with it.</summary>
    public bool EndsInSoftBreak { get; private set; }

    /// <summary>The whole of it.</summary>
    public string Text => _text.ToString();

    /// <summary>Goes on with the next line.</summary>
    public void Append(ReadOnlySpan<char> more)
    {
        if (!_hasValue && ColonIn(more) is >= 0 and var colon)
        {
            _hasValue = true;
            var head = _text.Length == 0 ? more[..(colon + 1)] : $"{_text}{more[..(colon + 1)]}";
            _isQuotedPrintable = head.Contains("QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase) && VCardProperty.Parse(head.ToString()) is { IsQuotedPrintable: true };
        }

        _text.Append(more);
        EndsInSoftBreak = _isQuotedPrintable && more is [.., '='];
    }

    /// <summary>Goes on with the next line in place of the equals sign at the end.</summary>
    public void AppendAfterSoftBreak(ReadOnlySpan<char> more)
    {
        _text.Length--;
        Append(more);
    }

    // The one that ends the name and its parameters; a colon in quotes is part of a parameter.
    private int ColonIn(ReadOnlySpan<char> more)
    {
        for (var at = 0; at < more.Length; at++)
        {
            _isInQuotes ^= more[at] is '"';
            if (more[at] is ':' && !_isInQuotes)
            {
                return at;
            }
        }

        return -1;
    }
}
