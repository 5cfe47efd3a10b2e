using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Rows of a panel for <see cref="StaggeredEffects"/>: one unit in one period each.</summary>
public sealed partial record StaggeredEffectsInput
{
    /// <summary>The unit of each row.</summary>
    public required IReadOnlyList<long> Units { get; init => field = FrozenList.Copy(value); }

    /// <summary>The period of each row.</summary>
    public required IReadOnlyList<int> Times { get; init => field = FrozenList.Copy(value); }

    /// <summary>The figure of each row; null where it is missing.</summary>
    public required IReadOnlyList<double?> Values { get; init => field = FrozenList.Copy(value); }

    /// <summary>The first period with the programme in the row's unit, null for never; the same in all rows of a unit.</summary>
    public required IReadOnlyList<int?> FirstTreated { get; init => field = FrozenList.Copy(value); }
}
