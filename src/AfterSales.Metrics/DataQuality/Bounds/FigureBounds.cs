using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Worst-case bounds (Manski bounds): what the records set apart could do to a sum or a ratio of sums.</summary>
/// <remarks>
/// <para><b>Formula.</b> A ratio N/D with records set apart lies between the least and the greatest of (N + Σxᵢ)/(D + Σyᵢ), each xᵢ and yᵢ anywhere in its
/// range; a sum between N + Σ lows and N + Σ highs.</para>
/// <para><b>Units.</b> Those of the figure; amounts of one currency.</para>
/// <para><b>Domain.</b> Denominators not negative; each record's values free of the others'.</para>
/// <para><b>Edge cases.</b> No record set apart: both bounds are the figure. A denominator that may be zero while the numerator is not leaves that bound
/// undefined, <see cref="UndefinedReason.Unbounded"/>; one that is zero whatever happens, <see cref="UndefinedReason.ZeroDenominator"/>. A low above its
/// high is the caller's mistake.</para>
/// <para><b>Method.</b> Exact sums, one rounding each: a ratio is extreme where every numerator is at one end and every denominator at one end, for its sign
/// decides which.</para>
/// <para><b>Source.</b> C. Manski, American Economic Review 80, 1990.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = FigureBounds.OfSum(10, [UncertainRecord.InOrOut(3, 1), UncertainRecord.InOrOut(-4, 1)]);
/// Console.WriteLine((result.Lower.Value, result.Upper.Value, result.NumeratorApart, result.Records)); // (6, 13, 7, 2)
/// </code>
/// </example>
public static class FigureBounds
{
    /// <summary>The bounds of a ratio of sums.</summary>
    /// <param name="numerator">The numerator of the records used.</param>
    /// <param name="denominator">The denominator of the records used.</param>
    /// <param name="apart">The records set apart.</param>
    /// <returns>The figure, its bounds, and the amount left out.</returns>
    /// <exception cref="ArgumentException">The list is null or has a null item, the denominator is negative, or a low is above its high.</exception>
    /// <exception cref="OverflowException">A sum has more digits than a decimal can hold.</exception>
    public static FigureBoundsResult OfRatio(decimal numerator, decimal denominator, IEnumerable<UncertainRecord> apart)
    {
        Guard.NotNegative(denominator);
        var sums = Sums(apart, numerator, denominator);
        var (low, high) = (sums.NumeratorLow.Value, sums.NumeratorHigh.Value);
        var (least, most) = (sums.DenominatorLow.Value, sums.DenominatorHigh.Value);
        return new FigureBoundsResult
        {
            Figure = Figure.Ratio(numerator, denominator),
            Lower = Bound(low, low < 0 ? least : most, most),
            Upper = Bound(high, high < 0 ? most : least, most),
            Records = sums.Count,
            NumeratorApart = sums.Apart.Value,
        };
    }

    /// <summary>The bounds of a share, of records each of which counts or not.</summary>
    /// <param name="part">Records used that count.</param>
    /// <param name="all">All records used.</param>
    /// <param name="apart">Records set apart: each may be no record, one that counts, or one that does not.</param>
    /// <returns>
    /// The share, between all of them not counting and all of them counting; without a record used it lies between 0 and 1 where any is apart.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or the part exceeds all.</exception>
    public static FigureBoundsResult OfShare(long part, long all, long apart)
    {
        Guard.InRange(part, 0, Guard.NotNegative(all));
        var most = (decimal)all + Guard.NotNegative(apart);
        return new FigureBoundsResult
        {
            Figure = Figure.Ratio(part, all),
            Lower = Figure.Ratio(part, most),
            Upper = Figure.Ratio((decimal)part + apart, most),
            Records = apart,
            NumeratorApart = apart,
        };
    }

    /// <summary>The bounds of a sum.</summary>
    /// <param name="amount">The sum of the records used.</param>
    /// <param name="apart">The records set apart; their denominators have no say.</param>
    /// <returns>The figure, its bounds, and the amount left out.</returns>
    /// <exception cref="ArgumentException">The list is null or has a null item, or a low is above its high.</exception>
    /// <exception cref="OverflowException">A sum has more digits than a decimal can hold.</exception>
    public static FigureBoundsResult OfSum(decimal amount, IEnumerable<UncertainRecord> apart)
    {
        var sums = Sums(apart, amount, 1);
        return new FigureBoundsResult
        {
            Figure = Figure.Ratio(amount, 1),
            Lower = Figure.Ratio(sums.NumeratorLow.Value, 1),
            Upper = Figure.Ratio(sums.NumeratorHigh.Value, 1),
            Records = sums.Count,
            NumeratorApart = sums.Apart.Value,
        };
    }

    private static Figure<double> Bound(decimal numerator, decimal denominator, decimal most)
        => denominator == 0 && numerator != 0 && most != 0 ? Figure.Undefined<double>(UndefinedReason.Unbounded)
            : denominator == 0 && most != 0 ? Figure.Ratio(0m, most)
            : Figure.Ratio(numerator, denominator);

    private static Totals Sums(IEnumerable<UncertainRecord> apart, decimal numerator, decimal denominator)
    {
        var sums = default(Totals);
        sums.NumeratorLow.Add(numerator);
        sums.NumeratorHigh.Add(numerator);
        sums.DenominatorLow.Add(denominator);
        sums.DenominatorHigh.Add(denominator);
        foreach (var record in Guard.Each(apart))
        {
            if (record.NumeratorLow > record.NumeratorHigh || record.DenominatorLow > record.DenominatorHigh)
            {
                throw Guard.Item(nameof(apart), "must not have a low above its high", (int)sums.Count, record);
            }

            sums.NumeratorLow.Add(record.NumeratorLow);
            sums.NumeratorHigh.Add(record.NumeratorHigh);
            sums.DenominatorLow.Add(record.DenominatorLow);
            sums.DenominatorHigh.Add(record.DenominatorHigh);
            sums.Apart.Add(Math.Max(Math.Abs(record.NumeratorLow), Math.Abs(record.NumeratorHigh)));
            sums.Count++;
        }

        return sums;
    }

    private struct Totals
    {
        public ExactSum NumeratorLow;

        public ExactSum NumeratorHigh;

        public ExactSum DenominatorLow;

        public ExactSum DenominatorHigh;

        public ExactSum Apart;

        public long Count;
    }
}
