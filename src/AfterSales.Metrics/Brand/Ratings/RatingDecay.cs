using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;
using NodaTime;

namespace AfterSales.Metrics.Brand;

/// <summary>Star rating in which old reviews fade, with a half-life that is stated.</summary>
/// <remarks>
/// <para><b>Formula.</b> w = 2^(−age/H); mean Σwk/Σw; effective number (Σw)²/Σw²; standard error √(n/(n − 1)·Σ(w(k − mean))²)/Σw; shrunken
/// (C·m + Σwk)/(C + Σw).</para>
/// <para><b>Units.</b> Stars; ages and half-life in days.</para>
/// <para><b>Domain.</b> Dated reviews that count; those without a day are left out and counted.</para>
/// <para><b>Edge cases.</b> Reviews after the day asked for are out, and counted. None left: undefined, <see cref="UndefinedReason.NoData"/>; the shrunken
/// mean stands where the prior has weight. One: no error, <see cref="UndefinedReason.SmallSample"/>. All alike: the error is 0 and there is no interval,
/// <see cref="UndefinedReason.ZeroVariance"/>. No half-life: nothing fades.</para>
/// <para><b>Method.</b> Weights relative to the youngest review, so that old ones do not vanish together.</para>
/// <para><b>Source.</b> L. Kish, Survey Sampling, 1965, for the effective number; D. Binder, International Statistical Review 51, 1983.</para>
/// </remarks>
public static class RatingDecay
{
    /// <summary>The rating as of a day.</summary>
    /// <param name="tally">The reviews.</param>
    /// <param name="asOf">The day; reviews of that day have age 0.</param>
    /// <param name="options">Half-life, prior and level; null for the default.</param>
    /// <returns>The rating with its ingredients.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tally"/> is null.</exception>
    public static RatingDecayResult Compute(RatingTally tally, LocalDate asOf, RatingDecayOptions? options = null)
    {
        var chosen = options ?? RatingDecayOptions.Default;
        var counted = Guard.NotNull(tally).ToGroups().Where(group => group.State == RatingState.Counted).ToArray();
        var future = counted.Where(group => group.Date > asOf).Sum(group => group.Count);
        var used = counted.Where(group => group.Date <= asOf).ToArray();
        var ages = Array.ConvertAll(used, group => (double)Period.DaysBetween(group.Date!.Value, asOf));
        var n = used.Sum(group => group.Count);
        var none = new RatingDecayResult
        {
            Future = future,
            Undated = counted.Where(group => group.Date is null).Sum(group => group.Count),
            Used = n,
            Weight = 0,
            Headline = Estimate.Undefined(UndefinedReason.NoData, chosen.Level, IntervalMethod.Linearized),
            StandardError = Figure.Undefined<double>(UndefinedReason.NoData),
            EffectiveReviews = Figure.Undefined<double>(UndefinedReason.NoData),
            Shrunken = RatingRanking.Shrunken(chosen.PriorReviews, chosen.PriorMean, 0, null),
        };
        return n == 0 ? none : Faded(none, used, ages, chosen);
    }

    private static RatingDecayResult Faded(RatingDecayResult none, RatingGroup[] used, double[] ages, RatingDecayOptions options)
    {
        var (youngest, n) = (ages.Min(), (double)none.Used);
        double WeightAt(double age) => options.HalfLifeDays is { } half ? Elementary.Exp(-age / half * Elementary.Log(2)) : 1;
        var weights = Array.ConvertAll(ages, age => WeightAt(age - youngest));
        var (total, squares, sum) = (0.0, 0.0, 0.0);
        for (var i = 0; i < used.Length; i++)
        {
            total += used[i].Count * weights[i];
            squares += used[i].Count * weights[i] * weights[i];
            sum += used[i].Count * weights[i] * used[i].Stars;
        }

        var (mean, scale) = (Array.TrueForAll(used, group => group.Stars == used[0].Stars) ? used[0].Stars : sum / total, WeightAt(youngest));
        var spread = used.Select((group, i) => group.Count * (weights[i] * (group.Stars - mean)) * (weights[i] * (group.Stars - mean))).Sum();
        var error = none.Used < 2 ? Figure.Undefined<double>(UndefinedReason.SmallSample) : Figure.Of(Math.Sqrt(n / (n - 1) * spread) / total);
        return none with
        {
            Weight = total * scale,
            Headline = error.Value switch
            {
                null => Estimate.WithoutInterval(mean, UndefinedReason.SmallSample, options.Level, IntervalMethod.Linearized),
                0 => Estimate.WithoutInterval(mean, UndefinedReason.ZeroVariance, options.Level, IntervalMethod.Linearized),
                { } known => Figures.Interval(mean, StudentTDistribution.TwoSidedQuantile(options.Level, none.Used - 1) * known, options.Level,
                    IntervalMethod.Linearized),
            },
            StandardError = error,
            EffectiveReviews = Figure.Of(total * total / squares),
            Shrunken = RatingRanking.Shrunken(options.PriorReviews, options.PriorMean, total * scale, mean),
        };
    }
}
