using System.Globalization;
using Ringbridge.Contract.Methods;
using Ringbridge.Text;

namespace Ringbridge.Doctor;

/// <summary>Looks at what the agent says of settings, journal, secrets and time.</summary>
internal sealed class StatusExamination(AgentStatus status, Surroundings surroundings, TimeProvider time, string language)
{
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BuildTolerance = TimeSpan.FromDays(1);

    private static readonly Phrase SettingsFine = new("The settings are valid ({0})", "Die Einstellungen sind gültig ({0})");
    private static readonly Phrase NoSettings = new("No settings yet: defaults apply ({0})", "Noch keine Einstellungen: Es gelten die Vorgaben ({0})");
    private static readonly Phrase FixSettings = new(
        "Correct {0}, or save the settings in the extension’s options.", "Berichtigen Sie {0}, oder speichern Sie die Einstellungen in den Optionen der Erweiterung.");

    private static readonly Phrase LookAtJournal = new("Check free space and permissions of {0}.", "Prüfen Sie freien Platz und Rechte von {0}.");
    private static readonly Phrase SecretsFine = new("Passwords are kept by the system ({0})", "Passwörter verwahrt das System ({0})");
    private static readonly Phrase SecretsInFile = new(
        "Passwords lie in files that only you may read; the system’s own store is not running here.",
        "Passwörter liegen in Dateien, die nur Sie lesen können; der Passwortspeicher des Systems läuft hier nicht.");

    private static readonly Phrase UseStore = new(
        "On a desktop, install and unlock a keyring (gnome-keyring or KWallet), then enter the passwords again.",
        "Installieren und entsperren Sie auf einem Desktop einen Schlüsselbund (gnome-keyring oder KWallet) und geben Sie die Passwörter erneut ein.");

    private static readonly Phrase ClockFine = new("The clock is plausible ({0})", "Die Uhr ist plausibel ({0})");
    private static readonly Phrase ClockBehind = new(
        "The clock says {0}, which is before this program was built.", "Die Uhr zeigt {0}; das liegt vor der Erstellung dieses Programms.");

    private static readonly Phrase ClockDiffers = new(
        "The agent’s clock and this program’s differ by {0} seconds.", "Die Uhren des Agenten und dieses Programms gehen {0} Sekunden auseinander.");

    private static readonly Phrase SetClock = new(
        "Set the system’s clock; else times in the journal are wrong and encrypted connections fail.",
        "Stellen Sie die Systemuhr; sonst stimmen Zeiten im Journal nicht, und verschlüsselte Verbindungen scheitern.");

    /// <summary>Looks.</summary>
    public IEnumerable<Finding> Examine()
    {
        yield return Settings();
        if (status.JournalProblem is { } journal)
        {
            yield return new Finding("journal", FindingState.Error, journal, LookAtJournal.In(language, surroundings.Home.JournalFile));
        }

        yield return status.SecretStore == "file"
            ? new Finding("secrets", FindingState.Warning, SecretsInFile.In(language), UseStore.In(language))
            : new Finding("secrets", FindingState.Ok, SecretsFine.In(language, status.SecretStore));
        yield return Clock();
    }

    private Finding Settings()
    {
        var file = surroundings.Home.SettingsFile;
        if (status.SettingsProblem is { } problem)
        {
            return new Finding("settings", FindingState.Error, problem, FixSettings.In(language, file));
        }

        return new Finding("settings", FindingState.Ok, (File.Exists(file) ? SettingsFine : NoSettings).In(language, file));
    }

    private Finding Clock()
    {
        var now = time.GetUtcNow();
        var text = now.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var difference = (now - status.Now).Duration();
        if (now.UtcDateTime + BuildTolerance < File.GetLastWriteTimeUtc(surroundings.Program))
        {
            return new Finding("clock", FindingState.Error, ClockBehind.In(language, text), SetClock.In(language));
        }

        return difference > ClockTolerance
            ? new Finding("clock", FindingState.Warning, ClockDiffers.In(language, $"{difference.TotalSeconds:0}"), SetClock.In(language))
            : new Finding("clock", FindingState.Ok, ClockFine.In(language, text));
    }
}
