using System.Text.RegularExpressions;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Lines.Baresip;

/// <summary>
/// What we ask of baresip over one connection. Most of its commands act on its "current call", so a command for one call is
/// two: select it, then act. Sequences therefore never interleave. And baresip 1.0.0 answers "ok" to commands that did
/// nothing, so what a command did is looked up, not believed.
/// </summary>
internal sealed partial class BaresipSession(BaresipConnection connection, BaresipCalls calls, BaresipProblems problems) : IAsyncDisposable
{
    // Never disposed: it holds nothing, and a command that was waiting for its response still leaves its turn.
    private readonly SemaphoreSlim _turn = new(1);
    private IReadOnlyList<string?> _accounts = [];

    /// <summary>Completes when the connection ends, with what ended it.</summary>
    public Task<Problem> Completion => connection.Completion;

    /// <summary>Finds out which accounts there are, which calls live, however long we were away, and what we hold.</summary>
    /// <returns>The accounts, and whether their registration failed.</returns>
    /// <exception cref="LineRejectedException">Baresip runs without its menu, so there are no commands.</exception>
    public Task<IReadOnlyList<(string Account, bool Failed)>> CatchUpAsync(CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            var listed = await ListAccountsAsync(cancellationToken);
            _accounts = [.. listed.Select(account => account.Account)];
            var found = new HashSet<string>(StringComparer.Ordinal);
            foreach (var account in AccountsToAsk)
            {
                await SelectAccountAsync(account, cancellationToken);
                await IdentifyAllAsync(account, found, cancellationToken);
            }

            foreach (var id in calls.Ids.Where(id => !found.Contains(id)))
            {
                await CheckAsync(id, cancellationToken);
            }

            return listed;
        },
        cancellationToken);

    /// <summary>Its version and accounts, for the person.</summary>
    public async Task<string> DescribeAsync(CancellationToken cancellationToken)
    {
        var about = await InTurnAsync(() => SendAsync("about", null, cancellationToken), cancellationToken);
        var accounts = await InTurnAsync(() => ListAccountsAsync(cancellationToken), cancellationToken);
        return string.Join(", ", accounts.Select(account => account.Account).Prepend(Version().Match(about.Data).Value));
    }

    /// <summary>Finds out what we hold.</summary>
    public Task RefreshAsync(CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            foreach (var account in AccountsToAsk)
            {
                await SelectAccountAsync(account, cancellationToken);
                await ListAndCompareAsync(account, cancellationToken);
            }

            return true;
        },
        cancellationToken);

    /// <summary>Dials.</summary>
    /// <param name="dialString">What the command is given.</param>
    /// <param name="number">The number in it.</param>
    /// <param name="wantedAccount">The account to dial with; null: the first.</param>
    /// <param name="cancellationToken">Stops waiting; the call may have been started.</param>
    /// <returns>The call's id; null when baresip told none.</returns>
    public Task<string?> DialAsync(string dialString, string number, string? wantedAccount, CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            if (wantedAccount is not null && !_accounts.Contains(wantedAccount, StringComparer.Ordinal))
            {
                throw new LineRejectedException(problems.Rejected("dial", $"account not found ({wantedAccount})"));
            }

            var account = wantedAccount ?? AccountsToAsk[0];
            await SelectAccountAsync(account, cancellationToken);
            calls.BeginDial();
            await SendAsync("dial", dialString, cancellationToken);
            string? id = null;
            await SendAsync("callstat", null, cancellationToken, response => id = calls.TakeDialled(CallStatus.Parse(response.Data), number, account));
            return id;
        },
        cancellationToken);

    /// <summary>Hangs up or rejects.</summary>
    public Task HangUpAsync(string id, CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            await SelectAsync(id, cancellationToken);
            return await SendAsync("hangup", null, cancellationToken);
        },
        cancellationToken);

    /// <summary>Picks up.</summary>
    public Task AnswerAsync(string id, CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            await SelectAsync(id, cancellationToken);
            calls.BeginAnswer(id);
            var response = await SendAsync("accept", null, cancellationToken);

            // With a second call that rings, baresip 1.0.0 fails at putting that one on hold, answers nothing and says "ok";
            // the second time it has nothing left to put on hold.
            if (!calls.WasAnswered)
            {
                response = await SendAsync("accept", null, cancellationToken);
            }

            return calls.WasAnswered ? response : throw new LineRejectedException(problems.Rejected("accept", response.Data));
        },
        cancellationToken);

    /// <summary>Puts on hold, or takes back.</summary>
    public Task HoldAsync(string id, bool hold, CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            var name = hold ? "hold" : "resume";
            await SelectAsync(id, cancellationToken);
            var response = await SendAsync(name, null, cancellationToken);
            await ListAndCompareAsync(_accounts.Count > 1 ? calls.AccountOf(id) : null, cancellationToken);
            return calls.IsHeld(id) == hold ? response : throw new LineRejectedException(problems.Rejected(name, response.Data));
        },
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => connection.DisposeAsync();

    /// <summary>One after the other, because <c>listcalls</c> and <c>callfind</c> of baresip 1.0.0 see the current account only. Null: no need to choose.</summary>
    private IReadOnlyList<string?> AccountsToAsk => _accounts.Count > 1 ? _accounts : [null];

    private async Task<IReadOnlyList<(string Account, bool Failed)>> ListAccountsAsync(CancellationToken cancellationToken) =>
        AccountList.Parse((await SendAsync("reginfo", null, cancellationToken)).Data);

    private Task<BaresipMessage> ListAndCompareAsync(string? account, CancellationToken cancellationToken) =>
        SendAsync("listcalls", null, cancellationToken, response => calls.Compare(CallListRow.ParseAll(response.Data), account));

    private async Task SelectAccountAsync(string? account, CancellationToken cancellationToken)
    {
        if (account is not null)
        {
            await SendAsync("uafind", account, cancellationToken);
        }
    }

    /// <summary>Learns the ids of all calls of the chosen account.</summary>
    private async Task IdentifyAllAsync(string? account, HashSet<string> found, CancellationToken cancellationToken)
    {
        var rows = CallListRow.ParseAll((await SendAsync("listcalls", null, cancellationToken)).Data);
        foreach (var row in rows)
        {
            if (await IdentifyAsync(row, rows.Count, account, cancellationToken) is { } id)
            {
                found.Add(id);
            }
        }

        if (rows.Count > 1 && rows.FirstOrDefault(row => row.IsCurrent) is { } current)
        {
            await connection.SendAsync("line", current.Line, cancellationToken);
        }
    }

    /// <summary>Learns the id of a listed call; null when it cannot be told.</summary>
    private async Task<string?> IdentifyAsync(CallListRow row, int rowCount, string? account, CancellationToken cancellationToken)
    {
        if (rowCount > 1)
        {
            await connection.SendAsync("line", row.Line, cancellationToken);
        }

        string? id = null;
        await connection.SendAsync("callstat", null, cancellationToken, response =>
        {
            // Newer baresips list the calls of all accounts, but "line" still chooses among those of the current one.
            if (CallStatus.Parse(response.Data) is { } status && status.PeerUri == row.PeerUri && (row.Id ?? status.Id) == status.Id)
            {
                calls.Found(status, row, account);
                id = status.Id;
            }
        });
        return id;
    }

    private async Task CheckAsync(string id, CancellationToken cancellationToken)
    {
        await SelectAccountOfAsync(id, cancellationToken);
        await connection.SendAsync("callfind", id, cancellationToken, response =>
        {
            if (!WasFound(response))
            {
                calls.Vanished(id);
            }
        });
    }

    private async Task SelectAsync(string id, CancellationToken cancellationToken)
    {
        await SelectAccountOfAsync(id, cancellationToken);
        if (!WasFound(await connection.SendAsync("callfind", id, cancellationToken)))
        {
            throw new LineRejectedException(problems.UnknownCall);
        }
    }

    private Task SelectAccountOfAsync(string id, CancellationToken cancellationToken)
    {
        var account = calls.AccountOf(id);
        return SelectAccountAsync(_accounts.Count > 1 && _accounts.Contains(account, StringComparer.Ordinal) ? account : null, cancellationToken);
    }

    /// <summary>Baresip 1.0.0 says "ok" and "call not found"; newer ones say not ok, also because the command is only there during calls.</summary>
    private static bool WasFound(BaresipMessage response) => response.Ok && !response.Data.Contains("not found", StringComparison.Ordinal);

    private async Task<BaresipMessage> SendAsync(
        string name,
        string? parameters,
        CancellationToken cancellationToken,
        Action<BaresipMessage>? inOrder = null)
    {
        var response = await connection.SendAsync(name, parameters, cancellationToken, inOrder);
        return response.Ok ? response : throw new LineRejectedException(problems.Rejected(name, response.Data));
    }

    private async Task<T> InTurnAsync<T>(Func<Task<T>> sequence, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await sequence();
        }
        finally
        {
            _turn.Release();
        }
    }

    [GeneratedRegex(@"baresip [0-9][\w.\-]*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();
}
