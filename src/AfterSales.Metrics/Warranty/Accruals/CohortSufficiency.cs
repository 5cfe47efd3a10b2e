namespace AfterSales.Metrics.Warranty;

/// <summary>Sufficiency of the accrual of one cohort, or of all.</summary>
public sealed partial record CohortSufficiency
{
    /// <summary>The cohort; null for the total.</summary>
    public required string? Cohort { get; init; }

    /// <summary>Accrued.</summary>
    public required Money Accrued { get; init; }

    /// <summary>Paid to date.</summary>
    public required Money Paid { get; init; }

    /// <summary>Expected from now on.</summary>
    public required Money ExpectedRemaining { get; init; }

    /// <summary>Paid + expected.</summary>
    public required Money Need { get; init; }

    /// <summary>Accrued − need.</summary>
    public required Money Surplus { get; init; }

    /// <summary>Accrued / need.</summary>
    public required Figure<double> Sufficiency { get; init; }

    /// <summary>Need for each unit.</summary>
    public required Figure<decimal> NeededPerUnit { get; init; }

    /// <summary>Accrued for each unit.</summary>
    public required Figure<decimal> AccruedPerUnit { get; init; }
}
