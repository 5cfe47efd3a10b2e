namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="ClaimFrequency"/> found of one origin.</summary>
public sealed partial record ClaimFrequencyRow
{
    /// <summary>Units sold.</summary>
    public required long Units { get; init; }

    /// <summary>Claims to date.</summary>
    public required long Claims { get; init; }

    /// <summary>Net payments to date.</summary>
    public required decimal Paid { get; init; }

    /// <summary>Claims per thousand units.</summary>
    public required Figure<double> ClaimsPerThousand { get; init; }

    /// <summary>Cost of a claim.</summary>
    public required Figure<decimal> CostPerClaim { get; init; }

    /// <summary>Cost of a unit sold.</summary>
    public required Figure<decimal> PaidPerUnit { get; init; }
}
