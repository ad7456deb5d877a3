namespace Ringbridge.Contacts.Options;

/// <summary>The keys that sources share, so that the same thing has the same name in every source.</summary>
public static class SourceKeys
{
    /// <summary>Where the system is.</summary>
    public const string Address = "address";

    /// <summary>The user name for logging in there.</summary>
    public const string User = "user";

    /// <summary>The password for logging in there.</summary>
    public const string Password = "password";

    /// <summary>The key or token for logging in there.</summary>
    public const string Token = "token";

    /// <summary>The app that an administrator registered at the vendor.</summary>
    public const string Client = "client";

    /// <summary>What proves that it is that app.</summary>
    public const string ClientSecret = "clientSecret";

    /// <summary>What a log-in at the vendor's page left behind.</summary>
    public const string LogIn = "logIn";

    /// <summary>The port on this computer to which the vendor sends people back.</summary>
    public const string Port = "port";

    /// <summary>A file on this computer, or one that was handed over.</summary>
    public const string File = "file";

    /// <summary>Whether calls are written down there, and in which language.</summary>
    public const string Calls = "calls";

    /// <summary>The keys that every source has.</summary>
    public static IReadOnlyList<string> OfAll { get; } = ["id", "type", "name", "internalNumbers", "fetch"];
}
