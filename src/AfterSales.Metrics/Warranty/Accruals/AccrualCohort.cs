using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>A cohort of sales: what was accrued for it, what it has cost, what it will still cost.</summary>
public sealed partial record AccrualCohort
{
    /// <summary>Its name: a quarter, a product.</summary>
    public required string Cohort
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>Units sold.</summary>
    public required long Units
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Accrued at sale and since.</summary>
    public required Money Accrued { get; init; }

    /// <summary>Paid to date.</summary>
    public required Money Paid { get; init; }

    /// <summary>Expected from now on.</summary>
    public required Money ExpectedRemaining { get; init; }
}
