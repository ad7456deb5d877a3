namespace Ringbridge.Contract.Network;

/// <summary>A name stands for an address outside the own network.</summary>
public sealed class NotLocalException(string host) : Exception($"{host} is not in the own network.");
