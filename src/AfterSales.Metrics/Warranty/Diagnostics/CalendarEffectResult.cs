using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="CalendarEffect"/> found.</summary>
public sealed partial record CalendarEffectResult
{
    /// <summary>The calendar periods that have factors.</summary>
    public required IReadOnlyList<CalendarPeriodCount> Periods { get; init => field = FrozenList.Keep(value); }

    /// <summary>The side of each factor, by origin and age; null where there is none that counts.</summary>
    public required IReadOnlyList<IReadOnlyList<FactorSide?>> Labels { get; init => field = FrozenList.KeepRows(value); }

    /// <summary>The sum of the smaller numbers.</summary>
    public required int Z { get; init; }

    /// <summary>Its mean when periods do not matter.</summary>
    public required double Mean { get; init; }

    /// <summary>Its variance then.</summary>
    public required double Variance { get; init; }

    /// <summary>Lower end of its normal range of 95 %.</summary>
    public required double NormalLower { get; init; }

    /// <summary>Upper end of its normal range of 95 %.</summary>
    public required double NormalUpper { get; init; }

    /// <summary>Exact probability of a Z at most as large: small when periods move together.</summary>
    public required Figure<double> ClusteredPValue { get; init; }

    /// <summary>Exact two-sided p-value: twice the smaller tail, at most 1.</summary>
    public required Figure<double> TwoSidedPValue { get; init; }
}
