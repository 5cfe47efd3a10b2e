using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="ClaimVolumes"/> is made of.</summary>
public sealed partial record ClaimVolumesInput
{
    /// <summary>A date of the first month whose claims are known.</summary>
    public required LocalDate First { get; init; }

    /// <summary>A date of the last month whose claims are known: the forecasts go on behind it.</summary>
    public required LocalDate Current { get; init; }

    /// <summary>Claims reported, in any order; several of one month add up.</summary>
    public required IReadOnlyList<ReportedClaims> Reported
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The forecasts of all products, each made at <see cref="Current"/>.</summary>
    public required IReadOnlyList<ClaimForecastResult> Forecasts
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
