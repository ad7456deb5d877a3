namespace Ringbridge.Install;

/// <summary>Whose host manifests a browser reads. Each family has its own file: Firefox rejects one that holds the other's key.</summary>
internal enum BrowserFamily
{
    /// <summary>Chrome and what is built from its source: <c>allowed_origins</c>.</summary>
    Chromium,

    /// <summary>Firefox: <c>allowed_extensions</c>.</summary>
    Firefox,
}
