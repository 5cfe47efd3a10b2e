namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="EquipmentEffectiveness"/> found, with its ingredients.</summary>
public sealed partial record EquipmentEffectivenessResult
{
    /// <summary>How many runs.</summary>
    public required int Runs { get; init; }

    /// <summary>Shift − planned stops: the time in which the equipment was meant to run.</summary>
    public required TotalTime PlannedTime { get; init; }

    /// <summary>Planned time − downtime: the time in which it ran.</summary>
    public required TotalTime RunTime { get; init; }

    /// <summary>Units made, rejects among them.</summary>
    public required long TotalCount { get; init; }

    /// <summary>Units right the first time.</summary>
    public required long GoodCount { get; init; }

    /// <summary>Run time / planned time.</summary>
    public required Figure<double> Availability { get; init; }

    /// <summary>Ideal time of the units made / run time; above 1 when the ideal cycle is understated, and then reported as it is.</summary>
    public required Figure<double> Performance { get; init; }

    /// <summary>Good units / units made; of several runs each unit weighs as much as its ideal cycle.</summary>
    public required Figure<double> Quality { get; init; }

    /// <summary>Availability × performance × quality = ideal time of the good units / planned time. The OEE, as a fraction.</summary>
    public required Figure<double> Headline { get; init; }

    /// <summary>Ideal time of the good units / all time on the clock. The TEEP, as a fraction.</summary>
    public required Figure<double> TotalEffectiveness { get; init; }

    /// <summary>Whether performance exceeds 1: the ideal cycle or the counts need a look before anyone trusts the figure.</summary>
    public required bool IsPerformanceAboveOne { get; init; }
}
