using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="ChainLadderResiduals"/> found.</summary>
public sealed partial record ChainLadderResidualsResult
{
    /// <summary>By origin and age; null where there is none.</summary>
    public required IReadOnlyList<IReadOnlyList<double?>> Standardized { get; init => field = FrozenList.KeepRows(value); }

    /// <summary>By origin and age, each on the scale of its own standard error; null where there is none.</summary>
    public required IReadOnlyList<IReadOnlyList<double?>> Studentized { get; init => field = FrozenList.KeepRows(value); }

    /// <summary>Mean studentized residual of each origin.</summary>
    public required IReadOnlyList<Figure<double>> MeanByOrigin { get; init => field = FrozenList.Keep(value); }

    /// <summary>Mean studentized residual of each age.</summary>
    public required IReadOnlyList<Figure<double>> MeanByAge { get; init => field = FrozenList.Keep(value); }

    /// <summary>Mean studentized residual of each calendar period, by origin + later age, from 0.</summary>
    public required IReadOnlyList<Figure<double>> MeanByCalendarPeriod { get; init => field = FrozenList.Keep(value); }
}
