using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>A shift with its stops as they were entered, which may overlap, repeat, and reach beyond the shift.</summary>
public sealed partial record EquipmentLog
{
    /// <summary>The shift, end excluded; both ends known.</summary>
    public required Interval Shift { get; init => field = Guard.Bounded(value); }

    /// <summary>Breaks and other stops planned before.</summary>
    public IReadOnlyList<Interval> PlannedStops { get; init => field = FrozenList.Copy(value); } = FrozenList<Interval>.Empty;

    /// <summary>Stops that were not planned; the part inside a planned stop is no loss.</summary>
    public IReadOnlyList<Interval> Stops { get; init => field = FrozenList.Copy(value); } = FrozenList<Interval>.Empty;

    /// <summary>The shortest time in which one unit can be made.</summary>
    public required Duration IdealCycle { get; init => field = Guard.NotNegative(value); }

    /// <summary>Units made, rejects among them.</summary>
    public required long TotalCount { get; init => field = Guard.NotNegative(value); }

    /// <summary>Units that were not right the first time.</summary>
    public long RejectCount { get; init => field = Guard.NotNegative(value); }

    /// <summary>The shift as sums: every minute of the stops counts once, and only inside the shift.</summary>
    /// <returns>The run.</returns>
    public EquipmentRun ToRun()
    {
        var planned = Union(PlannedStops);
        return new EquipmentRun
        {
            Shift = Shift.Duration,
            PlannedStops = planned,
            Downtime = Union(PlannedStops.Concat(Stops)) - planned,
            IdealCycle = IdealCycle,
            TotalCount = TotalCount,
            RejectCount = RejectCount,
        };
    }

    private Duration Union(IEnumerable<Interval> stops)
    {
        var (sum, until) = (Duration.Zero, Shift.Start);
        foreach (var stop in stops.OrderBy(s => s.HasStart ? s.Start : Instant.MinValue))
        {
            var start = stop.HasStart ? Instant.Max(stop.Start, until) : until;
            var end = stop.HasEnd ? Instant.Min(stop.End, Shift.End) : Shift.End;
            if (start < end)
            {
                sum += end - start;
                until = end;
            }
        }

        return sum;
    }
}
