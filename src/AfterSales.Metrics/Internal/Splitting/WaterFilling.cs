using System.Buffers;

namespace AfterSales.Metrics.Internal;

/// <summary>
/// Finds the level λ with Σ clamp(λ·wᵢ, lᵢ, uᵢ) = T, exactly, in expected linear time: a breakpoint near the middle of those still possible splits them,
/// and a part whose limits no longer matter leaves the search.
/// </summary>
/// <remarks>
/// The smallest λ where several give the total. K. Kiwiel, Breakpoint searching algorithms for the continuous quadratic knapsack problem, 2008, gives the
/// scheme; here every comparison is one of 128-bit products.
/// </remarks>
internal ref struct WaterFilling
{
    private const int Sample = 15;

    private readonly ulong total;
    private readonly ReadOnlySpan<long> weights;
    private readonly ReadOnlySpan<long> lower;
    private readonly ReadOnlySpan<long> upper;
    private Span<int> open;

    /// <summary>What the parts known to be held at a limit get, and the weight of those known to be between theirs.</summary>
    private ulong held;
    private ulong slope;

    /// <summary>The level lies above floor and not above ceiling, as fractions; a ceiling over zero is none yet.</summary>
    private (ulong P, ulong Q) floor;
    private (ulong P, ulong Q) ceiling;

    private WaterFilling(ulong total, ReadOnlySpan<long> weights, ReadOnlySpan<long> lower, ReadOnlySpan<long> upper, Span<int> open)
    {
        (this.total, floor, ceiling) = (total, (0, 1), (1, 0));
        this.weights = weights;
        this.lower = lower;
        this.upper = upper;
        this.open = open;
    }

    /// <summary>Whether the total fits, in one pass that checks every number on its way.</summary>
    public static SplitFeasibility Check(ulong total, ReadOnlySpan<long> weights, ReadOnlySpan<long> minimums, ReadOnlySpan<long> maximums)
    {
        // Each sum stops once it is past the total: more than that it need not say, and it cannot overflow.
        ulong least = 0, most = 0, reachable = 0, sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] < 0)
            {
                throw Guard.Item(nameof(weights), "must not be negative", i, weights[i]);
            }

            if (minimums[i] < 0 || minimums[i] > maximums[i])
            {
                throw Guard.Item(nameof(minimums), "must be from zero to the maximum", i, minimums[i]);
            }

            sum += (ulong)weights[i];
            if (sum > long.MaxValue)
            {
                throw Guard.Item(nameof(weights), FormattableString.Invariant($"must not add up to more than {long.MaxValue}"), i, weights[i]);
            }

            var limit = Math.Min((ulong)maximums[i], Math.Max(total, (ulong)minimums[i]));
            least += least > total ? 0 : (ulong)minimums[i];
            most += most > total ? 0 : limit;
            reachable += reachable > total ? 0 : weights[i] > 0 ? limit : (ulong)minimums[i];
        }

        return least > total ? SplitFeasibility.BelowMinimums
            : most < total ? SplitFeasibility.AboveMaximums
            : reachable < total ? SplitFeasibility.ZeroWeightsBlock
            : SplitFeasibility.Feasible;
    }

    /// <summary>Needs Σ lower ≤ total, within the reach of the upper limits, and Σ weights below 2⁶³.</summary>
    public static WaterLevel Find(ulong total, ReadOnlySpan<long> weights, ReadOnlySpan<long> lower, ReadOnlySpan<long> upper)
    {
        var rented = ArrayPool<int>.Shared.Rent(weights.Length);
        for (var i = 0; i < weights.Length; i++)
        {
            rented[i] = i;
        }

        var search = new WaterFilling(total, weights, lower, upper, rented.AsSpan(0, weights.Length));
        var level = search.Find();
        ArrayPool<int>.Shared.Return(rented);
        return level;
    }

    /// <summary>Every part its share at the level, rounded so that they add up to the total: the units left to the largest remainders.</summary>
    public static void Fill(
        ulong total, WaterLevel level, ReadOnlySpan<long> weights, ReadOnlySpan<long> lower, ReadOnlySpan<long> upper, Span<long> parts)
    {
        var rented = ArrayPool<ulong>.Shared.Rent(weights.Length);
        var remainders = rented.AsSpan(0, weights.Length);
        var left = total;
        for (var i = 0; i < weights.Length; i++)
        {
            var share = level.Share(weights[i], lower[i], upper[i], out remainders[i], out _);
            parts[i] = (long)share;
            left -= share;
        }

        RadixSelection.AddToLargest(parts, remainders, (int)left);
        ArrayPool<ulong>.Shared.Return(rented);
    }

    private WaterLevel Find()
    {
        if (SumOfLower() == total)
        {
            return new WaterLevel(0, 1);
        }

        Settle();
        while (open.Length > 0)
        {
            var pivot = Pivot();
            if (Reaches(pivot))
            {
                ceiling = pivot;
            }
            else
            {
                floor = pivot;
            }

            Settle();
        }

        // Below the total at the floor and not below it at the ceiling: in between the sum grows, so the slope is not zero.
        return new WaterLevel(total - held, slope);
    }

    private readonly ulong SumOfLower()
    {
        ulong sum = 0;
        foreach (var value in lower)
        {
            sum += (ulong)value;
        }

        return sum;
    }

    /// <summary>Takes those parts out of the search whose side of both limits is known.</summary>
    private void Settle()
    {
        var count = 0;
        foreach (var i in open)
        {
            var (w, l, u) = ((ulong)weights[i], (ulong)lower[i], (ulong)upper[i]);
            var isLimited = upper[i] != WaterLevel.Unlimited;
            if (isLimited && Wide.CompareProducts(u, floor.Q, w, floor.P) <= 0 && w != 0)
            {
                held += u;
            }
            else if (Wide.CompareProducts(l, ceiling.Q, w, ceiling.P) >= 0)
            {
                // Weight zero is here too: its limits are never reached.
                held += l;
            }
            else if (Wide.CompareProducts(l, floor.Q, w, floor.P) <= 0
                && (!isLimited || (ceiling.Q != 0 && Wide.CompareProducts(u, ceiling.Q, w, ceiling.P) >= 0)))
            {
                slope += w;
            }
            else
            {
                open[count++] = i;
            }
        }

        open = open.Slice(0, count);
    }

    /// <summary>Whether the sum at a level is the total or more.</summary>
    private readonly bool Reaches((ulong P, ulong Q) level)
    {
        var (sum, between) = (held, slope);
        foreach (var i in open)
        {
            var (w, l, u) = ((ulong)weights[i], (ulong)lower[i], (ulong)upper[i]);
            if (Wide.CompareProducts(level.P, w, level.Q, l) <= 0)
            {
                sum += l;
            }
            else if (upper[i] != WaterLevel.Unlimited && Wide.CompareProducts(level.P, w, level.Q, u) >= 0)
            {
                sum += u;
            }
            else
            {
                between += w;
                continue;
            }

            // Both terms are below 2⁶³ until the sum passes the total, so that it never overflows.
            if (sum > total)
            {
                return true;
            }
        }

        return Wide.CompareProducts(level.P, between, level.Q, total - sum) >= 0;
    }

    /// <summary>The middle one of some breakpoints strictly between floor and ceiling; each open part has one at least.</summary>
    private readonly (ulong P, ulong Q) Pivot()
    {
        Span<double> values = stackalloc double[2 * Sample];
        Span<(ulong P, ulong Q)> points = stackalloc (ulong P, ulong Q)[2 * Sample];
        var count = 0;
        var samples = Math.Min(Sample, open.Length);
        for (var k = 0; k < samples; k++)
        {
            var i = open[(int)((((2L * k) + 1) * open.Length) / (2L * samples))];
            Consider((ulong)lower[i], (ulong)weights[i], values, points, ref count);
            if (upper[i] != WaterLevel.Unlimited)
            {
                Consider((ulong)upper[i], (ulong)weights[i], values, points, ref count);
            }
        }

        return points[count / 2];
    }

    private readonly void Consider(ulong p, ulong q, Span<double> values, Span<(ulong P, ulong Q)> points, ref int count)
    {
        if (Wide.CompareProducts(p, floor.Q, q, floor.P) <= 0 || (ceiling.Q != 0 && Wide.CompareProducts(p, ceiling.Q, q, ceiling.P) >= 0))
        {
            return;
        }

        var value = (double)p / q;
        var j = count++;
        for (; j > 0 && values[j - 1] > value; j--)
        {
            (values[j], points[j]) = (values[j - 1], points[j - 1]);
        }

        (values[j], points[j]) = (value, (p, q));
    }
}
