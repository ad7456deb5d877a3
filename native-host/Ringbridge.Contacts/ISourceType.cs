using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Contacts;

/// <summary>A kind of source: what it is called, what it needs, and how to make one. One per CRM or directory, listed in <see cref="SourceTypes"/>.</summary>
public interface ISourceType
{
    /// <summary>The value of <c>type</c> in the settings.</summary>
    string Type { get; }

    /// <summary>Name, description and fields in the given language (<c>de</c> or <c>en</c>).</summary>
    SourceTypeInfo Describe(string language);

    /// <summary>Makes a source. The settings were checked against <see cref="SourceTypeInfo.Fields"/> before.</summary>
    ISource Create(SourceSettings settings, SourceServices services);
}
