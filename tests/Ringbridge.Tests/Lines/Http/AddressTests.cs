using Ringbridge.Lines.Http;

namespace Ringbridge.Tests.Lines.Http;

public sealed class AddressTests
{
    [Theory]
    [InlineData("http://10.1.2.3", "http://10.1.2.3/servlet")]
    [InlineData("http://10.1.2.3/", "http://10.1.2.3/servlet")]
    [InlineData("10.1.2.3", "http://10.1.2.3/servlet")]
    [InlineData("phone.example:8080", "http://phone.example:8080/servlet")]
    [InlineData("https://phone.example/a/b/", "https://phone.example/a/b/servlet")]
    [InlineData("http://[2001:db8::7]:8080", "http://[2001:db8::7]:8080/servlet")]
    public void An_address_leads_to_the_phones_pages(string address, string page)
    {
        PhoneAddress.TryParse(address).ShouldNotBeNull().Page("/servlet").AbsoluteUri.ShouldBe(page);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ftp://10.1.2.3")]
    [InlineData("http://admin:secret@10.1.2.3")]
    [InlineData("http://10.1.2.3?x=1")]
    [InlineData("http://10.1.2.3/#x")]
    [InlineData("http://10.1.2.3/ x")]
    [InlineData("http://10.1.2.3\\x")]
    [InlineData("http://")]
    [InlineData("http://10.1.2.3:0")]
    [InlineData("http://10.1.2.3:99999")]
    [InlineData("http://10.1.2.3/a\r\nb")]
    public void What_is_no_address_of_a_phone_is_refused(string text)
    {
        PhoneAddress.TryParse(text).ShouldBeNull();
    }

    [Theory]
    [InlineData("http://127.0.0.1:61235/?action=make_call&target={number}", "/?action=make_call&target=%2B49301")]
    [InlineData("http://127.0.0.1:61235?action=make_call&target={number}", "/?action=make_call&target=%2B49301")]
    [InlineData("http://[::1]:61235?action=make_call&target={number}", "/?action=make_call&target=%2B49301")]
    [InlineData("http://localhost:5678/make/{number}", "/make/%2B49301")]
    [InlineData("http://10.1.2.3/Phone_ActionURL&Command=1&Number={number}&Account=1", "/Phone_ActionURL&Command=1&Number=%2B49301&Account=1")]
    [InlineData("http://10.1.2.3/a%41/../b?n={number}&t='x'", "/a%41/../b?n=%2B49301&t='x'")]
    [InlineData("http://10.1.2.3/?text=Grüße aus Köln&n={number}", "/?text=Gr%C3%BC%C3%9Fe%20aus%20K%C3%B6ln&n=%2B49301")]
    public void A_template_becomes_the_request_as_it_was_written(string template, string pathAndQuery)
    {
        UrlTemplate.TryParse(template).ShouldNotBeNull().Render("+49301").PathAndQuery.ShouldBe(pathAndQuery);
    }

    [Theory]
    [InlineData("http://{number}.example/")]
    [InlineData("http://10.1.2.3:{number}/")]
    [InlineData("http://user:{number}@10.1.2.3/")]
    [InlineData("http://user:pw@10.1.2.3/{number}")]
    [InlineData("http://10.1.2.3/#{number}")]
    [InlineData("http://10.1.2.3/{nubmer}")]
    [InlineData("javascript:alert({number})")]
    [InlineData("file:///etc/{number}")]
    [InlineData("/make/{number}")]
    [InlineData("http://10.1.2.3/{number}\r\nX: y")]
    public void What_is_no_template_is_refused(string text)
    {
        UrlTemplate.TryParse(text).ShouldBeNull();
    }
}
