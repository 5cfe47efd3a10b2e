namespace AfterSales.Metrics.Trends;

/// <summary>Whether the past of a leading series helps to foresee a following one.</summary>
public sealed partial record GrangerResult
{
    /// <summary>Periods that both regressions use: the same for every order.</summary>
    public required int Count { get; init; }

    /// <summary>How many periods more the method needs; 0 when they are enough.</summary>
    public int PeriodsMissing { get; init; }

    /// <summary>Position, from 1, of the first missing period, for which there is no answer; null if there is none.</summary>
    public int? FirstGap { get; init; }

    /// <summary>Number of lags of both series, chosen by BIC.</summary>
    public required int Order { get; init; }

    /// <summary>F of leaving the leader's lags out.</summary>
    public required Figure<double> LeaderPrecedesFollower { get; init; }

    /// <summary>Its p-value; the null hypothesis is that the leader's past does not help.</summary>
    public required Figure<double> PValue { get; init; }

    /// <summary>Numerator degrees of freedom: the lags left out.</summary>
    public required int Numerator { get; init; }

    /// <summary>Denominator degrees of freedom.</summary>
    public required int Denominator { get; init; }
}
