using Ringbridge.Doctor;

namespace Ringbridge.Tests.Host.Doctor;

internal static class FindingAssertions
{
    /// <summary>Broken, says so, and says what to do.</summary>
    public static void ShouldBeError(this Finding finding, string message)
    {
        finding.State.ShouldBe(FindingState.Error, finding.Message);
        finding.Message.ShouldContain(message);
        finding.Advice.ShouldNotBeNullOrEmpty();
    }
}
