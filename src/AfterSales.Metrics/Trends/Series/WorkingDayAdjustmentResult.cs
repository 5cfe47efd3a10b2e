namespace AfterSales.Metrics.Trends;

/// <summary>A series as if every period had the mean number of working days.</summary>
public sealed partial record WorkingDayAdjustmentResult
{
    /// <summary>D̄: mean working days of the complete periods.</summary>
    public required Figure<double> MeanDays { get; init; }

    /// <summary>The adjusted series; a period without working day is a gap.</summary>
    public required Series Adjusted { get; init; }
}
