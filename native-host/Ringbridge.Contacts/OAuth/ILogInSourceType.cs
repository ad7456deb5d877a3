using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Contacts.OAuth;

/// <summary>A kind of source to which a person logs in at the vendor's page.</summary>
internal interface ILogInSourceType : ISourceType
{
    /// <summary>How it logs in. The settings were checked, but for the log-in itself.</summary>
    OAuthApp App(SourceOptions options);

    /// <summary>Its settings, typed.</summary>
    SourceOptions Read(SourceSettings settings) => new(this, settings);
}
