namespace Ringbridge.Contacts;

/// <summary>
/// A public service that says what others think of a number. It is asked last, when nobody else has the number, and never
/// for internal ones: whoever runs it hears who calls here.
/// </summary>
public interface ICallerCheck : ILiveSource;
