using System.Security.Cryptography;
using Ringbridge.Contract;

namespace Ringbridge.Tests.Host;

public sealed class ExtensionIdsTests
{
    [Fact]
    public void The_chromium_id_is_the_one_that_the_pinned_key_gives()
    {
        var key = Convert.FromBase64String(File.ReadAllText(Repository.PathOf("manifest-templates/chromium-key.txt")).Trim());
        var digits = Convert.ToHexStringLower(SHA256.HashData(key))[..32];
        var id = string.Concat(digits.Select(digit => (char)('a' + Convert.ToInt32(digit.ToString(), 16))));

        ExtensionIds.Chromium.ShouldBe(id);
    }
}
