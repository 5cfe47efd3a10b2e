using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Brand;

/// <summary>Poisson CUSUM: a slow rise of mentions, found with its onset; and how often it alarms in vain, from which the limit follows.</summary>
/// <remarks>
/// <para><b>Formula.</b> S = max(0, S + x − k), k = (λ₁ − λ₀)/ln(λ₁/λ₀); a signal where S exceeds the limit, no reset; onset the first period behind the last
/// zero before the first signal. Average run length: the exact Markov chain of S, started at 0.</para>
/// <para><b>Units.</b> Mentions; run lengths in periods.</para>
/// <para><b>Domain.</b> Counts of equal exposure; λ₁ above λ₀ above 0.</para>
/// <para><b>Edge cases.</b> No signal: none, and no onset. A run length of 10¹² periods or more: undefined,
/// <see cref="UndefinedReason.Overflow"/>. S exactly at the limit is no signal.</para>
/// <para><b>Method.</b> The chain needs a reference and limit of up to six decimals that together make at most 2,000 states: decimals that are not are
/// refused. It is solved by taking out state after state without a subtraction.</para>
/// <para><b>Source.</b> J. Lucas, Technometrics 27, 1985; D. Brook and D. Evans, Biometrika 59, 1972; W. Grassmann, M. Taksar and D. Heyman, Operations
/// Research 33, 1985.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = MentionCusum.Compute([2, 1, 3, 2, 5, 6, 4, 7], inControl: 2, outOfControl: 4, limit: 5);
/// Console.WriteLine(
///     $"signals in weeks {string.Join(", ", result.Signals)}, rising since week {result.Onset}"); // signals in weeks 5, 6, 7, rising since week 4
/// Console.WriteLine($"sum at the end {result.Path[7]:F2}"); // sum at the end 10.46
/// </code>
/// </example>
public static class MentionCusum
{
    private const int MostStates = 2000;

    /// <summary>The path of the statistic over counts.</summary>
    /// <param name="counts">Mentions of each period.</param>
    /// <param name="inControl">Mean while nothing is wrong, λ₀; positive.</param>
    /// <param name="outOfControl">Mean that is to be found soon, λ₁; above λ₀.</param>
    /// <param name="limit">Where it signals; not negative.</param>
    /// <returns>Path, signals and onset.</returns>
    /// <exception cref="ArgumentException">A count is negative, a mean is not positive and finite or not in order, or the limit is negative.</exception>
    public static MentionCusumResult Compute(ReadOnlySpan<long> counts, double inControl, double outOfControl, double limit)
    {
        Guard.NoneNegative(counts, nameof(counts));
        var reference = Reference(inControl, outOfControl);
        Guard.NotNegative(limit);
        var (path, signals, sum, zero, onset) = (new double[counts.Length], new List<int>(), 0.0, -1, (int?)null);
        for (var i = 0; i < counts.Length; i++)
        {
            sum = path[i] = Math.Max(sum + counts[i] - reference, 0);
            zero = sum == 0 ? i : zero;
            if (sum > limit)
            {
                onset ??= zero + 1;
                signals.Add(i);
            }
        }

        return new MentionCusumResult { Reference = reference, Path = path, Signals = FrozenList.Copy(signals), Onset = onset };
    }

    /// <summary>The reference value between two means.</summary>
    /// <param name="inControl">λ₀; positive.</param>
    /// <param name="outOfControl">λ₁; above λ₀.</param>
    /// <returns>(λ₁ − λ₀)/ln(λ₁/λ₀).</returns>
    /// <exception cref="ArgumentException">A mean is not positive and finite, or they are not in order.</exception>
    public static double Reference(double inControl, double outOfControl)
    {
        Guard.Positive(inControl);
        Guard.Above(outOfControl, inControl);
        var growth = (outOfControl - inControl) / inControl;
        return (outOfControl - inControl) / Elementary.Log1P(Guard.Representable(growth, nameof(outOfControl)));
    }

