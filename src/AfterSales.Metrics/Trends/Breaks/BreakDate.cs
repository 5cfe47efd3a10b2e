using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>The date of a break with its uncertainty: "between March and June", the set of dates that holds 95 %.</summary>
/// <remarks>
/// <para><b>Formula.</b> Posterior of one shift of the mean, flat priors on both means, 1/σ on the noise: p(t) ∝ (t(n − t))^−½·RSS(t)^−(n − 2)/2.
/// The set: most probable dates, the earlier first among equals, until they reach the level.</para>
/// <para><b>Units.</b> A date is the last position before the shift, from 1; probabilities are fractions.</para>
/// <para><b>Domain.</b> One finite value a period, without gaps, and one shift: with several breaks, the stretch between their neighbors. It says when a
/// break was if there was one; whether there was: <see cref="CusumBreakTest"/>, <see cref="PettittTest"/>.</para>
/// <para><b>Edge cases.</b> Below four values, or below two shortest segments: <see cref="UndefinedReason.SmallSample"/> (none:
/// <see cref="UndefinedReason.NoData"/>); all alike: <see cref="UndefinedReason.ZeroVariance"/>; a gap:
/// <see cref="UndefinedReason.MissingInput"/>. An exact step has one date and no probabilities.</para>
/// <para><b>Method.</b> Closed form, O(n), in logarithms.</para>
/// <para><b>Source.</b> A. F. M. Smith, Biometrika 62, 1975; D. Barry and J. A. Hartigan, JASA 88, 1993, for its use.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = BreakDate.Estimate([1, 2, 1, 2, 6, 7, 6, 7]);
/// Console.WriteLine(result.Best); // 4
/// Console.WriteLine(result.Probabilities.Sum(p =&gt; p.Probability)); // 1
/// </code>
/// </example>
public static class BreakDate
{
    private const int Fewest = 4;

    /// <summary>The date of a column's shift.</summary>
    /// <param name="values">Finite values in time order.</param>
    /// <param name="level">Probability of the set, strictly between 0 and 1.</param>
    /// <param name="minimumSegment">Fewest periods before and after.</param>
    /// <returns>The dates with their probabilities.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100, or an argument is outside its domain.</exception>
    public static BreakDateResult Estimate(ReadOnlySpan<double> values, double level = Metrics.Estimate.DefaultLevel, int minimumSegment = 1)
        => Of(SeriesValues.Checked(values, nameof(values)), null, level, minimumSegment);

    /// <summary>The date of a series' shift; a partial last period is left out.</summary>
    /// <param name="series">The series.</param>
    /// <param name="level">Probability of the set, strictly between 0 and 1.</param>
    /// <param name="minimumSegment">Fewest periods before and after.</param>
    /// <returns>The dates with their probabilities.</returns>
    /// <exception cref="ArgumentException"><paramref name="series"/> is null, or an argument is outside its domain.</exception>
    public static BreakDateResult Estimate(Series series, double level = Metrics.Estimate.DefaultLevel, int minimumSegment = 1)
        => Of(Guard.NotNull(series).Gapless() ?? [], series.FirstGap, level, minimumSegment);

    private static BreakDateResult Of(double[] values, int? gap, double level, int shortest)
    {
        Guard.Between(level, 0, 1);
        Guard.Positive(shortest, "minimumSegment");
        var n = values.Length;
        var reason = gap is not null ? UndefinedReason.MissingInput
            : n == 0 ? UndefinedReason.NoData
            : n < Fewest || n / 2 < shortest ? UndefinedReason.SmallSample
            : SeriesValues.IsConstant(values) ? UndefinedReason.ZeroVariance : (UndefinedReason?)null;
        if (reason is { } why)
        {
            return Result(values, null, null, [], [], Figure.Undefined<double>(why)) with
            {
                Reason = why,
                FirstGap = gap,
                PeriodsMissing = gap is null ? (int)Math.Min(int.MaxValue, Math.Max(Math.Max(Fewest, 2L * shortest) - n, 0)) : 0,
            };
        }

        var divisions = new Segmentation[n - (2 * shortest) + 1];
        for (var i = 0; i < divisions.Length; i++)
        {
            divisions[i] = TwoMeans(values, i + shortest);
        }

        var least = 0;
        for (var i = 1; i < divisions.Length; i++)
        {
            least = divisions[i].Cost < divisions[least].Cost ? i : least;
        }

        return divisions[least].Cost > 0
            ? Posterior(values, divisions, least + shortest, level)
            : Result(values, least + shortest, least + shortest, [], [least + shortest], Figure.Of(1.0)) with { IsExactFit = true };
    }

    private static BreakDateResult Posterior(double[] values, Segmentation[] divisions, int leastSquares, double level)
    {
        double n = values.Length;
        var logarithms = Array.ConvertAll(divisions, division =>
        {
            double t = division.Positions[0];
            return (-0.5 * Elementary.Log(t * (n - t))) - ((n - 2) / 2 * Elementary.Log(division.Cost));
        });
        var most = logarithms.Max();
        var weights = Array.ConvertAll(logarithms, logarithm => Elementary.Exp(logarithm - most));
        var total = weights.Sum();
        var dates = new BreakDateProbability[divisions.Length];
        for (var i = 0; i < dates.Length; i++)
        {
            dates[i] = new BreakDateProbability { Position = divisions[i].Positions[0], Probability = weights[i] / total };
        }

        var ranked = dates.OrderByDescending(date => date.Probability).ThenBy(date => date.Position).ToArray();
        var (sum, size) = (0.0, 0);
        while (size < ranked.Length && sum < level)
        {
            sum += ranked[size++].Probability;
        }

        var set = ranked.Take(size).Select(date => date.Position).OrderBy(position => position).ToArray();
        return Result(values, ranked[0].Position, leastSquares, dates, set, Figure.Of(Math.Min(1, sum)));
    }

    private static Segmentation TwoMeans(double[] values, int position) => Segmentation.Of(values, [position, values.Length]);

    private static BreakDateResult Result(double[] values, int? best, int? leastSquares, BreakDateProbability[] dates, int[] set, Figure<double> probability)
    {
        var means = best is { } position ? TwoMeans(values, position).Segments : null;
        return new BreakDateResult
        {
            Count = values.Length,
            Reason = null,
            FirstGap = null,
            Best = best,
            LeastSquares = leastSquares,
            IsExactFit = false,
            Probabilities = FrozenList.Own(dates),
            Set = FrozenList.Own(set),
            SetProbability = probability,
            MeanBefore = probability.Select(_ => means![0].Mean),
            MeanAfter = probability.Select(_ => means![1].Mean),
        };
    }
}
