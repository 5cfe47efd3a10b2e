using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="SyntheticControl"/> found.</summary>
public sealed partial record SyntheticControlResult
{
    /// <summary>How it was found.</summary>
    public ImpactDesign Design { get; init; } = ImpactDesign.SyntheticControl;

    /// <summary>The weight of each donor, none negative, together 1; empty where there is no fit.</summary>
    public required IReadOnlyList<double> Weights { get; init => field = FrozenList.Copy(value); }

    /// <summary>Treated less synthetic in each period.</summary>
    public required IReadOnlyList<double> Gap { get; init => field = FrozenList.Copy(value); }

    /// <summary>Root mean square of the gap before: how well the mixture followed.</summary>
    public required Figure<double> RootMeanSquareBefore { get; init; }

    /// <summary>Root mean square of the gap after.</summary>
    public required Figure<double> RootMeanSquareAfter { get; init; }

    /// <summary>Mean gap after.</summary>
    public required Figure<double> AverageEffect { get; init; }

    /// <summary>Root mean square after over before; undefined where the mixture is exact before.</summary>
    public required Figure<double> ErrorRatio { get; init; }

    /// <summary>Periods before in which the treated lies above or below all donors, where no mixture can follow it.</summary>
    public required int OutsideRange { get; init; }

    /// <summary>The same ratio of each donor, as if it had been treated, from the other donors.</summary>
    public required IReadOnlyList<Figure<double>> PlaceboRatios { get; init => field = FrozenList.Copy(value); }

    /// <summary>Place of the treated's ratio among all, 1 the largest.</summary>
    public required Figure<int> Rank { get; init; }

    /// <summary>Rank over the number of units: the smallest p reachable is one over it.</summary>
    public required Figure<double> PValue { get; init; }
}
