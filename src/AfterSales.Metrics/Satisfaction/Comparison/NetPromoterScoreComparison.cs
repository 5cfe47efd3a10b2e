using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Whether the net promoter scores of two independent samples differ: this year and last, one team and another.</summary>
/// <remarks>
/// <para><b>Formula.</b> Δ = NPS₁ − NPS₂, SE = √(SE₁² + SE₂²), z = Δ/SE, interval Δ ± z·SE. Adjusted Wald uses the scores and errors after adding
/// ¾ promoter, ¾ detractor and 1½ passives to each sample. With weights that differ in a sample, its linearized error.</para>
/// <para><b>Units.</b> Points, −200 … 200; the sign is kept: positive when the first score is the higher one.</para>
/// <para><b>Domain.</b> Two samples of different people. The same people asked twice are not independent.</para>
/// <para><b>Edge cases.</b> A sample without valid answers: undefined, <see cref="UndefinedReason.NoData"/>. Wald with both samples all alike: the error is 0,
/// so z and p are undefined, <see cref="UndefinedReason.ZeroVariance"/>; adjusted Wald still answers and is therefore the default. A weighted sample of one
/// answer: <see cref="UndefinedReason.SmallSample"/>.</para>
/// <para><b>Method.</b> p from the normal survival function, never 1 − Φ, so that it keeps its digits down to 1e-300.</para>
/// <para><b>Source.</b> B. Rocks, arXiv 1601.07235, 2016; J. Sauro and J. R. Lewis, Quantifying the User Experience, 2nd ed. 2016 (MeasuringU).</para>
/// </remarks>
public static class NetPromoterScoreComparison
{
    /// <summary>Compares two samples.</summary>
    /// <param name="first">The first sample's answers.</param>
    /// <param name="second">The second sample's answers.</param>
    /// <param name="options">
    /// Scale, thresholds, level and method; of the methods, Wald and adjusted Wald compare by themselves, all others by adjusted Wald. Null for the default.
    /// </param>
    /// <returns>Both scores, their difference with interval, and the test.</returns>
    /// <exception cref="ArgumentNullException">A tally is null.</exception>
    /// <exception cref="ArgumentException">The thresholds are not in order on the scale.</exception>
    /// <exception cref="OverflowException">There are more answers than a long counts.</exception>
    public static NetPromoterScoreComparisonResult Compute(ScoreTally first, ScoreTally second, NetPromoterScoreOptions? options = null)
    {
        var chosen = options ?? NetPromoterScoreOptions.Default;
        var (one, other) = (NetPromoterScore.Compute(Guard.NotNull(first), chosen), NetPromoterScore.Compute(Guard.NotNull(second), chosen));
        var difference = new ScoreComparison([one, other], chosen).Compare(0, 1);
        return new NetPromoterScoreComparisonResult
        {
            First = one,
            Second = other,
            Headline = difference.Difference,
            AdjustedDifference = difference.AdjustedDifference,
            StandardError = difference.StandardError,
            Z = difference.Z,
            PValue = difference.PValue,
        };
    }
}
