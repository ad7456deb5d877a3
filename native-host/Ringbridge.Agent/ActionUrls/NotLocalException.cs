namespace Ringbridge.Agent.ActionUrls;

/// <summary>A name stands for an address outside the own network.</summary>
internal sealed class NotLocalException(string host) : Exception($"{host} is not in the own network.");
