namespace AfterSales.Metrics.Evaluation;

/// <summary>On which side of its threshold a must-have is passed.</summary>
public enum MustHaveSide
{
    /// <summary>At the threshold or above it.</summary>
    AtLeast,

    /// <summary>At the threshold or below it.</summary>
    AtMost,
}