    /// <summary>Periods until a signal, on average, from a start at 0.</summary>
    /// <param name="mean">Mean of the Poisson counts; positive.</param>
    /// <param name="reference">The reference value; positive.</param>
    /// <param name="limit">The limit; not negative.</param>
    /// <returns>The average run length.</returns>
    /// <exception cref="ArgumentException">
    /// An argument is out of its range, or reference and limit have more than six decimals or need more than 2,000 states.
    /// </exception>
    public static Figure<double> AverageRunLength(double mean, decimal reference, decimal limit)
    {
        Guard.Positive(mean);
        Guard.Positive(reference);
        Guard.NotNegative(limit);

        // S is always a multiple of what reference and counts have in common.
        var units = 1;
        while (units < 1_000_000 && decimal.Truncate(Guard.InRange(reference, 0, 1_000_000) * units) != reference * units)
        {
            units *= 10;
        }

        if (decimal.Truncate(reference * units) != reference * units)
        {
            throw Guard.OutOfRange(nameof(reference), "must have at most six decimals", reference);
        }

        var (step, one) = ((long)(reference * units), (long)units);
        var common = Common(step, one);
        (step, one) = (step / common, one / common);
        var top = Guard.InRange(limit, 0, 1_000_000) * one;
        var states = (long)decimal.Floor(top) + 1;
        if (states > MostStates)
        {
            throw Guard.OutOfRange(nameof(limit), "must not make more than 2,000 states with the reference", limit);
        }

        return Solve(mean, step, one, (int)states);
    }

    /// <summary>The smallest limit whose false alarms are as rare as wanted.</summary>
    /// <param name="mean">Mean of the Poisson counts while nothing is wrong; positive.</param>
    /// <param name="reference">The reference value; above the mean, or alarms come whatever the limit.</param>
    /// <param name="periods">Periods between false alarms, on average, at least; 365 days for one in a year.</param>
    /// <returns>The limit; undefined, <see cref="UndefinedReason.NotReached"/>, when even 512 states do not suffice.</returns>
    /// <exception cref="ArgumentException">An argument is out of its range, or the reference has more than six decimals.</exception>
    public static Figure<decimal> LimitFor(double mean, decimal reference, double periods)
    {
        Guard.NotNegative(periods);
        AverageRunLength(mean, reference, 0);
        var step = Step(reference);
        var (low, high) = (-1, 1);
        while (!Suffices(high))
        {
            (low, high) = (high, 2 * high);
            if (high > MostStates / 2)
            {
                return new Figure<decimal>(UndefinedReason.NotReached);
            }
        }

        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Suffices(middle) ? (low, middle) : (middle, high);
        }

        return new Figure<decimal>(high * step);

        // A run too long to be solved is long enough.
        bool Suffices(int states) => AverageRunLength(mean, reference, states * step) is var length && (length.Value ?? double.MaxValue) >= periods;
    }

    // What S is always a multiple of: what reference and counts have in common.
    private static decimal Step(decimal reference)
    {
        var units = 1;
        while (decimal.Truncate(reference * units) != reference * units)
        {
            units *= 10;
        }

        return Common((long)(reference * units), units) / (decimal)units;
    }

    // States are taken out from the top; what led to one leads on to where it leads. Nothing is subtracted: leaving is a probability of its own, not what
    // the others leave of one, so that a run of 10¹¹ periods has as many digits as one of ten. A sum falls by the reference at most, so that a row is
    // zero between its first column and what lies so far below it, before and after.
    private static Figure<double> Solve(double mean, long step, long one, int states)
    {
        var (chain, leaves, periods) = (Chain(mean, step, one, states), new double[states], new double[states]);
        for (var from = 0; from < states; from++)
        {
            (leaves[from], periods[from]) = (PoissonDistribution.Survival((states - 1 - from + step) / one, mean), 1);
        }

        for (var k = states - 1; k > 0; k--)
        {
            var (row, first) = (chain[k], (int)Math.Max(1, k - step));
            var left = leaves[k] + row[0];
            for (var j = first; j < k; j++)
            {
                left += row[j];
            }

            for (var i = 0; i < k; i++)
            {
                var share = chain[i][k] / left;
                if (share > 0)
                {
                    leaves[i] += share * leaves[k];
                    periods[i] += share * periods[k];
                    chain[i][0] += share * row[0];
                    ScaledRow.Add(chain[i].AsSpan(first, k - first), row.AsSpan(first), share);
                }
            }
        }

        var length = periods[0] / leaves[0];
        return length < 1e12 ? Figure.Of(length) : Figure.Undefined<double>(UndefinedReason.Overflow);
    }

    private static double[][] Chain(double mean, long step, long one, int states)
    {
        var chain = new double[states][];
        for (var from = 0; from < states; from++)
        {
            // The counts that keep S at zero come together; each other one leads to a state of its own.
            var (row, zero, isZeroReached) = (chain[from] = new double[states], (step - from) / one, step >= from);
            if (isZeroReached)
            {
                row[0] = PoissonDistribution.Cumulative(zero, mean);
            }

            for (var x = isZeroReached ? zero + 1 : 0; from + (x * one) - step < states; x++)
            {
                row[from + (x * one) - step] += PoissonDistribution.Probability(x, mean);
            }
        }

        return chain;
    }

    private static long Common(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
