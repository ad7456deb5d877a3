using Ringbridge.Contract.Network;
using Ringbridge.Tests.Host;

namespace Ringbridge.Tests.Agent.ActionUrls;

public sealed class LocalHostTests
{
    public static TheoryData<string, bool> Hosts
    {
        get
        {
            var hosts = new TheoryData<string, bool>();
            foreach (var line in File.ReadAllLines(Repository.PathOf("extension/src/common/local-hosts.tsv")).Where(line => line.Length > 0 && line[0] != '#'))
            {
                hosts.Add(line.Split('\t')[0], line.EndsWith("\tlocal", StringComparison.Ordinal));
            }

            return hosts;
        }
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void A_host_is_local_by_its_form(string host, bool isLocal) => LocalHost.IsLocal(new Uri($"http://{host}/").Host).ShouldBe(isLocal);
}
