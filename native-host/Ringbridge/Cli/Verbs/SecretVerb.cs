using System.CommandLine;
using Ringbridge.Agent.Secrets;
using Ringbridge.Contract.Problems;
using Ringbridge.Text;

namespace Ringbridge.Cli.Verbs;

/// <summary>
/// <c>secret set NAME</c>: stores a password. The value comes from standard input, because arguments can be read by
/// everybody on the machine. It goes straight to the store and never over the wire; lines ask the store when they need it.
/// </summary>
internal sealed class SecretVerb : Command
{
    private const int MaxChars = 4096;

    private static readonly Phrase Summary = new("store passwords", "Passwörter speichern");
    private static readonly Phrase SetSummary = new("store a password; its value comes from standard input", "ein Passwort speichern; sein Wert kommt von der Standardeingabe");
    private static readonly Phrase Which = new("the name that config.json gives: {\"secret\": \"NAME\"}", "der Name aus config.json: {\"secret\": \"NAME\"}");
    private static readonly Phrase BadName = new(
        "“{0}” is no name for a secret: letters, digits, “.”, “_” and “-”, at most 64.",
        "„{0}“ ist kein Name für ein Passwort: Buchstaben, Ziffern, „.“, „_“ und „-“, höchstens 64.");

    private static readonly Phrase Prompt = new("Password “{0}”: ", "Passwort „{0}“: ");
    private static readonly Phrase Nothing = new("Nothing came on standard input; nothing was stored.", "Von der Standardeingabe kam nichts; es wurde nichts gespeichert.");
    private static readonly Phrase TooLong = new("A password has at most {0} characters.", "Ein Passwort hat höchstens {0} Zeichen.");
    private static readonly Phrase Stored = new("Stored ({0}).", "Gespeichert ({0}).");
    private static readonly Phrase NotStored = new("The store for passwords failed: {0}", "Der Passwortspeicher hat versagt: {0}");

    private readonly VerbServices _services;
    private readonly Argument<string> _name;

    /// <summary>The verb.</summary>
    public SecretVerb(VerbServices services)
        : base("secret", Summary.In(services.Language))
    {
        _services = services;
        _name = new("NAME") { Description = Which.In(services.Language) };
        var set = new Command("set", SetSummary.In(services.Language)) { _name };
        set.SetAction(services.Guard(SetAsync));
        Add(set);
    }

    private async Task<int> SetAsync(Invocation run)
    {
        var name = run.Parse.GetValue(_name) ?? "";
        if (!SecretName.IsValid(name))
        {
            throw new UsageException(BadName, name);
        }

        var value = run.Terminal.IsInteractive ? run.Terminal.AskSecretly(Prompt.In(run.Language, name)) : ReadPiped(run.Terminal.Input);
        if (value.Length == 0)
        {
            throw new FailedException(Reasons.BadRequest, Nothing);
        }

        if (value.Length > MaxChars)
        {
            throw new FailedException(Reasons.BadRequest, TooLong, MaxChars);
        }

        var home = _services.Surroundings.Home;
        try
        {
            home.Prepare();
            var store = await SecretStores.OpenAsync(home, run.Cancellation);
            await store.SetAsync(name, value, run.Cancellation);
            return run.Terminal.Finish(new CliDone(), HostJson.Default.CliDone, Stored.In(run.Language, store.Kind));
        }
        catch (Exception failure) when (failure is SecretStoreException or IOException or UnauthorizedAccessException)
        {
            throw new FailedException(Reasons.Internal, NotStored, failure.Message);
        }
    }

    /// <summary>The whole input without the line end that echo and editors add; spaces may belong to a password.</summary>
    private static string ReadPiped(TextReader input)
    {
        var buffer = new char[MaxChars + 3];
        var length = input.ReadBlock(buffer);
        return new string(buffer, 0, length).TrimEnd('\r', '\n');
    }
}
