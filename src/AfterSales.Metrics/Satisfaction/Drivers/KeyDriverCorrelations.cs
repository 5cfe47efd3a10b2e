using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Correlations of drivers with each other and with the outcome, when the answers themselves are not at hand.</summary>
public sealed partial record KeyDriverCorrelations
{
    /// <summary>The drivers' names.</summary>
    public required IReadOnlyList<string> Drivers
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Correlation of each driver with each, row by row: symmetric, 1 on the diagonal.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> BetweenDrivers
    {
        get;
        init => field = FrozenList.Copy(Guard.NotNull(value).Select(row => (IReadOnlyList<double>)FrozenList.Copy(row)));
    }

    /// <summary>Correlation of each driver with the outcome.</summary>
    public required IReadOnlyList<double> WithOutcome
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>How many respondents they come from, for tests of the coefficients; null when not known.</summary>
    public int? Respondents
    {
        get;
        init => field = value is null ? null : Guard.NotNegative(value.Value);
    }
}
