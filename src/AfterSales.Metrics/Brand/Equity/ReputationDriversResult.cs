using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>What <see cref="ReputationDrivers"/> found.</summary>
public sealed partial record ReputationDriversResult
{
    /// <summary>Respondents used.</summary>
    public required int Used { get; init; }

    /// <summary>Respondents without a pulse or without an answer to one of the dimensions, left out.</summary>
    public required int Excluded { get; init; }

    /// <summary>Share of the pulse's variance that all dimensions explain together; the importances add up to it.</summary>
    public required Figure<double> RSquared { get; init; }

    /// <summary>The dimensions, in order.</summary>
    public required IReadOnlyList<ReputationDriverShare> Drivers
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Resamples behind the limits: those in which the pulse varied.</summary>
    public required int Resamples { get; init; }
}
