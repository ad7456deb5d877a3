using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Ringbridge.Dialogs;

/// <summary>Message boxes of Windows.</summary>
[SupportedOSPlatform("windows")]
internal sealed partial class WindowsDialogs : IDialogs
{
    // <winuser.h>
    private const uint YesNo = 0x4;
    private const uint IconQuestion = 0x20;
    private const uint IconInformation = 0x40;
    private const uint SecondButtonIsDefault = 0x100;
    private const uint InFront = 0x5_0000; // MB_SETFOREGROUND, MB_TOPMOST
    private const int Yes = 6;

    /// <inheritdoc/>
    public Task<bool?> AskAsync(string question, string yes, string no, CancellationToken cancellationToken) =>
        Task.Run<bool?>(() => MessageBox(0, question, "Ringbridge", YesNo | IconQuestion | SecondButtonIsDefault | InFront) == Yes, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> TellAsync(string text, CancellationToken cancellationToken) =>
        Task.Run(() => MessageBox(0, text, "Ringbridge", IconInformation | InFront) != 0, cancellationToken);

    [LibraryImport("user32", EntryPoint = "MessageBoxW", StringMarshalling = StringMarshalling.Utf16)]
    private static partial int MessageBox(nint owner, string text, string title, uint kind);
}
