using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Ringbridge.Agent.Secrets;
using Ringbridge.Agent.Settings;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.Receiver;

/// <summary>
/// What senders prove with that they may send. It is made when it is first needed and kept in the secret store. The store is
/// slow and may ask the person for a password, so it is asked seldom, however many wrong tokens come.
/// </summary>
internal sealed partial class ReceiverToken(Func<ReceiverSettings> settings, Task<ISecretStore> secrets, TimeProvider time, ILogger logger) : IDisposable
{
    /// <summary>The name of the secret unless the settings name another.</summary>
    public const string DefaultName = "receiver";

    private const int TokenBytes = 32;
    private const int MaxTokenLength = 256;

    // Somebody may set the secret while the agent runs; a wrong token is worth a look into the store now and then.
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _gate = new(1);
    private (string Name, string? Value, long At)? _known;

    private string? Plain => settings().Token is { ValueKind: JsonValueKind.String } plain ? plain.GetString() : null;

    private string Name => settings().Token is { } token ? SecretValue.NameIn(token) ?? DefaultName : DefaultName;

    /// <summary>Whether a sender's token is the right one. Takes as long for a wrong one as for a right one.</summary>
    public async Task<bool> AcceptsAsync(string? candidate, CancellationToken cancellationToken)
    {
        if (candidate is not { Length: > 0 and <= MaxTokenLength })
        {
            return false;
        }

        return IsSame(candidate, Plain ?? Remembered()) || (Plain is null && IsSame(candidate, await LookAsync(cancellationToken)));
    }

    /// <summary>The token; made and stored if there is none yet.</summary>
    /// <exception cref="RefusalException">The secret store does not do what it is asked.</exception>
    public async Task<string> GetOrCreateAsync(CancellationToken cancellationToken)
    {
        if (Plain is { Length: > 0 } plain)
        {
            return plain;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            var (store, name) = (await secrets, Name);
            var token = await store.GetAsync(name, cancellationToken);
            if (token is not { Length: > 0 })
            {
                token = Convert.ToBase64String(RandomNumberGenerator.GetBytes(TokenBytes)).Replace('+', '-').Replace('/', '_').TrimEnd('=');
                await store.SetAsync(name, token, cancellationToken);
                LogMade(logger, store.Kind);
            }

            _known = (name, token, time.GetTimestamp());
            return token;
        }
        catch (SecretStoreException exception)
        {
            LogStore(logger, exception);
            throw new RefusalException(new Problem(Reasons.Internal, Details.SecretStoreFailed));
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    // Both at full length, so that not even the length of the token shows. A hash would do, too, but loads OpenSSL: 4 MiB for an
    // agent that otherwise needs none.
    private static bool IsSame(string candidate, string? token)
    {
        if (token is not { Length: > 0 and <= MaxTokenLength })
        {
            return false;
        }

        Span<char> given = stackalloc char[MaxTokenLength];
        Span<char> wanted = stackalloc char[MaxTokenLength];
        given.Clear();
        wanted.Clear();
        candidate.CopyTo(given);
        token.CopyTo(wanted);
        return CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(given), MemoryMarshal.AsBytes(wanted)) && candidate.Length == token.Length;
    }

    private string? Remembered() => _known is { } known && string.Equals(known.Name, Name, StringComparison.Ordinal) ? known.Value : null;

    private async Task<string?> LookAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var name = Name;
            if (_known is not { } known || !string.Equals(known.Name, name, StringComparison.Ordinal) || time.GetElapsedTime(known.At) >= LookAgain)
            {
                var value = await (await secrets).GetAsync(name, cancellationToken);
                _known = (name, value, time.GetTimestamp());
            }

            return Remembered();
        }
        catch (SecretStoreException exception)
        {
            LogStore(logger, exception);
            _known = (Name, null, time.GetTimestamp());
            return null;
        }
        finally
        {
            _gate.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A token for the receiver was made and stored ({Store})")]
    private static partial void LogMade(ILogger logger, string store);

    [LoggerMessage(Level = LogLevel.Error, Message = "The token of the receiver could not be read or stored")]
    private static partial void LogStore(ILogger logger, Exception exception);
}
