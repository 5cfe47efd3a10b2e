using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>How a series hangs together with its own past.</summary>
public sealed partial record AutocorrelationResult
{
    /// <summary>Number of values.</summary>
    public required int Count { get; init; }

    /// <summary>How many periods more the method needs; 0 when they are enough.</summary>
    public int PeriodsMissing { get; init; }

    /// <summary>Why there is no answer; null when there is one.</summary>
    public required UndefinedReason? Reason { get; init; }

    /// <summary>Position, from 1, of the first missing period, for which there is no answer; null if there is none.</summary>
    public required int? FirstGap { get; init; }

    /// <summary>Autocorrelations from lag 0 (1) on.</summary>
    public required IReadOnlyList<double> Acf { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Partial autocorrelations from lag 0 (1) on.</summary>
    public required IReadOnlyList<double> Pacf { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Half width of the band within which white noise stays: z/√n.</summary>
    public required Figure<double> Band { get; init; }

    /// <summary>Lags of the Ljung–Box test.</summary>
    public required int TestLags { get; init; }

    /// <summary>Its degrees of freedom: lags less fitted parameters.</summary>
    public required int DegreesOfFreedom { get; init; }

    /// <summary>Ljung and Box's Q.</summary>
    public required Figure<double> LjungBox { get; init; }

    /// <summary>p-value of Q: small values say that the series is not white noise.</summary>
    public required Figure<double> PValue { get; init; }

    /// <summary>Durbin and Watson's statistic of the values about their mean: about 2 for white noise.</summary>
    public required Figure<double> DurbinWatson { get; init; }
}
