using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Survival and incidence after the failures of one age; the lists have one item for each cause, in their order.</summary>
public sealed partial record IncidenceStep
{
    /// <summary>The age.</summary>
    public required double Age { get; init; }

    /// <summary>Share that lives on.</summary>
    public required double Survival { get; init; }

    /// <summary>Share that has failed of each cause; with the survival they add up to 1.</summary>
    public required IReadOnlyList<double> Incidence { get; init => field = FrozenList.Keep(value); }

    /// <summary>1 − Kaplan–Meier of each cause alone: too high.</summary>
    public required IReadOnlyList<double> OneMinusKaplanMeier { get; init => field = FrozenList.Keep(value); }
}
