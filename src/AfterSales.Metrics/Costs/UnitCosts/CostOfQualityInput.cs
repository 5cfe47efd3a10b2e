namespace AfterSales.Metrics.Costs;

/// <summary>The four costs of quality, and the revenue they are held against.</summary>
public sealed partial record CostOfQualityInput
{
    /// <summary>Keeping failures from happening: planning, training, supplier selection.</summary>
    public required Money Prevention { get; init; }

    /// <summary>Finding out whether they have: inspection, tests, audits.</summary>
    public required Money Appraisal { get; init; }

    /// <summary>Failures found before the customer has the goods: scrap, rework.</summary>
    public required Money InternalFailure { get; init; }

    /// <summary>Failures found by the customer: warranty, returns, complaints.</summary>
    public required Money ExternalFailure { get; init; }

    /// <summary>The revenue of the same period; null leaves its ratio out.</summary>
    public Money? Revenue { get; init; }
}
