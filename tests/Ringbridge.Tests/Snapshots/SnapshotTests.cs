namespace Ringbridge.Tests.Snapshots;

public sealed class SnapshotTests
{
    [Fact]
    public void What_was_verified_passes() => Snapshot.Verify("Two lines,\r\none text.\r\n");

    [Fact]
    public void What_differs_fails_and_leaves_what_came()
    {
        var folder = Directory.CreateTempSubdirectory("snapshot-");
        try
        {
            var test = Path.Combine(folder.FullName, "SomeTests.cs");
            File.WriteAllText(Path.Combine(folder.FullName, "SomeTests.Fact.verified.txt"), "same\nold\n");

            var failure = Should.Throw<ShouldAssertException>(() => Snapshot.Verify("same\nnew", test, "Fact"));

            failure.Message.ShouldStartWith("Line 2\n  verified: old\n  received: new\n");
            File.ReadAllText(Path.Combine(folder.FullName, "SomeTests.Fact.received.txt")).ShouldBe("same\nnew\n");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Without_a_verified_file_it_fails()
    {
        var folder = Directory.CreateTempSubdirectory("snapshot-");
        try
        {
            Should.Throw<ShouldAssertException>(() => Snapshot.Verify("new", Path.Combine(folder.FullName, "SomeTests.cs"), "Fact"));

            File.Exists(Path.Combine(folder.FullName, "SomeTests.Fact.received.txt")).ShouldBeTrue();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void What_came_goes_away_once_it_passes()
    {
        var folder = Directory.CreateTempSubdirectory("snapshot-");
        try
        {
            var test = Path.Combine(folder.FullName, "SomeTests.cs");
            var received = Path.Combine(folder.FullName, "SomeTests.Fact.received.txt");
            Should.Throw<ShouldAssertException>(() => Snapshot.VerifyJson("""{"a":[1]}""", test, "Fact"));
            File.Move(received, received.Replace(".received.", ".verified.", StringComparison.Ordinal));

            Snapshot.VerifyJson("""{ "a": [ 1 ] }""", test, "Fact");

            File.Exists(received).ShouldBeFalse();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
