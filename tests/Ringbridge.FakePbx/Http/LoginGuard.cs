using System.Text;

namespace Ringbridge.FakePbx.Http;

/// <summary>
/// Asks for user and password and locks after too many wrong ones, as phones do: while locked, everything is 403, the right
/// password included. A request without password is no failed log-in, it only gets the question.
/// </summary>
internal sealed class LoginGuard(FakeServerOptions options)
{
    private readonly Lock _lock = new();
    private readonly DigestLogin _digest = new(options);
    private DateTimeOffset _lockedUntil = DateTimeOffset.MinValue;
    private int _failures;

    /// <summary>The refusal, or null for who may go on.</summary>
    public RawAnswer? Check(RawRequest request)
    {
        lock (_lock)
        {
            if (options.Login == FakeLogin.None)
            {
                return null;
            }

            if (options.Time.GetUtcNow() < _lockedUntil)
            {
                return new RawAnswer(403);
            }

            if (!request.Headers.TryGetValue("Authorization", out var authorization))
            {
                return Ask();
            }

            var verdict = options.Login == FakeLogin.Basic ? CheckBasic(authorization) : _digest.Check(request, authorization);
            return verdict switch
            {
                LoginVerdict.Right => Welcome(),
                LoginVerdict.Stale => Ask(stale: true),
                _ => Fail(),
            };
        }
    }

    /// <summary>401 with the question.</summary>
    public RawAnswer Ask(bool stale = false) => new(401)
    {
        Headers =
        [
            options.Login switch
            {
                FakeLogin.Bearer => "WWW-Authenticate: Bearer realm=\"phone\"",
                FakeLogin.DigestMd5 or FakeLogin.DigestSha256 or FakeLogin.DigestOld => _digest.Challenge(stale),
                _ => "WWW-Authenticate: Basic realm=\"phone\"",
            },
        ],
    };

    private LoginVerdict CheckBasic(string authorization)
    {
        var expected = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}"))}";
        return string.Equals(authorization, expected, StringComparison.Ordinal) ? LoginVerdict.Right : LoginVerdict.Wrong;
    }

    private RawAnswer? Welcome()
    {
        _failures = 0;
        return null;
    }

    private RawAnswer Fail()
    {
        _failures++;
        if (_failures >= options.LockAfter)
        {
            _lockedUntil = options.Time.GetUtcNow() + options.LockFor;
            _failures = 0;
        }

        return Ask();
    }
}
