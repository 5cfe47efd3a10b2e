using System.Reflection;
#if !NATIVE
using System.Security.Cryptography;
#endif
using System.Text;
using AfterSales.Metrics.Tests.Architecture;

namespace AfterSales.Metrics.Tests.Recorded;

/// <summary>What came of one call: an answer, a refusal, or no call as no fair argument was found; in full, and as a hash.</summary>
public sealed class Result
{
    public const string Answer = "answer";
    private const string Refusal = "refusal";
    private const string NoCall = "no call";

    private Result(string kind, string text) => (Kind, Text) = (kind, text);

    public string Kind { get; }

    public string Text { get; }

    public string Hash => HashOf(Text);

    public static Result Of(MethodInfo method, Case @case)
    {
        if (AnyCalls.Arguments(method, @case.Values()) is not { } made)
        {
            return new Result(NoCall, NoCall);
        }

        try
        {
            var answer = Calls.Invoke(method, made.Target, made.Arguments);
            var text = new ExactText();
            text.Add("answer", answer);
            // What a call adds to is its answer too.
            text.Add("after", made.Target);
            return new Result(Answer, text.ToString());
        }
        catch (Exception exception)
        {
            var cause = Calls.Cause(exception);
            return new Result(Refusal, $"{cause.GetType().FullName}\n{Said(cause)}\n");
        }
    }

    public static string HashOf(string text)
    {
#if NATIVE
        // Compiled without a hash of the system's, which a program of one file and programs for other processors do without.
        var digest = new Org.BouncyCastle.Crypto.Digests.Sha256Digest();
        digest.BlockUpdate(Encoding.UTF8.GetBytes(text));
        var hash = new byte[digest.GetDigestSize()];
        digest.DoFinal(hash);
#elif NET
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
#else
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(text));
#endif
        return string.Concat(hash.Take(8)
            .Select(b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }

    // Each runtime adds the parameter's name in words of its own; what the library says comes before them.
    private static string Said(Exception exception)
    {
        if (exception is not ArgumentException { ParamName: { } name })
        {
            return exception is CurrencyMismatchException or ArgumentException ? exception.Message : string.Empty;
        }

        var message = exception.Message;
        var end = new[] { $" (Parameter '{name}')", $"{Environment.NewLine}Parameter name: {name}", $"\nParameter name: {name}" }
            .Select(addition => message.IndexOf(addition, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(message.Length).Min();
        return $"{name}\n{message.Substring(0, end)}";
    }
}
