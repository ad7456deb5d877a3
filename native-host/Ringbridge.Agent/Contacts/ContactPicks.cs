using Ringbridge.Agent.Calls;
using Ringbridge.Agent.Journal;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Contacts;

/// <summary>
/// Keeps which of several contacts a person picked as the other side of a call. The journal has it before anybody hears of
/// it; from then on it is the call's name and page, and the one with whom the call is written down in CRMs.
/// </summary>
internal sealed class ContactPicks(
    ContactSearch search, CallPreviews previews, CallContexts contexts, CallJournal journal, CallLogDesk callLog, Func<DialPlanOptions> dialPlan)
{
    /// <summary>Picks a contact, or takes that back: then the call is called what the sources leave no doubt of.</summary>
    /// <returns>The call as it is now, and whether it still runs: then clients were told.</returns>
    /// <exception cref="RefusalException">There is no such call or contact, or the journal cannot be used now.</exception>
    public async Task<(JournalEntry Entry, bool IsRunning)> PickAsync(ContactPickParams request, CancellationToken cancellationToken)
    {
        if (request.SourceId is null != request.ContactId is null)
        {
            throw new RefusalException(new Problem(Reasons.BadRequest).With("place", "sourceId and contactId"));
        }

        var state = previews.StateOf(request.CallId) ?? await SearchAsync(request.CallId, cancellationToken);
        var contact = request.SourceId is null ? state.Certain : Picked(state.Contacts("en"), request.SourceId, request.ContactId!);
        var entry = await journal.PickAsync(request.CallId, contact, cancellationToken) ?? throw Unknown();
        if (contexts.Pick(request.CallId, contact) is { } running)
        {
            return (entry with { Call = running, Contact = contact }, IsRunning: true);
        }

        callLog.Arrange(entry.Call, state);
        return (entry, IsRunning: false);
    }

    private static CallContact Picked(IReadOnlyList<Contact> found, string sourceId, string contactId)
    {
        var contact = found.FirstOrDefault(contact =>
            contact.Kind is not ContactKind.Verdict && string.Equals(contact.SourceId, sourceId, StringComparison.Ordinal) && string.Equals(contact.Id, contactId, StringComparison.Ordinal))
            ?? throw new RefusalException(new Problem(Reasons.UnknownContact));
        return new CallContact
        {
            Name = contact.Name,
            Company = contact.Company,
            Picked = new PickedContact { SourceId = contact.SourceId, Id = contact.Id, Url = contact.Url },
        };
    }

    private static RefusalException Unknown() => new(new Problem(Reasons.UnknownCall, Details.NotInJournal));

    // Of a past call nobody keeps who was found; live sources remember their answers for a while.
    private async Task<SearchState> SearchAsync(string callId, CancellationToken cancellationToken)
    {
        var entry = await journal.FindAsync(callId, cancellationToken) ?? throw Unknown();
        if (entry.Call.Remote is not { } remote || CallerNumber.Of(remote.Number, dialPlan()) is not { } number)
        {
            return SearchState.Nothing;
        }

        // Who they are is enough; how many tickets they have open need not be waited for.
        var known = new TaskCompletionSource<SearchState>(TaskCreationOptions.RunContinuationsAsynchronously);
        var searching = search.FindAsync(number, refresh: false, Progress, cancellationToken);
        return await await Task.WhenAny(known.Task, searching);

        void Progress(SearchState state)
        {
            if (state.IsSettled)
            {
                known.TrySetResult(state);
            }
        }
    }
}
