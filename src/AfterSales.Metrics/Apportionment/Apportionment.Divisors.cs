using System.Numerics;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics;

/// <content>The divisor methods: units go one by one to the largest weight over divisor.</content>
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
    /// All claims above a divisor come before all others. Dividing by sum / t, Jefferson gives each weight its share of t rounded down, Webster rounded half
    /// up,
    /// Adams rounded down and one more: t is the greatest for which these are not too many. For the other methods, as for any, the shares of S − n rounded down
    /// are certain: rounding all up would at most reach S.
    /// </remarks>
    private static ulong FillCertain(ulong total, ReadOnlySpan<long> weights, ulong sum, Span<long> parts, ApportionmentMethod method)
    {
        var low = total - Math.Min(total, (ulong)weights.Length);
        var isLinear = method is ApportionmentMethod.Jefferson or ApportionmentMethod.Webster or ApportionmentMethod.Adams;
        if (!isLinear || Claims(low, weights, sum, default, method) > total)
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
            count += method switch
            {
                ApportionmentMethod.Jefferson => 0UL,
                ApportionmentMethod.Webster => remainder << 1 >= sum ? 1UL : 0UL,
                _ => weights[i] > 0 ? 1UL : 0UL,
            };
            claims += count;
            if (!parts.IsEmpty)
            {
                parts[i] = (long)count;
            }
        }

        return claims;
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
