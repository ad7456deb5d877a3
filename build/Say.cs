namespace Ringbridge.Build;

/// <summary>What the build tells the person in front of it.</summary>
internal static class Say
{
    /// <summary>A step begins.</summary>
    internal static void Step(string text) => Console.WriteLine($"\n▸ {text}");

    /// <summary>A fact worth a line.</summary>
    internal static void Note(string text) => Console.WriteLine($"  {text}");

    /// <summary>Why the build stops.</summary>
    internal static void Failure(string text) => Console.Error.WriteLine($"\n✗ {text}");
}
