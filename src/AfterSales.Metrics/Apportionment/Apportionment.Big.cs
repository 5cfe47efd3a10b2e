using System.Numerics;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics;

/// <content>The same splits in integers of any size, for weights whose sum 63 bits do not hold: slower, never wrong.</content>
public static partial class Apportionment
{
    private static UnitSplit SplitBig(BigInteger total, BigInteger[] weights, ApportionmentMethod method)
    {
        var sum = BigInteger.Zero;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        var (units, differences) = (new decimal[weights.Length], new decimal[weights.Length]);
        if (sum.IsZero)
        {
            return new UnitSplit(units, differences, (decimal)total, false);
        }

        var parts = new BigInteger[weights.Length];
        var orderDecided = Fill(total, weights, sum, parts, method);
        var undistributed = total;
        for (var i = 0; i < parts.Length; i++)
        {
            var floor = BigInteger.DivRem(total * weights[i], sum, out var remainder);
            units[i] = (decimal)parts[i];
            differences[i] = (decimal)(parts[i] - floor) - ExactIntegers.Fraction(remainder, sum);
            undistributed -= parts[i];
        }

        return new UnitSplit(units, differences, (decimal)undistributed, orderDecided);
    }

    private static long SplitBig(long units, ReadOnlySpan<long> weights, Span<long> parts, ApportionmentMethod method)
    {
        var (big, filled) = (new BigInteger[weights.Length], new BigInteger[weights.Length]);
        var sum = BigInteger.Zero;
        for (var i = 0; i < weights.Length; i++)
        {
            big[i] = weights[i];
            sum += weights[i];
        }

        Fill(BigInteger.Abs(units), big, sum, filled, method);
        BigInteger rest = units;
        for (var i = 0; i < parts.Length; i++)
        {
            var part = units < 0 ? -filled[i] : filled[i];
            parts[i] = (long)part;
            rest -= part;
        }

        return (long)rest;
    }

    private static bool Fill(BigInteger total, BigInteger[] weights, BigInteger sum, BigInteger[] parts, ApportionmentMethod method)
    {
        switch (method)
        {
            case ApportionmentMethod.LargestRemainder:
                return FillLargestRemainder(total, weights, sum, parts);
            case ApportionmentMethod.Cumulative:
                FillCumulative(total, weights, sum, parts);
                return false;
            case ApportionmentMethod.SeparateRemainder:
                FillRoundedDown(total, weights, sum, parts);
                return false;
            case ApportionmentMethod.SeparateBlocks:
                FillBlocks(total, weights, sum, parts);
                return false;
            default:
                return FillByDivisors(total, weights, sum, parts, method);
        }
    }

    private static bool FillLargestRemainder(BigInteger total, BigInteger[] weights, BigInteger sum, BigInteger[] parts)
    {
        var remainders = FillRoundedDown(total, weights, sum, parts);
        var leftover = total;
        var order = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            leftover -= parts[i];
            order[i] = i;
        }

        Array.Sort(order, (a, b) => remainders[a] == remainders[b] ? a.CompareTo(b) : remainders[b].CompareTo(remainders[a]));
        var given = (int)leftover;
        for (var i = 0; i < given; i++)
        {
            parts[order[i]] += 1;
        }

        return given > 0 && given < order.Length && remainders[order[given]] == remainders[order[given - 1]];
    }

    private static BigInteger[] FillRoundedDown(BigInteger total, BigInteger[] weights, BigInteger sum, BigInteger[] parts)
    {
        var remainders = new BigInteger[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = BigInteger.DivRem(total * weights[i], sum, out remainders[i]);
        }

        return remainders;
    }

    private static void FillCumulative(BigInteger total, BigInteger[] weights, BigInteger sum, BigInteger[] parts)
    {
        var (running, before) = (BigInteger.Zero, BigInteger.Zero);
        for (var i = 0; i < parts.Length; i++)
        {
            running += weights[i];
            var rounded = BigInteger.DivRem(total * running, sum, out var remainder);
            if (remainder >= sum - remainder)
            {
                rounded += 1;
            }

            parts[i] = rounded - before;
            before = rounded;
        }
    }

    private static void FillBlocks(BigInteger total, BigInteger[] weights, BigInteger sum, BigInteger[] parts)
    {
        var common = BigInteger.Zero;
        foreach (var weight in weights)
        {
            common = BigInteger.GreatestCommonDivisor(common, weight);
        }

        var blocks = total / (sum / common);
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = blocks * (weights[i] / common);
        }
    }
}
