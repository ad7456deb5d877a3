using Ringbridge.Contract.Methods;

namespace Ringbridge.Contacts.Files;

/// <summary>Rows of a file of which there is something to say: all are counted, the first ones named.</summary>
internal sealed class NamedRows
{
    private const int MostNamed = 50;
    private const int MostCharacters = 80;

    private readonly List<ImportRow> _first = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<ImportRow> First => _first;

    /// <summary>Adds one.</summary>
    /// <param name="row">The line of the file.</param>
    /// <param name="what">What stands there.</param>
    /// <param name="reason">What there is to say.</param>
    public void Add(int row, string what, string reason)
    {
        Count++;
        if (_first.Count < MostNamed)
        {
            _first.Add(new ImportRow(row, what.Length <= MostCharacters ? what : $"{what[..MostCharacters]}…", reason));
        }
    }
}
