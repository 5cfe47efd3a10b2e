using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Who counts as satisfied and who as dissatisfied, and how the interval of a <see cref="CustomerSatisfactionScore"/> is made.</summary>
/// <remarks>There is no default: what "satisfied" means depends on the scale, so a caller says it, or takes a box of the scale.</remarks>
public sealed partial record CustomerSatisfactionScoreOptions
{
    private static readonly IntervalMethod[] Methods =
    [
        IntervalMethod.Wilson, IntervalMethod.WilsonContinuity, IntervalMethod.ClopperPearson, IntervalMethod.AgrestiCoull, IntervalMethod.Jeffreys,
            IntervalMethod.Wald,
    ];

    /// <summary>1 to 5: satisfied from 4, dissatisfied up to 2.</summary>
    public static CustomerSatisfactionScoreOptions OneToFive { get; } = new() { Scale = ScaleDefinition.OneToFive, SatisfiedFrom = 4, DissatisfiedUpTo = 2 };

    /// <summary>1 to 7: satisfied from 6, dissatisfied up to 2.</summary>
    public static CustomerSatisfactionScoreOptions OneToSeven { get; } = new() { Scale = ScaleDefinition.OneToSeven, SatisfiedFrom = 6, DissatisfiedUpTo = 2 };

    /// <summary>1 to 10: satisfied from 8 (the top three), dissatisfied up to 3 (the bottom three).</summary>
    public static CustomerSatisfactionScoreOptions OneToTen { get; } = new() { Scale = ScaleDefinition.OneToTen, SatisfiedFrom = 8, DissatisfiedUpTo = 3 };

    /// <summary>The scale of the question.</summary>
    public required ScaleDefinition Scale
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>Answers of at least this are satisfied. On a scale whose minimum is best, applied to the mirrored answer.</summary>
    public required decimal SatisfiedFrom { get; init; }

    /// <summary>Answers of at most this are dissatisfied; those between are neither.</summary>
    public required decimal DissatisfiedUpTo { get; init; }

    /// <summary>Confidence level, strictly between 0 and 1; 0.95 by default.</summary>
    public double Level
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }
    = Estimate.DefaultLevel;

    /// <summary>
    /// <see cref="IntervalMethod.Wilson"/> by default, or any other that <see cref="Statistics.Proportion"/> has.
    /// With weights that differ the interval is <see cref="IntervalMethod.Linearized"/> whatever is asked for.
    /// </summary>
    public IntervalMethod Method
    {
        get;
        init => field = Guard.OneOf(value, Methods);
    }
    = IntervalMethod.Wilson;

    /// <summary>The top and the bottom boxes of a scale in steps of one, or of its own step.</summary>
    /// <param name="scale">The scale.</param>
    /// <param name="boxes">How many answers at each end: 2 on 1 to 5 is satisfied from 4 and dissatisfied up to 2.</param>
    /// <returns>Options with those thresholds.</returns>
    /// <exception cref="ArgumentException">No box, or more boxes than the scale has room for at both ends.</exception>
    /// <exception cref="OverflowException">The scale has more points than a decimal counts.</exception>
    public static CustomerSatisfactionScoreOptions Boxes(ScaleDefinition scale, int boxes)
    {
        var step = Guard.NotNull(scale).RequireOrder().Step ?? 1;
        var reach = (Guard.Positive(boxes) - 1) * step;
        return new CustomerSatisfactionScoreOptions
        {
            Scale = scale,
            SatisfiedFrom = scale.Maximum - reach,
            DissatisfiedUpTo = scale.Minimum + reach,
        }.RequireOrder();
    }

    internal CustomerSatisfactionScoreOptions RequireOrder()
    {
        Scale.RequireOrder();
        if (DissatisfiedUpTo < SatisfiedFrom && DissatisfiedUpTo >= Scale.Minimum && SatisfiedFrom <= Scale.Maximum)
        {
            return this;
        }

        throw new ArgumentException(FormattableString.Invariant(
            $"Thresholds must lie on the scale in order, minimum ≤ {nameof(DissatisfiedUpTo)} < {nameof(SatisfiedFrom)} ≤ maximum; ")
            + FormattableString.Invariant($"they are {Scale.Minimum}, {DissatisfiedUpTo}, {SatisfiedFrom}, {Scale.Maximum}."));
    }
}
