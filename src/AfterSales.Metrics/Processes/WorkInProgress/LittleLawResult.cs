using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Processes;

/// <summary>What <see cref="LittleLaw"/> found.</summary>
public sealed partial record LittleLawResult
{
    /// <summary>The window, end excluded.</summary>
    public required Interval Window { get; init; }

    /// <summary>Cases open just before the window.</summary>
    public required long OpenAtStart { get; init; }

    /// <summary>Cases open just before its end; <see cref="OpenAtStart"/> + <see cref="Arrivals"/> − <see cref="Completions"/>.</summary>
    public required long OpenAtEnd { get; init; }

    /// <summary>Cases opened in the window.</summary>
    public required long Arrivals { get; init; }

    /// <summary>Cases closed in the window.</summary>
    public required long Completions { get; init; }

    /// <summary>Case time inside the window.</summary>
    public required TotalTime TimeInside { get; init; }

    /// <summary>Average cases open: time inside ÷ window.</summary>
    public required double AverageOpen { get; init; }

    /// <summary>Arrivals for each hour of the window.</summary>
    public required double ArrivalsPerHour { get; init; }

    /// <summary>Throughput: completions for each hour of the window.</summary>
    public required double CompletionsPerHour { get; init; }

    /// <summary>Mean time of the completed cases, before the window too.</summary>
    public required Figure<double> MeanTimeOfCompletedHours { get; init; }

    /// <summary>Cases that were open in the window for some time, or opened and closed at one instant of it.</summary>
    public required long CasesPresent { get; init; }

    /// <summary>Mean time of those inside the window: cases present for each hour × this = average open, always.</summary>
    public required Figure<double> MeanTimeInsideHours { get; init; }

    /// <summary>Average open ÷ (throughput × mean time of completed cases): 1 exactly where the window starts and ends empty.</summary>
    public required Figure<double> Headline { get; init; }

    /// <summary>Whether no case is open at either end, so that the law must hold; else the ratio says how far the window is from steady.</summary>
    public bool IsEmptyAtBothEnds => OpenAtStart == 0 && OpenAtEnd == 0;

    /// <summary>The cases that close before they open.</summary>
    public required IReadOnlyList<UnusableRecord> Unusable { get; init => field = FrozenList.Copy(value); }
}
