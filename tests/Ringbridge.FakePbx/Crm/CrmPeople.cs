using System.Globalization;

namespace Ringbridge.FakePbx.Crm;

/// <summary>The people of a fake CRM, by their ids.</summary>
internal sealed class CrmPeople
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<int, CrmPerson> _people = [];

    /// <summary>All of them, in order.</summary>
    public IReadOnlyList<CrmPerson> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _people.Values];
            }
        }
    }

    /// <summary>Adds or replaces somebody.</summary>
    public void Put(CrmPerson person)
    {
        lock (_lock)
        {
            _people[person.Id] = person;
        }
    }

    /// <summary>Removes somebody.</summary>
    public void Remove(int id)
    {
        lock (_lock)
        {
            _people.Remove(id);
        }
    }

    /// <summary>Somebody, by what the request calls them.</summary>
    public CrmPerson? Find(string? id) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? All.FirstOrDefault(person => person.Id == number) : null;
}
