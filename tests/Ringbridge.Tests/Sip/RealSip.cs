namespace Ringbridge.Tests.Sip;

/// <summary>Tests with real SIP programs run one after the other: each is several processes already.</summary>
[CollectionDefinition(Name)]
public sealed class RealSip
{
    public const string Name = "sip";
}
