using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>The same analysis at dates on which nothing happened: how often a quiet history shows an effect as large.</summary>
public sealed partial record PlaceboDates
{
    /// <summary>t of the average effect at the true date.</summary>
    public required Figure<double> Statistic { get; init; }

    /// <summary>Each date inside the history before, with its effect.</summary>
    public required IReadOnlyList<PlaceboDate> Dates { get; init => field = FrozenList.Copy(value); }

    /// <summary>Dates whose t is at least as far from zero.</summary>
    public required int AtLeastAsExtreme { get; init; }

    /// <summary>(1 + at least as extreme)/(1 + dates); undefined under four dates.</summary>
    public required Figure<double> PValue { get; init; }
}
