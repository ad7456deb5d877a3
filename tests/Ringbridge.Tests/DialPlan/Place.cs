using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Tests.DialPlan;

/// <summary>Places to dial from.</summary>
internal static class Place
{
    private const string Internal = @"^[1-9]\d{1,3}$";

    public static readonly DialPlanOptions Germany = new("DE", "", "", Internal);
    public static readonly DialPlanOptions Munich = new("DE", "89", "", Internal);
    public static readonly DialPlanOptions MunichBehindZero = new("DE", "89", "0", Internal);
    public static readonly DialPlanOptions Austria = new("AT", "1", "", Internal);
    public static readonly DialPlanOptions Switzerland = new("CH", "44", "", Internal);
    public static readonly DialPlanOptions France = new("FR", "", "", Internal);
    public static readonly DialPlanOptions Italy = new("IT", "06", "", Internal);
    public static readonly DialPlanOptions UnitedStates = new("US", "212", "9", Internal);
    public static readonly DialPlanOptions Britain = new("GB", "20", "", Internal);
    public static readonly DialPlanOptions Nowhere = new("", "", "", "");

    public static NumberInfo Number(string text, DialPlanOptions? at = null, NumberFormat format = NumberFormat.E164)
    {
        var result = DialPlanner.Plan(text, at ?? Munich, format);
        result.Problem.ShouldBeNull($"“{text}” has a problem");
        return result.Number.ShouldNotBeNull();
    }

    public static string Dialled(string text, DialPlanOptions? at = null, NumberFormat format = NumberFormat.E164) => Number(text, at, format).Dialled;

    /// <summary>"reason" or "reason/detail".</summary>
    public static string Problem(string text, DialPlanOptions? at = null)
    {
        var result = DialPlanner.Plan(text, at ?? Munich, NumberFormat.E164);
        var problem = result.Problem.ShouldNotBeNull($"“{text}” became {result.Number?.Dialled}");
        result.Number.ShouldBeNull();
        return problem.Detail is null ? problem.Reason : $"{problem.Reason}/{problem.Detail}";
    }
}
