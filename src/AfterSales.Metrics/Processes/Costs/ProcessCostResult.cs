using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>What <see cref="ProcessCost"/> found, in units of <see cref="Currency"/>.</summary>
public sealed partial record ProcessCostResult
{
    /// <summary>The currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Where the events ended; what duplicates and rejected events cost is there, and in no figure here.</summary>
    public required EventAccount Account { get; init; }

    /// <summary>Cases, open and closed.</summary>
    public required long Cases { get; init; }

    /// <summary>Step by department, ordinal, an unknown department first. Cells, steps, departments and total agree in whole units.</summary>
    public required IReadOnlyList<ProcessCostCell> Matrix { get; init => field = FrozenList.Keep(value); }

    /// <summary>By step, ordinal.</summary>
    public required IReadOnlyList<NamedAmount> BySteps { get; init => field = FrozenList.Copy(value); }

    /// <summary>By department, ordinal, an unknown one first.</summary>
    public required IReadOnlyList<NamedAmount> ByDepartments { get; init => field = FrozenList.Copy(value); }

    /// <summary>Rate × time, to decimal's digits.</summary>
    public required decimal TimeCost { get; init; }

    /// <summary>The direct cost, exact.</summary>
    public required decimal DirectCost { get; init; }

    /// <summary>Both, to decimal's digits.</summary>
    public required decimal Total { get; init; }

    /// <summary>The exact total, rounded once.</summary>
    public required decimal RoundedTotal { get; init; }

    /// <summary>The first event of each step in its case.</summary>
    public required decimal FirstPass { get; init; }

    /// <summary>All later ones, their direct cost with them; first pass + rework = total.</summary>
    public required decimal Rework { get; init; }

    /// <summary>Rework ÷ total.</summary>
    public required Figure<double> ReworkShare { get; init; }

    /// <summary>Time of departments without a rate, and of unknown ones: not part of the total, which is then too low.</summary>
    public required IReadOnlyList<UnpricedTime> Unpriced { get; init => field = FrozenList.Copy(value); }

    /// <summary>Events whose duration is not known: their time is in no figure.</summary>
    public required long EventsWithoutDuration { get; init; }

    /// <summary>Total ÷ cases.</summary>
    public required Figure<double> MeanCostPerCase { get; init; }

    /// <summary>What handing over and waiting would cost; not part of the total.</summary>
    public required ImputedCost Imputed { get; init; }

    /// <summary>Whether all time is priced and every duration known.</summary>
    public bool IsComplete => Unpriced.Count == 0 && EventsWithoutDuration == 0;
}
