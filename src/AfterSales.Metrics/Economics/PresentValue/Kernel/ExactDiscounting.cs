using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>
/// Discounted sums so near to zero that rounding could have made their sign: summed once more in exact decimals, the rate as it was written, so that what just
/// breaks even is worth exactly nothing.
/// </summary>
internal static class ExactDiscounting
{
    /// <summary>The longest series decided exactly: the digits grow with every period.</summary>
    public const int MostPeriods = 4096;

    /// <summary>The bits of the highest power of dated flows decided exactly.</summary>
    private const long MostBits = 1 << 20;

    /// <summary>2⁻⁵¹: above the rounding of an amount and of a rate to double.</summary>
    private const double Rounding = 4.440892098500626e-16;

    private static readonly int[] PrimesOfTicks = [2, 3, 5, 61, 73];

    /// <summary>Whether a sum could be zero, judged by the sum of its terms' magnitudes and their number.</summary>
    public static bool IsDoubtful(double sum, double gross, int terms)
        => Math.Abs(sum) <= gross * (Rounding * (terms + 8.0)) && gross > 0 && gross <= DoubleDouble.Limit;

    /// <summary>1 + rate, the rate as it was written.</summary>
    public static ExactDecimal Growth(double rate) => ExactDecimal.One + ExactDecimal.Of(rate);

    /// <summary>The double nearest to the net present value of at most <see cref="MostPeriods"/> amounts.</summary>
    public static double Value(ReadOnlySpan<decimal> flows, double rate, FirstFlow first)
    {
        var growth = Growth(rate);
        var (sum, power) = (default(ExactDecimal), ExactDecimal.One);
        for (var i = flows.Length - 1; i >= 0; i--)
        {
            // The value of the flows from here on is sum / power.
            power *= i == flows.Length - 1 ? ExactDecimal.One : growth;
            sum += ExactDecimal.Of(flows[i]) * power;
        }

        return ExactDecimal.Quotient(sum, first == FirstFlow.Now ? power : power * growth);
    }

    /// <summary>
    /// The net present value of amounts at whole ticks, where it can be known: zero when it is, and the nearest double when all flows lie whole years from the
    /// valuation date; null when neither is so.
    /// </summary>
    /// <remarks>
    /// With 1 + r = q^m, m the greatest divisor of a year's ticks for which q is a decimal, the powers of q^(−1/rest) below 1 are independent over the
    /// fractions, so that a sum is zero only if the flows of each part of a year are.
    /// </remarks>
    public static double? Value(List<(long Ticks, decimal Amount)> flows, int ticksPerYear, double rate)
    {
        var growth = Growth(rate);
        var step = Root(ref growth, ticksPerYear);
        double? value = 0;
        foreach (var part in flows.GroupBy(flow => Modulo(flow.Ticks, step)))
        {
            if (Sum([.. part.Select(flow => ((flow.Ticks - part.Key) / step, flow.Amount)).OrderByDescending(flow => flow.Item1)], growth) is not { } known)
            {
                return null;
            }

            value = known == 0 ? value : part.Key == 0 && value == 0 ? known : null;
            if (value is null)
            {
                return null;
            }
        }

        return value;
    }

    /// <summary>Flows from the last step of time to the first; null when the numbers would grow too long.</summary>
    private static double? Sum(List<(long Steps, decimal Amount)> flows, ExactDecimal growth)
    {
        var (last, first) = (flows[0].Steps, flows[flows.Count - 1].Steps);
        if ((last - first) * growth.BitLength > MostBits || Math.Abs(first) * growth.BitLength > MostBits)
        {
            return null;
        }

        var (sum, power, at) = (default(ExactDecimal), ExactDecimal.One, last);
        foreach (var (steps, amount) in flows)
        {
            (power, at) = (power * growth.Power((int)(at - steps)), steps);
            sum += ExactDecimal.Of(amount) * power;
        }

        return at < 0 ? ExactDecimal.Quotient(sum * growth.Power((int)-at), power) : ExactDecimal.Quotient(sum, power * growth.Power((int)at));
    }

    /// <summary>Draws from the growth of a year every root that is a decimal; the ticks of what is left.</summary>
    private static int Root(ref ExactDecimal growth, int ticks)
    {
        foreach (var prime in PrimesOfTicks)
        {
            while (ticks % prime == 0 && growth.Root(prime) is { } root)
            {
                (growth, ticks) = (root, ticks / prime);
            }
        }

        return ticks;
    }

    private static long Modulo(long value, int divisor)
    {
        var rest = value % divisor;
        return rest < 0 ? rest + divisor : rest;
    }
}
