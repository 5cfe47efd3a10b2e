namespace AfterSales.Metrics.Processes;

/// <summary>The share of cases still open after a time.</summary>
public sealed partial record TimeToCloseStep
{
    /// <summary>The time.</summary>
    public required double Time { get; init; }

    /// <summary>Cases seen open just before it.</summary>
    public required long AtRisk { get; init; }

    /// <summary>Cases closed at it; 0 where only open ones were last seen.</summary>
    public required long Closed { get; init; }

    /// <summary>The share still open after it; without limits at 1 and at 0.</summary>
    public required Estimate StillOpen { get; init; }

    /// <summary>Greenwood's standard error; undefined where none is open any more.</summary>
    public required Figure<double> StandardError { get; init; }
}
