using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ringbridge.Contract.Problems;
using Ringbridge.Lines.Http;

namespace Ringbridge.Lines.Nfon;

/// <summary>An answer of which the head is there. It holds its connection until it is disposed.</summary>
internal sealed class NfonAnswer(PhoneExchange exchange, HttpResponseMessage response, NfonProblems problems, TimeSpan limit, TimeProvider time) : IDisposable
{
    // The directory of a company with ten thousand extensions is a megabyte.
    private const int MaxBodyBytes = 4 * 1024 * 1024;

    /// <summary>The HTTP status.</summary>
    public int Status => (int)response.StatusCode;

    /// <summary>What NFON calls the request, for its support.</summary>
    public string RequestId => response.Headers.NonValidated.TryGetValues("X-Request-Id", out var id) ? id.ToString() : "-";

    /// <summary>It is a stream of events.</summary>
    public bool IsStream => string.Equals(response.Content.Headers.ContentType?.MediaType, "text/event-stream", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the body as JSON.</summary>
    /// <exception cref="LineUnreachableException">It is none, or too long, or the connection broke.</exception>
    public async Task<T> ReadAsync<T>(JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        try
        {
            return JsonSerializer.Deserialize(await ReadBodyAsync(cancellationToken), type) ?? throw problems.NotUnderstood("null");
        }
        catch (JsonException malformed)
        {
            throw problems.NotUnderstood("≠ JSON", malformed);
        }
    }

    /// <summary>What an error's body says, shortened; null when it says nothing.</summary>
    public async Task<string?> ReadErrorAsync(CancellationToken cancellationToken)
    {
        try
        {
            var error = JsonSerializer.Deserialize(await ReadBodyAsync(cancellationToken), NfonJson.Default.NfonError)?.Error;
            return error is { Length: > 200 } ? error[..200] : error;
        }
        catch (Exception silent) when (silent is JsonException or LineUnreachableException)
        {
            return null;
        }
    }

    /// <summary>Reads the next part of a stream.</summary>
    /// <returns>How many bytes; 0 at its end.</returns>
    /// <exception cref="LineUnreachableException">The connection broke.</exception>
    public async Task<int> ReadPartAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        try
        {
            return await exchange.TranslateAsync(() => stream.ReadAsync(buffer, cancellationToken).AsTask());
        }
        catch (LineUnreachableException lost) when (lost.Problem.Detail is Details.ConnectionLost)
        {
            // That sentence is about a command that may have been done; this is about NFON.
            throw problems.Unreachable(lost);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        response.Dispose();
        exchange.Dispose();
    }

    private async Task<byte[]> ReadBodyAsync(CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        using var body = new MemoryStream();
        var part = new byte[16 * 1024];
        try
        {
            while (await ReadPartAsync(part, either.Token) is > 0 and var length)
            {
                await body.WriteAsync(part.AsMemory(0, length), either.Token);
                if (body.Length > MaxBodyBytes)
                {
                    throw problems.NotUnderstood("> 4 MiB");
                }
            }
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw problems.Unreachable(late);
        }

        return body.ToArray();
    }
}
