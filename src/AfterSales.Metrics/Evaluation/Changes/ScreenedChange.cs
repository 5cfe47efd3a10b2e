namespace AfterSales.Metrics.Evaluation;

/// <summary>One figure's change, screened among all.</summary>
public sealed partial record ScreenedChange
{
    /// <summary>The figure as it was given.</summary>
    public required ChangeFigure Figure { get; init; }

    /// <summary>What can be said.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>After − before, with limits when a side has them; undefined when a value is missing or the definition changed.</summary>
    public required Measurement Difference { get; init; }

    /// <summary>Two-sided p-value, consistent with the limits; undefined when it was not tested.</summary>
    public required Figure<double> PValue { get; init; }

    /// <summary>The p-value adjusted over all figures tested.</summary>
    public required Figure<double> AdjustedPValue { get; init; }

    /// <summary>The difference at the level that keeps the false coverage of the selected: 1 − selected · rate / tests. Null when it is not selected.</summary>
    public required Estimate? Selected { get; init; }

    /// <summary>Better or worse; null when it is not selected, or no direction says.</summary>
    public required ChangeDirection? Direction { get; init; }

    /// <summary>What the history says of an exact figure; null for others, or with too little of it.</summary>
    public required HistorySignal? History { get; init; }
}
