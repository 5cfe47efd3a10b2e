using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>How a <see cref="ClaimTally"/> is grouped into a <see cref="ClaimTriangle"/>.</summary>
public sealed partial record ClaimTriangleOptions
{
    /// <summary>The tally's own periods, all lines together.</summary>
    public static ClaimTriangleOptions Default { get; } = new();

    /// <summary>The one line to show; null, the default, for all together.</summary>
    public string? Line { get; init; }

    /// <summary>How many of the tally's periods make an origin: 3 for quarters of months; 1 by default.</summary>
    public int PeriodsPerOrigin
    {
        get;
        init => field = Guard.InRange(value, 1, ClaimWindow.MostPeriods);
    }
    = 1;

    /// <summary>How many of the tally's periods make a step of age; a divisor of <see cref="PeriodsPerOrigin"/>; 1 by default.</summary>
    public int PeriodsPerAge
    {
        get;
        init => field = Guard.InRange(value, 1, ClaimWindow.MostPeriods);
    }
    = 1;

    /// <summary>How far into its calendar origin the first origin period lies: 1 when quarters are made of months and the first is a February; 0 by
    /// default.</summary>
    public int Offset
    {
        get;
        init => field = Guard.InRange(value, 0, ClaimWindow.MostPeriods);
    }

    /// <summary>For each origin what had been paid, net, before the history began; null items are unknown. Null, the default, when none is known.</summary>
    public IReadOnlyList<decimal?>? OpeningCumulative
    {
        get;
        init => field = value is null ? null : FrozenList.Copy(value);
    }

    internal ClaimTriangleOptions RequireOrder()
        => PeriodsPerOrigin % PeriodsPerAge != 0
            ? throw Guard.OutOfRange(nameof(PeriodsPerAge), FormattableString.Invariant($"must divide {nameof(PeriodsPerOrigin)}, {PeriodsPerOrigin}"),
            PeriodsPerAge)
            : Offset >= PeriodsPerOrigin ? throw Guard.OutOfRange(nameof(Offset),
                FormattableString.Invariant($"must be below {nameof(PeriodsPerOrigin)}, {PeriodsPerOrigin}"), Offset)
            : this;
}
