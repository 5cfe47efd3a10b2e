using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Where promoters begin and detractors end, and how the interval of a <see cref="NetPromoterScore"/> is made.</summary>
public sealed partial record NetPromoterScoreOptions
{
    private static readonly IntervalMethod[] Methods = [IntervalMethod.Score, IntervalMethod.AdjustedWald, IntervalMethod.Wald, IntervalMethod.StudentT];

    /// <summary>The behavior of passing nothing: <see cref="ZeroToTen"/>.</summary>
    public static NetPromoterScoreOptions Default => ZeroToTen;

    /// <summary>0 to 10: promoters from 9, detractors below 7.</summary>
    public static NetPromoterScoreOptions ZeroToTen { get; } = new();

    /// <summary>1 to 10: promoters from 9, detractors below 7. An answer of 0 is out of range there, not a detractor.</summary>
    public static NetPromoterScoreOptions OneToTen { get; } = new() { Scale = ScaleDefinition.OneToTen };

    /// <summary>1 to 5: promoters from 5, passives from 4, detractors below.</summary>
    public static NetPromoterScoreOptions OneToFive { get; } = new() { Scale = ScaleDefinition.OneToFive, PromotersFrom = 5, DetractorsBelow = 4 };

    /// <summary>The scale of the question; 0 to 10 by default.</summary>
    public ScaleDefinition Scale
    {
        get;
        init => field = Guard.NotNull(value);
    }
    = ScaleDefinition.ZeroToTen;

    /// <summary>Answers of at least this are promoters; 9 by default. On a scale whose minimum is best, applied to the mirrored answer.</summary>
    public decimal PromotersFrom { get; init; } = 9;

    /// <summary>Answers below this are detractors, those from here up to the promoters passives; 7 by default, so that 6.5 is a detractor and 8.5 a
    /// passive.</summary>
    public decimal DetractorsBelow { get; init; } = 7;

    /// <summary>Confidence level, strictly between 0 and 1; 0.95 by default.</summary>
    public double Level
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }
    = Estimate.DefaultLevel;

    /// <summary>
    /// <see cref="IntervalMethod.Score"/> by default, <see cref="IntervalMethod.AdjustedWald"/>, <see cref="IntervalMethod.Wald"/> or
    /// <see cref="IntervalMethod.StudentT"/>. With weights that differ the interval is <see cref="IntervalMethod.Linearized"/> whatever is asked for.
    /// </summary>
    public IntervalMethod Method
    {
        get;
        init => field = Guard.OneOf(value, Methods);
    }
    = IntervalMethod.Score;

    internal NetPromoterScoreOptions RequireOrder()
    {
        Scale.RequireOrder();
        if (DetractorsBelow <= PromotersFrom && DetractorsBelow > Scale.Minimum && PromotersFrom <= Scale.Maximum)
        {
            return this;
        }

        throw new ArgumentException(FormattableString.Invariant(
            $"Thresholds must lie on the scale in order, minimum < {nameof(DetractorsBelow)} ≤ {nameof(PromotersFrom)} ≤ maximum; ")
            + FormattableString.Invariant($"they are {Scale.Minimum}, {DetractorsBelow}, {PromotersFrom}, {Scale.Maximum}."));
    }
}
