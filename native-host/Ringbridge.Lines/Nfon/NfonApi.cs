using System.Text.Json;

namespace Ringbridge.Lines.Nfon;

/// <summary>
/// What NFON's CTI API offers, logged in. A refused token is renewed once and the request made once more; if that is
/// refused too, user and password are used again; then it is over. A refused request did nothing, so that dials nothing twice.
/// </summary>
internal sealed class NfonApi(NfonHttp http, NfonTokens tokens, NfonProblems problems)
{
    /// <summary>The type of answers that are a whole.</summary>
    public const string JsonType = "application/json";

    /// <summary>The type of answers that go on.</summary>
    public const string StreamType = "text/event-stream";

    private const string Calls = "/extensions/phone/calls";
    private const string States = "/extensions/phone/states";

    /// <summary>All extensions of the K-Account.</summary>
    public async Task<IReadOnlyList<NfonExtensionData>> ListExtensionsAsync(CancellationToken cancellationToken)
    {
        using var answer = await AskAsync(HttpMethod.Get, "/extensions/phone/data", JsonType, json: null, cancellationToken);
        return await answer.ReadAsync(NfonJson.Default.NfonExtensionDataArray, cancellationToken);
    }

    /// <summary>What one extension does now; null when the server does not know it.</summary>
    public async Task<NfonState?> FindStateAsync(string extension, CancellationToken cancellationToken)
    {
        using var answer = await AskAsync(HttpMethod.Get, $"{States}?extension={extension}", JsonType, json: null, cancellationToken);
        var states = await answer.ReadAsync(NfonJson.Default.NfonStateArray, cancellationToken);
        return states.FirstOrDefault(state => string.Equals(state.Extension, extension, StringComparison.Ordinal));
    }

    /// <summary>All calls of the K-Account from now on. Dispose it to stop.</summary>
    public Task<NfonAnswer> OpenCallsAsync(CancellationToken cancellationToken) => OpenAsync(HttpMethod.Get, Calls, json: null, cancellationToken);

    /// <summary>All states, then every change. Dispose it to stop.</summary>
    public Task<NfonAnswer> OpenStatesAsync(CancellationToken cancellationToken) => OpenAsync(HttpMethod.Get, States, json: null, cancellationToken);

    /// <summary>Starts a call. The answer is a stream of its progress, or, from a server that has none, its id.</summary>
    public Task<NfonAnswer> StartCallAsync(NfonCallRequest request, CancellationToken cancellationToken) =>
        AskAsync(HttpMethod.Post, Calls, StreamType, JsonSerializer.SerializeToUtf8Bytes(request, NfonJson.Default.NfonCallRequest), cancellationToken);

    /// <summary>Cancels a call that is being set up.</summary>
    /// <returns>False: there is none of that id.</returns>
    public async Task<bool> CancelCallAsync(string uuid, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Delete, $"{Calls}/{Uri.EscapeDataString(uuid)}", JsonType, json: null, cancellationToken);
        return answer.Status switch
        {
            >= 200 and < 300 => true,
            404 => false,
            _ => throw problems.Refused(answer.Status, await answer.ReadErrorAsync(cancellationToken)),
        };
    }

    private async Task<NfonAnswer> OpenAsync(HttpMethod method, string path, byte[]? json, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(method, path, StreamType, json, cancellationToken);
        if (answer.IsStream)
        {
            return answer;
        }

        answer.Dispose();
        throw problems.NotUnderstood($"≠ {StreamType}");
    }

    private async Task<NfonAnswer> AskAsync(HttpMethod method, string path, string accept, byte[]? json, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(method, path, accept, json, cancellationToken);
        if (answer.Status is >= 200 and < 300)
        {
            return answer;
        }

        using (answer)
        {
            throw problems.Refused(answer.Status, await answer.ReadErrorAsync(cancellationToken));
        }
    }

    private async Task<NfonAnswer> SendAsync(HttpMethod method, string path, string accept, byte[]? json, CancellationToken cancellationToken)
    {
        var token = await tokens.GetAsync(cancellationToken);
        var answer = await http.SendAsync(method, path, token, accept, json, cancellationToken);
        if (answer.Status != 401)
        {
            return answer;
        }

        answer.Dispose();
        token = await tokens.ReplaceAsync(token, cancellationToken);
        answer = await http.SendAsync(method, path, token, accept, json, cancellationToken);
        if (answer.Status != 401)
        {
            return answer;
        }

        answer.Dispose();
        token = await tokens.LogInAgainAsync(cancellationToken);
        return await http.SendAsync(method, path, token, accept, json, cancellationToken);
    }
}
