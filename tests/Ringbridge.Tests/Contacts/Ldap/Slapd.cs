namespace Ringbridge.Tests.Contacts.Ldap;

/// <summary>A real OpenLDAP server with some people.</summary>
internal sealed class Slapd : IDisposable
{
    private readonly string _folder;
    private readonly ServerProgram _program;

    private Slapd(string folder, int port, int securePort, ServerProgram program) =>
        (_folder, Server, SecureServer, _program) = (folder, $"127.0.0.1:{port}", $"127.0.0.1:{securePort}", program);

    public string Server { get; }

    /// <summary>Where it is encrypted from the start, if it has a certificate.</summary>
    public string SecureServer { get; }

    /// <summary>Starts it.</summary>
    /// <param name="entries">The people, LDIF without <c>dn: dc=example</c> itself.</param>
    /// <param name="certificate">The files of its certificate and key; null: it does not encrypt.</param>
    public static async Task<Slapd> StartAsync(string entries, (string File, string Key)? certificate = null)
    {
        var folder = Directory.CreateTempSubdirectory("ringbridge-slapd-").FullName;
        var (data, config, ldif, port) = (Path.Combine(folder, "data"), Path.Combine(folder, "slapd.conf"), Path.Combine(folder, "data.ldif"), ServerProgram.FreePort());
        var securePort = ServerProgram.FreePort();
        Directory.CreateDirectory(data);
        await File.WriteAllTextAsync(config, $"""
            include /etc/ldap/schema/core.schema
            include /etc/ldap/schema/cosine.schema
            include /etc/ldap/schema/inetorgperson.schema
            modulepath /usr/lib/ldap
            moduleload back_mdb
            pidfile {folder}/pid
            sizelimit 500
            {(certificate is var (file, key) ? $"TLSCertificateFile {file}\nTLSCertificateKeyFile {key}" : "")}
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

        var urls = certificate is null ? $"ldap://127.0.0.1:{port}" : $"ldap://127.0.0.1:{port} ldaps://127.0.0.1:{securePort}";
        return new Slapd(folder, port, securePort, await ServerProgram.StartAsync("slapd", "slapd", ["-f", config, "-h", urls, "-d", "0"], port));
    }

    public void Dispose()
    {
        _program.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
