namespace AfterSales.Metrics.Warranty;

/// <summary>Unearned price against the cost to come.</summary>
public sealed partial record PremiumDeficiency
{
    /// <summary>Unearned − cost to come − deferred cost.</summary>
    public required double Margin { get; init; }

    /// <summary>What is missing; 0 when the margin is not negative.</summary>
    public required double Deficiency { get; init; }
}
