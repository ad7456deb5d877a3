namespace Ringbridge.Contract.Problems;

public static partial class Details
{
    /// <summary>The settings file breaks the rules of JSON.</summary>
    public const string SettingsSyntax = "settingsSyntax";

    /// <summary>A key in the settings that does not exist.</summary>
    public const string SettingsUnknownKey = "settingsUnknownKey";

    /// <summary>A key stands twice in the same place of the settings.</summary>
    public const string SettingsDoubleKey = "settingsDoubleKey";

    /// <summary>The value of a setting has the wrong form.</summary>
    public const string SettingsBadValue = "settingsBadValue";

    /// <summary>Two lines have the same id.</summary>
    public const string SettingsDoubleLine = "settingsDoubleLine";

    /// <summary>A line is of a kind that does not exist.</summary>
    public const string SettingsUnknownType = "settingsUnknownType";

    /// <summary>The default line does not exist.</summary>
    public const string SettingsUnknownDefault = "settingsUnknownDefault";

    /// <summary>A password is to be kept that was never stored.</summary>
    public const string SettingsNoPassword = "settingsNoPassword";

    /// <summary>A line's or source's type or host changed, or it is encrypted no more, so its password must be entered again.</summary>
    public const string SettingsNewTarget = "settingsNewTarget";

    /// <summary>The settings file cannot be read.</summary>
    public const string SettingsUnreadable = "settingsUnreadable";

    /// <summary>The settings file cannot be written.</summary>
    public const string SettingsNotSaved = "settingsNotSaved";

    /// <summary>The store for passwords does not do what it was asked.</summary>
    public const string SecretStoreFailed = "secretStoreFailed";
}
