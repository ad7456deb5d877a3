namespace Ringbridge.Lines.Presence;

/// <summary>A line whose phone system tells what colleagues do; it has <see cref="Contract.Lines.LineCapability.Presence"/>.</summary>
public interface IPresenceLine : ILine
{
    /// <summary>What is known of them. Lines write, the agent reads.</summary>
    PresenceBoard Colleagues { get; }
}
