using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics;

/// <content>The form for columns of whole units: nothing allocated for a record.</content>
public static partial class Apportionment
{
    private const ulong Unfit = 1UL << 63;

    /// <summary>Splits whole units into a caller's span, allocating nothing for the record (the divisor methods excepted).</summary>
    /// <param name="units">The whole, in units: cents, vehicles.</param>
    /// <param name="weights">One weight for each part.</param>
    /// <param name="parts">Receives the parts, in units; as long as <paramref name="weights"/>. May not overlap them.</param>
    /// <param name="options">How; null is <see cref="ApportionmentOptions.Default"/>.</param>
    /// <returns>The units that no part got: zero, unless the method or the rule for zero weights leaves them apart.</returns>
    /// <exception cref="ArgumentException">No weight, a negative one, all zero where that is refused, or lengths that differ.</exception>
    public static long Split(long units, ReadOnlySpan<long> weights, Span<long> parts, ApportionmentOptions? options = null)
    {
        options ??= ApportionmentOptions.Default;
        Guard.NotEmpty(weights.Length, nameof(weights));
        Guard.SameLength(parts.Length, weights.Length, nameof(parts), nameof(weights));

        // |long.MinValue| has no long; integers of any size take it.
        var magnitude = units < 0 ? unchecked(0UL - (ulong)units) : (ulong)units;
        ulong sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] < 0)
            {
                throw Guard.Item(nameof(weights), "must not be negative", i, weights[i]);
            }

            // Once past 2⁶³ the sum only needs to stay there.
            sum = Math.Min(sum + (ulong)weights[i], Unfit);
        }

        if (sum == 0)
        {
            return SplitWithoutWeights(units, parts, options);
        }

        if (magnitude > long.MaxValue || sum > long.MaxValue)
        {
            return SplitBig(units, weights, parts, options.Method);
        }

        Fill(magnitude, weights, sum, parts, options.Method);
        return options.Method is ApportionmentMethod.SeparateRemainder or ApportionmentMethod.SeparateBlocks
            ? Settle(units, parts)
            : Mirror(units, parts);
    }

    /// <summary>Splits whole units between limits into a caller's span, allocating nothing for the record.</summary>
    /// <param name="units">The whole, in units; not negative.</param>
    /// <param name="weights">One weight for each part.</param>
    /// <param name="minimums">The least each part gets.</param>
    /// <param name="maximums">The most each part gets; <see cref="long.MaxValue"/> is no limit.</param>
    /// <param name="parts">Receives the parts when the whole fits, and is left alone when not.</param>
    /// <returns>Whether the whole fits between the limits, and why not.</returns>
    /// <exception cref="ArgumentException">
    /// No weight, a negative number, a minimum above its maximum, weights that exceed 2⁶³ − 1 together, or lengths that differ.
    /// </exception>
    public static SplitFeasibility SplitWithin(
        long units, ReadOnlySpan<long> weights, ReadOnlySpan<long> minimums, ReadOnlySpan<long> maximums, Span<long> parts)
    {
        Guard.NotNegative(units);
        Guard.NotEmpty(weights.Length, nameof(weights));
        Guard.SameLength(minimums.Length, weights.Length, nameof(minimums), nameof(weights));
        Guard.SameLength(maximums.Length, weights.Length, nameof(maximums), nameof(weights));
        Guard.SameLength(parts.Length, weights.Length, nameof(parts), nameof(weights));
        var feasibility = WaterFilling.Check((ulong)units, weights, minimums, maximums);
        if (feasibility == SplitFeasibility.Feasible)
        {
            var level = WaterFilling.Find((ulong)units, weights, minimums, maximums);
            WaterFilling.Fill((ulong)units, level, weights, minimums, maximums, parts);
        }

        return feasibility;
    }

    private static long SplitWithoutWeights(long units, Span<long> parts, ApportionmentOptions options)
    {
        parts.Clear();
        if (units == 0 || options.ZeroWeights == ZeroWeightsRule.LeaveUndistributed)
        {
            return units;
        }

        if (options.ZeroWeights == ZeroWeightsRule.Refuse)
        {
            throw AllWeightsZero();
        }

        Span<long> ones = parts.Length <= StackItems ? stackalloc long[parts.Length] : new long[parts.Length];
        ones.Fill(1);
        return Split(units, ones, parts, options);
    }

    private static long Settle(long units, Span<long> parts)
    {
        var rest = units;
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = units < 0 ? -parts[i] : parts[i];
            rest -= parts[i];
        }

        return rest;
    }

    private static long Mirror(long units, Span<long> parts)
    {
        if (units < 0)
        {
            for (var i = 0; i < parts.Length; i++)
            {
                parts[i] = -parts[i];
            }
        }

        return 0;
    }
}
