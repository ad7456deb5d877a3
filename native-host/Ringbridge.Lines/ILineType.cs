using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Lines;

/// <summary>A kind of line: what it is called, what it needs, and how to make one. One per phone system, listed in <see cref="LineTypes"/>.</summary>
public interface ILineType
{
    /// <summary>The value of <c>type</c> in the settings.</summary>
    string Type { get; }

    /// <summary>How these phone systems want numbers, unless the settings say otherwise.</summary>
    NumberFormat DefaultNumberFormat { get; }

    /// <summary>Name, description, capabilities and fields in the given language (<c>de</c> or <c>en</c>).</summary>
    LineTypeInfo Describe(string language);

    /// <summary>Makes a line. The settings were checked against <see cref="LineTypeInfo.Fields"/> before.</summary>
    ILine Create(LineSettings settings, LineServices services);
}
