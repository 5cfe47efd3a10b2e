namespace AfterSales.Metrics.Trends;

/// <summary>A period of a <see cref="CountChart"/> or <see cref="ProportionChart"/> with exact limits and tails.</summary>
public sealed partial record TailPoint
{
    /// <summary>Position, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The count; null where it is missing or nothing was looked at.</summary>
    public required long? Count { get; init; }

    /// <summary>Smallest count without signal; null where there are no limits.</summary>
    public required long? Lower { get; init; }

    /// <summary>Greatest count without signal.</summary>
    public required long? Upper { get; init; }

    /// <summary>Chance of a false alarm at this period, given the rate.</summary>
    public required Figure<double> FalseAlarmRate { get; init; }

    /// <summary>Chance of at least as many, given the rate.</summary>
    public required Figure<double> PHigh { get; init; }

    /// <summary>Chance of at most as many, given the rate.</summary>
    public required Figure<double> PLow { get; init; }

    /// <summary>Chance of at least as many given the sums of baseline and period: carries the error of the baseline. After the baseline it decides.</summary>
    public required Figure<double> PredictiveHigh { get; init; }

    /// <summary>Chance of at most as many given the sums of baseline and period.</summary>
    public required Figure<double> PredictiveLow { get; init; }
}
