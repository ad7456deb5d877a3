namespace Ringbridge.Shim;

/// <summary>Which side of a <see cref="FrameRelay"/> went away.</summary>
internal enum RelayEnd
{
    /// <summary>Nothing more comes.</summary>
    Source,

    /// <summary>Nothing more is taken.</summary>
    Target,
}
