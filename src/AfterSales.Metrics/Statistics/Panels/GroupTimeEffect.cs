namespace AfterSales.Metrics.Statistics;

/// <summary>The effect on those who started at one time, in one period.</summary>
public sealed partial record GroupTimeEffect
{
    /// <summary>The period in which the group started.</summary>
    public required int Group { get; init; }

    /// <summary>The period of the effect; before the start it should be none.</summary>
    public required int Time { get; init; }

    /// <summary>Units of the group.</summary>
    public required int Treated { get; init; }

    /// <summary>Units compared with.</summary>
    public required int Controls { get; init; }

    /// <summary>Change of the group since its last period before the start, less that of the controls.</summary>
    public required ImpactEffect Effect { get; init; }
}
