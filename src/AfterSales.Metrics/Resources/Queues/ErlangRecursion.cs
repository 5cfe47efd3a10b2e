using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Resources;

/// <summary>
/// The one recursion under Erlang B, C and A: 1/B(n) = 1 + (n/a) / B(n − 1), with 1/B(0) = 1. It only adds and multiplies positive
/// numbers, so nothing cancels; a blocking below 1e-308 ends as an infinite inverse, which is a blocking of zero. It forgets where it began, so it begins
/// some √a steps below the answer and not at zero.
/// </summary>
internal static class ErlangRecursion
{
    /// <summary>So small a part of a server changes no bit of 1/B(0) = 1 at any load: aˣ is one for every double a.</summary>
    private const double Least = 1e-20;

    /// <summary>1/B for any real number of servers; a positive load.</summary>
    public static double InverseBlocking(double load, double servers)
    {
        var whole = Math.Floor(servers);
        var fraction = servers - whole;
        var first = Forgotten(load, servers);
        var inverse = fraction == 0 || first > 0 ? 1 : AtFraction(load, fraction);
        for (var k = first + 1; k <= whole && inverse <= double.MaxValue; k++)
        {
            inverse = Next(inverse, load, k + fraction);
        }

        return inverse;
    }

    /// <summary>
    /// A number of servers that 1/B(n) no longer remembers. What stands at k counts at n by Π i/a over the i between, at most e^(−Σ (1 − i/a)); with m
    /// steps down
    /// from min(n, a), d below the load, the sum is m(2d + m)/2a, and e^(−100) is far below the last bit.
    /// </summary>
    private static double Forgotten(double load, double servers)
    {
        var top = Math.Min(servers, load);
        var gap = load - top;
        var steps = 200 * load / (Math.Sqrt((gap * gap) + (200 * load)) + gap);
        return top > steps ? Math.Max(Math.Floor(top - steps) - 1, 0) : 0;
    }

    /// <summary>The least real number of agents that suffices, between one that does not and one that does.</summary>
    public static double LeastFraction(double tooFew, double enough, Func<double, bool> suffices)
    {
        while (true)
        {
            var middle = tooFew + ((enough - tooFew) / 2);
            if (middle <= tooFew || middle >= enough)
            {
                return enough;
            }

            (tooFew, enough) = suffices(middle) ? (tooFew, middle) : (middle, enough);
        }
    }

    /// <summary>From 1/B(n − 1) to 1/B(n).</summary>
    public static double Next(double inverse, double load, double servers) => 1 + (servers / load * inverse);

    /// <summary>
    /// 1/B(x) = a ∫₀^∞ e^(−a·y) (1 + y)ˣ dy = e^a a^(−x) Γ(x + 1, a) for 0 ≤ x &lt; 1 (Jagerman, Bell System Technical Journal 53, 1974):
    /// by Legendre's continued fraction with the exponentials cancelled, one server lower, where its first denominator a + 1 − x is never below 1; and below
    /// a = 1, where that is slow, as upper tail over point probability.
    /// </summary>
    private static double AtFraction(double load, double x)
        => x < Least ? 1
            : load < 1 ? IncompleteGamma.Tails(x + 1, load).Upper / IncompleteGamma.Prefactor(x, load)
            : 1 + (x * ContinuedFraction(x, load));

    /// <summary>e^a a^(−s) Γ(s, a) by the modified Lentz method.</summary>
    private static double ContinuedFraction(double s, double a)
    {
        const double Tiny = 1e-300;
        var b = a + 1 - s;
        var c = 1 / Tiny;
        var d = 1 / b;
        var value = d;
        for (var i = 1; i < 10_000; i++)
        {
            var term = -i * (i - s);
            b += 2;
            d = 1 / ((term * d) + b);
            c = b + (term / c);
            var factor = c * d;
            value *= factor;
            if (Math.Abs(factor - 1) < 1e-16)
            {
                break;
            }
        }

        return value;
    }
}
