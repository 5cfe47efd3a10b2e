using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>How two series move together at each distance in time.</summary>
public sealed partial record CrossCorrelationResult
{
    /// <summary>Number of periods.</summary>
    public required int Count { get; init; }

    /// <summary>How many periods more the method needs; 0 when they are enough.</summary>
    public int PeriodsMissing { get; init; }

    /// <summary>Position, from 1, of the first missing period, for which there is no answer; null if there is none.</summary>
    public int? FirstGap { get; init; }

    /// <summary>Why there is no answer; null when there is one.</summary>
    public required UndefinedReason? Reason { get; init; }

    /// <summary>
    /// The correlations of the series as they are, from the lowest lag to the highest: description only, as autocorrelated series show peaks by chance.
    /// </summary>
    public required IReadOnlyList<LaggedCorrelation> Raw { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>The correlations after both were filtered by the autoregression of the first: what conclusions rest on.</summary>
    public required IReadOnlyList<LaggedCorrelation> Prewhitened { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Order of the autoregression of the first series, by BIC.</summary>
    public required int Order { get; init; }

    /// <summary>Its coefficients, from lag 1 on.</summary>
    public required IReadOnlyList<double> Coefficients { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>
    /// The prewhitened correlation of greatest size, the lag nearest to 0 among equals; null without answer. Its adjusted p-value pays for the search.
    /// </summary>
    public required LaggedCorrelation? Best { get; init; }

    /// <summary>Number of lags searched.</summary>
    public required int LagsSearched { get; init; }

    /// <summary>Half width of the band of white noise: z/√n.</summary>
    public required Figure<double> Band { get; init; }
}
