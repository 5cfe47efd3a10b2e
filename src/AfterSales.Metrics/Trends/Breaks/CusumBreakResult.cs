namespace AfterSales.Metrics.Trends;

/// <summary>What a <see cref="CusumBreakTest"/> found.</summary>
public sealed partial record CusumBreakResult
{
    /// <summary>Number of values.</summary>
    public required int Count { get; init; }

    /// <summary>How many periods more the method needs; 0 when they are enough.</summary>
    public int PeriodsMissing { get; init; }

    /// <summary>Position, from 1, of the first missing period, for which there is no answer; null if there is none.</summary>
    public required int? FirstGap { get; init; }

    /// <summary>Lags of the long-run variance; 0 for independent values.</summary>
    public required int Lag { get; init; }

    /// <summary>Greatest distance of the running sum from its straight line, in standard errors.</summary>
    public required Figure<double> Statistic { get; init; }

    /// <summary>Where it is reached: the last position before the break, from 1.</summary>
    public required int? Position { get; init; }

    /// <summary>p-value from Kolmogorov's distribution.</summary>
    public required Figure<double> PValue { get; init; }

    /// <summary>The variance used.</summary>
    public required Figure<double> LongRunVariance { get; init; }
}
