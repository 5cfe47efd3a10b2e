using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>One of several known dates at which a series may have changed.</summary>
public sealed partial record Interruption
{
    /// <summary>What happened: a programme, a price, a new contract.</summary>
    public required string Name { get; init => field = Guard.NotNull(value); }

    /// <summary>The first period after it, counted from 1.</summary>
    public required int FirstAfter { get; init => field = Guard.Positive(value); }

    /// <summary>What it may change.</summary>
    /// <value><see cref="InterventionEffect.LevelAndSlope"/> by default.</value>
    public InterventionEffect Effect { get; init => field = Guard.Defined(value); }
}
