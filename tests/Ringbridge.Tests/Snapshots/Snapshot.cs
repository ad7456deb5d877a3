using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ringbridge.Tests.Snapshots;

/// <summary>
/// Compares a text with a file beside the test, <c>Class.Method.verified.txt</c>. When they differ, what came is written to
/// <c>Class.Method.received.txt</c> and the test fails: look at both, then rename the received one if it is right.
/// The names are Verify's, so that Verify can take over.
/// </summary>
public static class Snapshot
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Compares a text; line ends do not count.</summary>
    public static void Verify(string text, [CallerFilePath] string file = "", [CallerMemberName] string member = "")
    {
        var stem = Path.ChangeExtension(file, null) + "." + member;
        var (verified, received) = ($"{stem}.verified.txt", $"{stem}.received.txt");
        var actual = Normalize(text);
        if (File.Exists(verified) && Normalize(File.ReadAllText(verified)) == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual + "\n");
        var expected = File.Exists(verified) ? Normalize(File.ReadAllText(verified)) : "";
        throw new ShouldAssertException(
            $"{FirstDifference(expected, actual)}\nCompare {received} with {verified}; rename the first to the second if it is right.");
    }

    /// <summary>Compares JSON, indented.</summary>
    public static void VerifyJson(string json, [CallerFilePath] string file = "", [CallerMemberName] string member = "")
    {
        using var document = JsonDocument.Parse(json);
        Verify(JsonSerializer.Serialize(document.RootElement, Indented), file, member);
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (verified, received) = (expected.Split('\n'), actual.Split('\n'));
        var line = verified.Zip(received).TakeWhile(lines => lines.First == lines.Second).Count();
        return $"Line {line + 1}\n  verified: {verified.ElementAtOrDefault(line) ?? "(end)"}\n  received: {received.ElementAtOrDefault(line) ?? "(end)"}";
    }

    private static string Normalize(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n');
}
