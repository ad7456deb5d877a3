using Ringbridge.Contacts;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Tests.Contacts;

/// <summary>An office in Munich, and cards as people write them.</summary>
internal static class Here
{
    public static DialPlanOptions Munich { get; } = new("DE", "89", "", @"^[1-9]\d{1,3}$");

    public static CallerNumber Caller(string number) => CallerNumber.Of(number, Munich).ShouldNotBeNull();

    public static Card Person(string name, params string[] numbers) => Of(name, ContactKind.Person, numbers);

    public static Card Company(string name, params string[] numbers) => Of(name, ContactKind.Company, numbers);

    public static NumberMatch? Match(string caller, Card card) => new NumberMatcher(new PhoneReader(Munich)).Match(Caller(caller), card);

    private static Card Of(string name, ContactKind kind, string[] numbers) =>
        new() { Id = name, Kind = kind, Name = name, Phones = [.. numbers.Select(number => new ContactPhone { Number = number })] };
}
