using Ringbridge.Agent.Hosting;
using Ringbridge.AgentProcess;

namespace Ringbridge.Shim;

/// <summary>
/// What a browser starts. It finds or starts the agent and pumps frames both ways until either side ends: no JSON, no
/// state, no retry. Chromium kills a host two seconds after it closed its input, so nothing here outlives that.
/// </summary>
/// <remarks>
/// Standard output carries frames and nothing else. Whatever is to be said goes to standard error, which browsers put
/// into their own logs, and in English, because administrators read those.
/// </remarks>
internal static class ShimProgram
{
    /// <summary>Runs until the browser or the agent ends.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(BrowserStart start)
    {
        if (!start.IsAllowed)
        {
            Complain($"this program serves the Ringbridge extension only, not “{start.Extension}”.");
            return ExitCodes.Usage;
        }

        var session = new ShimSession(
            Console.OpenStandardInput(),
            Console.OpenStandardOutput(),
            Complain,
            () => AgentFinder.For(RingbridgeHome.FromEnvironment()).Connect());
        return session.Run();
    }

    private static void Complain(string sentence) => Console.Error.WriteLine($"ringbridge: {sentence}");
}
