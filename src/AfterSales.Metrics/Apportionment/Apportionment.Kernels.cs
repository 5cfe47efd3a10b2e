using System.Buffers;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics;

/// <content>The kernels in 64-bit units with 128-bit products. Needs Σ weights from 1 to 2⁶³ − 1 and a total not above 2⁶³ − 1.</content>
public static partial class Apportionment
{
    /// <summary>Up to here working space is on the stack.</summary>
    private const int StackItems = 256;

    /// <summary>Fills the parts; says whether equal claims were decided by order.</summary>
    private static bool Fill(ulong total, ReadOnlySpan<long> weights, ulong sum, Span<long> parts, ApportionmentMethod method)
    {
        switch (method)
        {
            case ApportionmentMethod.LargestRemainder:
                return FillLargestRemainder(total, weights, sum, parts);
            case ApportionmentMethod.Cumulative:
                FillCumulative(total, weights, sum, parts);
                return false;
            case ApportionmentMethod.SeparateRemainder:
                FillRoundedDown(total, weights, sum, parts, default);
                return false;
            case ApportionmentMethod.SeparateBlocks:
                FillBlocks(total, weights, sum, parts);
                return false;
            default:
                return FillByDivisors(total, weights, sum, parts, method);
        }
    }

    private static bool FillLargestRemainder(ulong total, ReadOnlySpan<long> weights, ulong sum, Span<long> parts)
    {
        if (weights.Length <= StackItems)
        {
            Span<ulong> few = stackalloc ulong[weights.Length];
            return FillLargestRemainder(total, weights, sum, parts, few);
        }

        var rented = ArrayPool<ulong>.Shared.Rent(weights.Length);
        var orderDecided = FillLargestRemainder(total, weights, sum, parts, rented.AsSpan(0, weights.Length));
        ArrayPool<ulong>.Shared.Return(rented);
        return orderDecided;
    }

    private static bool FillLargestRemainder(ulong total, ReadOnlySpan<long> weights, ulong sum, Span<long> parts, Span<ulong> remainders)
    {
        var leftover = (int)(total - FillRoundedDown(total, weights, sum, parts, remainders));
        return RadixSelection.AddToLargest(parts, remainders, leftover);
    }

    /// <summary>Every part rounded down, with its remainder where there is space for them; the sum of the parts.</summary>
    private static ulong FillRoundedDown(ulong total, ReadOnlySpan<long> weights, ulong sum, Span<long> parts, Span<ulong> remainders)
    {
        var ratio = new ExactRatio(total, sum);
        ulong distributed = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            var floor = ratio.Of((ulong)weights[i], out var remainder);
            parts[i] = (long)floor;
            distributed += floor;
            if (!remainders.IsEmpty)
            {
                remainders[i] = remainder;
            }
        }

        return distributed;
    }

    private static void FillCumulative(ulong total, ReadOnlySpan<long> weights, ulong sum, Span<long> parts)
    {
        var ratio = new ExactRatio(total, sum);
        ulong running = 0, before = 0;

        // None of these sums can overflow: running stays within the sum, and the rounded total within the total.
        unchecked
        {
            for (var i = 0; i < weights.Length; i++)
            {
                running += (ulong)weights[i];
                var rounded = ratio.Of(running, out var remainder);
                rounded += remainder << 1 >= sum ? 1UL : 0UL;
                parts[i] = (long)(rounded - before);
                before = rounded;
            }
        }
    }

    private static void FillBlocks(ulong total, ReadOnlySpan<long> weights, ulong sum, Span<long> parts)
    {
        ulong common = 0;
        foreach (var weight in weights)
        {
            common = GreatestCommonDivisor(common, (ulong)weight);
        }

        var blocks = total / (sum / common);
        for (var i = 0; i < weights.Length; i++)
        {
            parts[i] = (long)(blocks * ((ulong)weights[i] / common));
        }
    }

    private static ulong GreatestCommonDivisor(ulong a, ulong b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
