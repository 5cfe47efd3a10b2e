namespace AfterSales.Metrics.Satisfaction;

/// <summary>What <see cref="SampleSize"/> found for a coefficient of reliability.</summary>
public sealed partial record ReliabilitySampleSizeResult
{
    /// <summary>Respondents needed who answer every item.</summary>
    public required long Respondents { get; init; }

    /// <summary>The coefficient expected, with the interval that so many respondents give.</summary>
    public required Estimate Interval { get; init; }
}
