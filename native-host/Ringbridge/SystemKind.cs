namespace Ringbridge;

/// <summary>The systems that Ringbridge knows its way around.</summary>
internal enum SystemKind
{
    /// <summary>Linux with a freedesktop.org desktop.</summary>
    Linux,

    /// <summary>macOS.</summary>
    MacOS,

    /// <summary>Windows.</summary>
    Windows,
}
