using System.Text.Json.Serialization;

namespace Ringbridge.Contract.Lines;

/// <summary>How a setting of a line or source is entered and checked.</summary>
[JsonConverter(typeof(CamelCaseConverter<LineFieldKind>))]
public enum LineFieldKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>An http or https address.</summary>
    Url,

    /// <summary>Host and port, <c>host:port</c>, IPv6 in brackets.</summary>
    Endpoint,

    /// <summary>An http or https address with <c>{number}</c> in it.</summary>
    UrlTemplate,

    /// <summary>A password: stored in the secret store, never sent back.</summary>
    Secret,

    /// <summary>One of <see cref="LineField.Choices"/>.</summary>
    Choice,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A file on this computer, or one that was handed over with <c>source.upload</c>.</summary>
    File,

    /// <summary>A log-in at the vendor's own page (<c>source.logIn</c>): what it leaves behind is stored in the secret store, never sent back.</summary>
    LogIn,
}
