namespace Ringbridge.Contacts;

/// <summary>Somebody gave up before anything was sent, while logging in or waiting for their turn: what the system was to be told, it has not heard.</summary>
public sealed class NotSentException(Exception inner, CancellationToken cancellationToken)
    : OperationCanceledException("It was given up before it was sent.", inner, cancellationToken);
