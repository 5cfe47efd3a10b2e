using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="CaseBacklog"/> found, with its ingredients.</summary>
public sealed partial record CaseBacklogResult
{
    /// <summary>Cases open when the window begins.</summary>
    public required long OpenAtStart { get; init; }

    /// <summary>Cases opened inside the window, reopened ones among them.</summary>
    public required long Arrived { get; init; }

    /// <summary>The reopenings among the arrived, of cases whose cycles are known.</summary>
    public required long Reopened { get; init; }

    /// <summary>Cases resolved inside the window.</summary>
    public required long Resolved { get; init; }

    /// <summary>Cases open when the window ends: open at start + arrived − resolved.</summary>
    public required long OpenAtEnd { get; init; }

    /// <summary>The cases among them that are on hold.</summary>
    public required long OnHold { get; init; }

    /// <summary>The time all cases spent open inside the window, in seconds, exact; of many cases this exceeds what a duration can hold.</summary>
    public required decimal OpenSeconds { get; init; }

    /// <summary>Open time / length of the window: how many were open on average, Little's L.</summary>
    public required Figure<double> AverageOpen { get; init; }

    /// <summary>Arrived / length of the window in days, Little's λ.</summary>
    public required Figure<double> ArrivalsPerDay { get; init; }

    /// <summary>Resolved / length of the window in days.</summary>
    public required Figure<double> ResolvedPerDay { get; init; }

    /// <summary>Open time / arrived: the average time in the house by Little's law, W = L / λ.</summary>
    public required Figure<Duration> TimeByLittlesLaw { get; init; }

    /// <summary>The mean time from opened to resolved of the cases resolved inside the window, to compare: far apart when the backlog grows or
    /// shrinks.</summary>
    public required Figure<Duration> MeanTimeOfResolved { get; init; }

    /// <summary>How long the open cases would take at the pace of the window: open at end / resolved per day, as a duration.</summary>
    public required Figure<Duration> TimeToClear { get; init; }

    /// <summary>The mean age of the cases open at the end.</summary>
    public required Figure<Duration> MeanAge { get; init; }

    /// <summary>The median age of the cases open at the end.</summary>
    public required Figure<Duration> MedianAge { get; init; }

    /// <summary>The age of the oldest case open at the end.</summary>
    public required Figure<Duration> OldestAge { get; init; }

    /// <summary>The cases open at the end by age; together they are all of them.</summary>
    public required IReadOnlyList<AgeBand> ByAge { get; init => field = FrozenList.Keep(value); }

    /// <summary>The cases resolved before they were opened, or whose cycles contradict each other.</summary>
    public required IReadOnlyList<UnusableRecord> Unusable { get; init => field = FrozenList.Keep(value); }
}
