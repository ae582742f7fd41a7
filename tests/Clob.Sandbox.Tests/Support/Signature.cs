using System.Security.Cryptography;
using System.Text;

namespace Clob.Sandbox.Tests.Support;

/// <summary>The signature as the public documentation describes it, written again so that the sandbox is not its own judge.</summary>
internal static class Signature
{
    public static string Of(SandboxAccount account, string timestamp, string method, string path, string body)
    {
        var key = Convert.FromBase64String(account.Secret.Replace('-', '+').Replace('_', '/'));
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(timestamp + method + path + body));
        return Convert.ToBase64String(hash).Replace('+', '-').Replace('/', '_');
    }
}
