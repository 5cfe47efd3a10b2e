using System.Numerics;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics;

/// <content>The divisor methods: units go one by one to the largest weight over divisor.</content>
/// <example>
/// <code>
/// Currency Eur = Currency.Of("EUR");
/// var result = Apportionment.Split(Money.Of(1000.03m, Eur), [33.33m, 33.33m, 33.34m]);
/// Console.WriteLine(result.Parts.Sum(p =&gt; p.Amount)); // 1000.03
/// Console.WriteLine(result.Undistributed); // 0.00
/// Console.WriteLine(Math.Abs(result.Parts.Sum(p =&gt; p.RoundingDifference))); // 0.000000
/// </code>
/// </example>
public static partial class Apportionment
{
    private static bool FillByDivisors(ulong total, ReadOnlySpan<long> weights, ulong sum, Span<long> parts, ApportionmentMethod method)
    {
        var rest = total - FillCertain(total, weights, sum, parts, method);
        var seats = parts.ToArray();
        var orderDecided = new DivisorHeap(new DivisorClaims(weights.ToArray(), method), seats).Give((long)rest);
        seats.AsSpan().CopyTo(parts);
        return orderDecided;
    }

    /// <summary>Units that a method gives in any case, leaving about as many as claims lie close together; how many.</summary>
    /// <remarks>
    /// All claims above a divisor come before all others. Dividing by sum / t, each weight has its share of t rounded down, and one more where the share is not
    /// below the divisor between the two whole numbers: the larger (Jefferson), the middle (Webster), the geometric (Huntington–Hill) or the harmonic mean
    /// (Dean), the smaller (Adams). t is the greatest for which these are not too many.
    /// </remarks>
    private static ulong FillCertain(ulong total, ReadOnlySpan<long> weights, ulong sum, Span<long> parts, ApportionmentMethod method)
    {
        var low = total - Math.Min(total, (ulong)weights.Length);
        if (Claims(low, weights, sum, default, method) > total)
        {
            return FillRoundedDown(low, weights, sum, parts, default);
        }

        var high = Math.Min(total + (ulong)weights.Length, long.MaxValue);
        while (low < high)
        {
            var middle = high - ((high - low) / 2);
            (low, high) = Claims(middle, weights, sum, default, method) <= total ? (middle, high) : (low, middle - 1);
        }

        return Claims(low, weights, sum, parts, method);
    }

    /// <summary>How many claims are at least the divisor sum / scaled; into parts, unless there is no room for them.</summary>
    private static ulong Claims(ulong scaled, ReadOnlySpan<long> weights, ulong sum, Span<long> parts, ApportionmentMethod method)
    {
        var ratio = new ExactRatio(scaled, sum);
        ulong claims = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            var count = ratio.Of((ulong)weights[i], out var remainder);
            count += weights[i] > 0 && IsRoundedUp(count, remainder, sum, method) ? 1UL : 0UL;
            claims += count;
            if (!parts.IsEmpty)
            {
                parts[i] = (long)count;
            }
        }

        return claims;
    }

    /// <summary>Whether n + r / s is at least the method's divisor between n and n + 1.</summary>
    private static bool IsRoundedUp(ulong n, ulong r, ulong s, ApportionmentMethod method)
    {
        switch (method)
        {
            case ApportionmentMethod.Jefferson:
                return false;
            case ApportionmentMethod.Webster:
                return r << 1 >= s;
            case ApportionmentMethod.Adams:
                return true;
            case ApportionmentMethod.HuntingtonHill:
                return r << 1 >= s || IsAboveGeometricMean(n, r, s);
            default:
                // n + r / s ≥ 2n(n + 1) / (2n + 1), times (2n + 1)·s.
                return AtLeast((2 * n) + 1, r, n, s);
        }
    }

    /// <summary>(n + r / s)² ≥ n(n + 1) below the middle, where it says r² ≥ n·(s − 2r)·s; r² is below s², so that n·(s − 2r) must be, too.</summary>
    private static bool IsAboveGeometricMean(ulong n, ulong r, ulong s)
        => Wide.Multiply(n, s - (r << 1), out var missing) == 0 && missing < s && AtLeast(r, r, missing, s);

    private static bool AtLeast(ulong a, ulong b, ulong c, ulong d)
    {
        var (high, otherHigh) = (Wide.Multiply(a, b, out var low), Wide.Multiply(c, d, out var otherLow));
        return high != otherHigh ? high > otherHigh : low >= otherLow;
    }

    private static bool FillByDivisors(BigInteger total, BigInteger[] weights, BigInteger sum, BigInteger[] parts, ApportionmentMethod method)
    {
        if (total > long.MaxValue)
        {
            throw new OverflowException(FormattableString.Invariant($"A divisor method takes at most {long.MaxValue} units; these are {total}."));
        }

        var certain = BigInteger.Max(0, total - weights.Length);
        var seats = new long[weights.Length];
        var rest = (long)total;
        for (var i = 0; i < seats.Length; i++)
        {
            seats[i] = (long)(certain * weights[i] / sum);
            rest -= seats[i];
        }

        var orderDecided = new DivisorHeap(new DivisorClaims(weights, method), seats).Give(rest);
        for (var i = 0; i < seats.Length; i++)
        {
            parts[i] = seats[i];
        }

        return orderDecided;
    }
}
