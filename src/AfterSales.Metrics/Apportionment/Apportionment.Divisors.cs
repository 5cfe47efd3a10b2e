using System.Numerics;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics;

/// <content>The divisor methods: units go one by one to the largest weight over divisor.</content>
public static partial class Apportionment
{
    private static bool FillByDivisors(ulong total, ReadOnlySpan<long> weights, ulong sum, Span<long> parts, ApportionmentMethod method)
    {
        // With S − n units shared exactly, rounding up every part at most reaches S: so every method gives at least these, rounded down.
        var certain = total - Math.Min(total, (ulong)weights.Length);
        var rest = total - FillRoundedDown(certain, weights, sum, parts, default);
        var seats = parts.ToArray();
        var orderDecided = new DivisorHeap(new DivisorClaims(weights.ToArray(), method), seats).Give((long)rest);
        seats.AsSpan().CopyTo(parts);
        return orderDecided;
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
