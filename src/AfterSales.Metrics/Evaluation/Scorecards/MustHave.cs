using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>A threshold that no good figure elsewhere makes up for: safety, open recalls, a promise by law.</summary>
public sealed partial record MustHave
{
    /// <summary>The threshold, in the figure's unit; exactly met is met.</summary>
    public required double Threshold { get; init => field = Guard.Finite(value); }

    /// <summary>On which side of it the must-have is passed.</summary>
    public required MustHaveSide Side { get; init => field = Guard.Defined(value); }

    internal bool IsPassedBy(ExactDecimal value)
        => Side == MustHaveSide.AtLeast ? value >= ExactDecimal.Of(Threshold) : value <= ExactDecimal.Of(Threshold);

    /// <summary>Whether both limits are on one side with the value; an estimate that has no limits proves nothing.</summary>
    internal bool IsProven(Measurement measurement, bool isPassed)
        => measurement.Estimate is not { } estimate
            || (estimate is { Lower: { } lower, Upper: { } upper }
                && IsPassedBy(ExactDecimal.Of(lower)) == isPassed && IsPassedBy(ExactDecimal.Of(upper)) == isPassed);
}
