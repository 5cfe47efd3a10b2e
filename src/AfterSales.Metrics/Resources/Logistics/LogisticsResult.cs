namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="Logistics"/> found, with its ingredients. Costs are in the one currency the trips were given in.</summary>
public sealed partial record LogisticsResult
{
    /// <summary>How many trips.</summary>
    public required long Trips { get; init; }

    /// <summary>How many stops.</summary>
    public required long Stops { get; init; }

    /// <summary>Stops reached within what was promised.</summary>
    public required long OnTime { get; init; }

    /// <summary>Stops reached before the earliest instant promised.</summary>
    public required long Early { get; init; }

    /// <summary>Stops reached after the latest instant promised.</summary>
    public required long Late { get; init; }

    /// <summary>Stops without a promise or without an arrival: nothing can be said of them.</summary>
    public required long NotJudged { get; init; }

    /// <summary>On time / (on time + early + late), with its interval.</summary>
    public required Estimate OnTimeShare { get; init; }

    /// <summary>How far all trips went.</summary>
    public required decimal Kilometers { get; init; }

    /// <summary>What all trips cost, exact.</summary>
    public required decimal Cost { get; init; }

    /// <summary>Cost / stops.</summary>
    public required Figure<decimal> CostPerStop { get; init; }

    /// <summary>Cost / kilometers.</summary>
    public required Figure<decimal> CostPerKilometer { get; init; }

    /// <summary>All time on the way.</summary>
    public required TotalTime Travel { get; init; }

    /// <summary>All time at stops.</summary>
    public required TotalTime Work { get; init; }

    /// <summary>Travel / (travel + work).</summary>
    public required Figure<double> TravelShare { get; init; }

    /// <summary>Trips whose load or capacity is not known; they are left out of the two load figures.</summary>
    public required long TripsWithoutLoad { get; init; }

    /// <summary>Σ load × kilometers / Σ capacity × kilometers; above 1 where vehicles were overloaded, and then reported as it is.</summary>
    public required Figure<double> LoadFactor { get; init; }

    /// <summary>Kilometers of trips without load / kilometers of trips whose load is known.</summary>
    public required Figure<double> EmptyShare { get; init; }
}
