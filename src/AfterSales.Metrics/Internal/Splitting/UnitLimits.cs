using System.Numerics;

namespace AfterSales.Metrics.Internal;

/// <summary>Weights with limits in whole units: whether a total fits, what keeps it from fitting, and the split.</summary>
internal sealed class UnitLimits(decimal[] weights, decimal[] lower, decimal?[] upper)
{
    /// <summary>The answer, and by how much it does not fit.</summary>
    public (SplitFeasibility Feasibility, decimal Gap) Check(decimal total)
    {
        // Maximums far above the total say no more than the total does, and their sum could leave decimal's range.
        decimal least = 0, most = 0, reachable = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            least += lower[i];
            var limit = Math.Min(upper[i] ?? decimal.MaxValue, Math.Max(total, lower[i]));
            most = Capped(most, limit, total);
            reachable = Capped(reachable, weights[i] > 0 ? limit : lower[i], total);
        }

        return least > total ? (SplitFeasibility.BelowMinimums, least - total)
            : most < total ? (SplitFeasibility.AboveMaximums, total - most)
            : reachable < total ? (SplitFeasibility.ZeroWeightsBlock, total - reachable)
            : (SplitFeasibility.Feasible, 0);
    }

    /// <summary>The parts whose limits keep a total from fitting.</summary>
    public int[] Blocking(SplitFeasibility feasibility)
    {
        var blocking = new List<int>();
        for (var i = 0; i < weights.Length; i++)
        {
            var blocks = feasibility switch
            {
                SplitFeasibility.BelowMinimums => lower[i] > 0,
                SplitFeasibility.AboveMaximums => true,
                _ => weights[i] == 0 && !(upper[i] <= lower[i]),
            };
            if (blocks)
            {
                blocking.Add(i);
            }
        }

        return blocking.ToArray();
    }

    /// <summary>The split of a total that fits.</summary>
    public LimitedSplit Split(decimal total)
    {
        var (scaled, least, most) = (new long[weights.Length], new long[weights.Length], new long[weights.Length]);
        if (total >= long.MaxValue || !ExactIntegers.TryScale(weights, scaled, out _))
        {
            return SplitBig((BigInteger)total);
        }

        for (var i = 0; i < least.Length; i++)
        {
            // The minimums fit, as their sum does not exceed the total; a maximum above the total never binds.
            least[i] = (long)lower[i];
            most[i] = upper[i] is { } limit && limit <= total ? (long)limit : WaterLevel.Unlimited;
        }

        return SplitLong((ulong)total, scaled, least, most);
    }

    private static decimal Capped(decimal sum, decimal limit, decimal total) => sum >= total ? sum : sum + limit;

    private LimitedSplit SplitLong(ulong total, long[] scaled, long[] least, long[] most)
    {
        var level = WaterFilling.Find(total, scaled, least, most);
        var (parts, limits) = (new long[scaled.Length], new PartLimit[scaled.Length]);
        WaterFilling.Fill(total, level, scaled, least, most, parts);
        var (units, differences) = (new decimal[parts.Length], new decimal[parts.Length]);
        for (var i = 0; i < parts.Length; i++)
        {
            var floor = level.Share(scaled[i], least[i], most[i], out var remainder, out limits[i]);
            units[i] = parts[i];
            differences[i] = parts[i] - (decimal)floor - ((decimal)remainder / level.Slope);
        }

        return new LimitedSplit(units, differences, limits, MultiplierOf(level.Rest, level.Slope, i => scaled[i]));
    }

    private LimitedSplit SplitBig(BigInteger total)
    {
        var scaled = ExactIntegers.Scale(weights);
        var least = Array.ConvertAll(lower, value => (BigInteger)value);
        var most = Array.ConvertAll(upper, value => (BigInteger?)value);
        var (rest, slope) = BigWaterFilling.Find(total, scaled, least, most);
        var (units, differences, limits) = (new decimal[scaled.Length], new decimal[scaled.Length], new PartLimit[scaled.Length]);
        var (remainders, order, left) = (new BigInteger[scaled.Length], new int[scaled.Length], total);
        for (var i = 0; i < units.Length; i++)
        {
            var exact = rest * scaled[i];
            var (isLow, isHigh) = (exact <= slope * least[i], most[i] is { } limit && exact >= slope * limit);
            limits[i] = isLow ? PartLimit.Minimum : isHigh ? PartLimit.Maximum : PartLimit.None;
            var floor = isLow ? least[i] : isHigh ? most[i]!.Value : BigInteger.DivRem(exact, slope, out remainders[i]);
            (units[i], order[i], left) = ((decimal)floor, i, left - floor);
            differences[i] = -ExactIntegers.Fraction(remainders[i], slope);
        }

        Array.Sort(order, (a, b) => remainders[a] == remainders[b] ? a.CompareTo(b) : remainders[b].CompareTo(remainders[a]));
        for (var i = 0; i < (int)left; i++)
        {
            units[order[i]]++;
            differences[order[i]]++;
        }

        return new LimitedSplit(units, differences, limits, MultiplierOf(rest, slope, i => (double)scaled[i]));
    }

    /// <summary>λ in units for each unit of the weights as they were given, not as they were made integer.</summary>
    private double MultiplierOf(BigInteger rest, BigInteger slope, Func<int, double> scaled)
    {
        var any = Array.FindIndex(weights, weight => weight > 0);
        return rest.IsZero ? 0 : (double)rest / (double)slope * (scaled(any) / (double)weights[any]);
    }
}

/// <summary>A split between limits, in units.</summary>
internal readonly record struct LimitedSplit(decimal[] Units, decimal[] Differences, PartLimit[] Limits, double Multiplier);
