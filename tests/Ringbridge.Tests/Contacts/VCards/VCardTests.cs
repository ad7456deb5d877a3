using System.Globalization;
using System.Text;
using Ringbridge.Contacts;
using Ringbridge.Contacts.VCards;
using Ringbridge.Contract.Contacts;

namespace Ringbridge.Tests.Contacts.VCards;

/// <summary>vCards as programs really write them.</summary>
public sealed class VCardTests
{
    [Fact]
    public void Version_2_1_with_quoted_printable_over_several_lines()
    {
        var card = Read("""
            BEGIN:VCARD
            VERSION:2.1
            N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg
            FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg =
            M=C3=BCller
            ORG:Stadtwerke;Einkauf
            TEL;WORK;VOICE:+49 30 609854-180
            TEL;CELL:0170 1234567
            TEL;WORK;FAX:+49 30 609854-181
            PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAgGBgcGBQgHBwcJCQg
             KDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL
             
            END:VCARD
            """);

        card.Name.ShouldBe("Jörg Müller");
        card.Company.ShouldBe("Stadtwerke");
        card.Phones.Select(phone => (phone.Number, phone.Label)).ShouldBe([("+49 30 609854-180", "work"), ("0170 1234567", "mobile")]);
    }

    [Fact]
    public void Version_3_with_folding_escapes_and_a_label_of_Apple()
    {
        var card = Read("""
            BEGIN:VCARD
            VERSION:3.0
            FN:Anna Ba
             uer\, Dr.
            N:Bauer;Anna;;Dr.;
            ORG:ACME GmbH\; Co
            item1.TEL:+49 (0)89 123456
            item1.X-ABLabel:_$!<Zentrale>!$_
            NOTE:TEL:0000
            EMAIL;TYPE=INTERNET:anna@acme.example
            END:VCARD
            """);

        card.Name.ShouldBe("Anna Bauer, Dr.");
        card.Company.ShouldBe("ACME GmbH; Co");
        card.Email.ShouldBe("anna@acme.example");
        card.Phones.ShouldBe([new ContactPhone { Number = "+49 (0)89 123456", Label = "Zentrale" }]);
    }

    [Theory]
    [InlineData("TEL;VALUE=uri;TYPE=\"voice,home\":tel:+49-89-123456;ext=102")]
    [InlineData("TEL;TYPE=\"voice,home\";VALUE=uri:tel:+49-89-123456\\;ext=102")]
    public void Version_4_with_a_link_for_a_number(string phone)
    {
        var card = Read($"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Anna\r\n{phone}\r\nEND:VCARD\r\n");

        card.Phones.ShouldBe([new ContactPhone { Number = "tel:+49-89-123456;ext=102", Label = "home" }]);
        Here.Match("+4989123456102", card).ShouldNotBeNull().Kind.ShouldBe(MatchKind.Exact);
    }

    [Theory]
    [InlineData("X-ABShowAs:COMPANY")]
    [InlineData("KIND:org")]
    [InlineData("N:;;;;")]
    public void A_company_is_told_from_a_person(string sign)
    {
        var card = Read($"BEGIN:VCARD\nVERSION:3.0\nFN:ACME GmbH\nORG:ACME GmbH\n{sign}\nTEL:+49 30 609854-0\nEND:VCARD");

        (card.Kind, card.Name, card.Company).ShouldBe((ContactKind.Company, "ACME GmbH", null));
    }

    [Fact]
    public void A_card_without_number_is_no_contact() => Cards("BEGIN:VCARD\nFN:Anna\nEND:VCARD").Select(card => VCardContact.Of(card, id: null)).ShouldBe([null]);

    [Fact]
    public void Several_cards_stand_in_one_text_and_broken_lines_are_passed_over()
    {
        var cards = Cards("\uFEFFBEGIN:VCARD\nFN:A\nTEL:1\nnonsense\nEND:VCARD\n\nBEGIN:vcard\n:\nFN:B\n;=:x\nTEL:2\nEND:VCARD\nBEGIN:VCARD\nFN:cut off".TrimStart('\uFEFF')).ToList();

        cards.Select(card => card.First("FN")!.Text).ShouldBe(["A", "B"]);
        cards.Select(card => card.Row).ShouldBe([1, 7]);
    }

    [Fact]
    public void A_quoted_printable_property_may_be_folded_before_its_colon()
    {
        var card = Read("BEGIN:VCARD\nTEL:1234567\nFN;X-A=\"a:b\";ENCODING=QUOTED-\n PRINTABLE;CHARSET=UTF-8:J=C3=B6rg =\n M=C3=BC=\nller\nEND:VCARD");

        card.Name.ShouldBe("Jörg  Müller");
    }

    [Fact]
    public void A_note_of_many_megabytes_is_read_once()
    {
        var text = new StringBuilder("BEGIN:VCARD\nVERSION:2.1\nFN:Anna\nTEL:1234567\nNOTE;ENCODING=QUOTED-PRINTABLE:");
        for (var line = 0; line < 400_000; line++)
        {
            text.Append('a', 75).Append("=\n");
        }

        var card = Cards(text.Append("\nEND:VCARD\n").ToString()).Single();

        card.First("NOTE")!.Raw.Length.ShouldBe(400_000 * 75);
    }

    [Fact]
    public void A_card_of_very_many_grouped_numbers_is_read_once()
    {
        var text = new StringBuilder("BEGIN:VCARD\nFN:Anna\n");
        for (var number = 0; number < 200_000; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $"item{number}.TEL:+4930{number:0000000}\nitem{number}.X-ABLabel:Zimmer {number}\n");
        }

        var phones = Read(text.Append("END:VCARD\n").ToString()).Phones;

        phones.Count.ShouldBe(200_000);
        phones[^1].ShouldBe(new ContactPhone { Number = "+49300199999", Label = "Zimmer 199999" });
    }

    [Fact]
    public void Reading_can_be_given_up() =>
        Should.Throw<OperationCanceledException>(() => VCardReader.Read("BEGIN:VCARD\nFN:Anna\nEND:VCARD", new CancellationToken(canceled: true)).ToList());

    private static IEnumerable<VCard> Cards(string text) => VCardReader.Read(text, CancellationToken.None);

    private static Card Read(string text) => VCardContact.Of(Cards(text).Single(), id: null).ShouldNotBeNull();
}
