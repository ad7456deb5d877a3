namespace Ringbridge.Tests.Contacts.Ldap;

/// <summary>A real OpenLDAP server with some people.</summary>
internal sealed class Slapd : IDisposable
{
    private readonly string _folder;
    private readonly ServerProgram _program;

    private Slapd(string folder, int port, ServerProgram program) => (_folder, Server, _program) = (folder, $"127.0.0.1:{port}", program);

    public string Server { get; }

    /// <summary>Starts it with those entries, LDIF without <c>dn: dc=example</c> itself.</summary>
    public static async Task<Slapd> StartAsync(string entries)
    {
        var folder = Directory.CreateTempSubdirectory("ringbridge-slapd-").FullName;
        var (data, config, ldif, port) = (Path.Combine(folder, "data"), Path.Combine(folder, "slapd.conf"), Path.Combine(folder, "data.ldif"), ServerProgram.FreePort());
        Directory.CreateDirectory(data);
        await File.WriteAllTextAsync(config, $"""
            include /etc/ldap/schema/core.schema
            include /etc/ldap/schema/cosine.schema
            include /etc/ldap/schema/inetorgperson.schema
            modulepath /usr/lib/ldap
            moduleload back_mdb
            pidfile {folder}/pid
            sizelimit 500
            database mdb
            maxsize 16777216
            suffix "dc=example"
            rootdn "cn=admin,dc=example"
            rootpw geheim
            directory {data}
            access to attrs=homePhone by users read by * none
            access to * by * read
            """);
        await File.WriteAllTextAsync(ldif, $"dn: dc=example\nobjectClass: dcObject\nobjectClass: organization\no: Beispiel\ndc: example\n\n{entries}");
        using (var add = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("slapadd", ["-f", config, "-l", ldif]) { UseShellExecute = false, RedirectStandardError = true })!)
        {
            var said = await add.StandardError.ReadToEndAsync();
            await add.WaitForExitAsync();
            add.ExitCode.ShouldBe(0, said);
        }

        return new Slapd(folder, port, await ServerProgram.StartAsync("slapd", "slapd", ["-f", config, "-h", $"ldap://127.0.0.1:{port}", "-d", "0"], port));
    }

    public void Dispose()
    {
        _program.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
