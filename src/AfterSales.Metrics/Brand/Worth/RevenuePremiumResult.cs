namespace AfterSales.Metrics.Brand;

/// <summary>What <see cref="RevenuePremium"/> found.</summary>
public sealed partial record RevenuePremiumResult
{
    /// <summary>Revenue less that of the reference; the three parts add up to it.</summary>
    public required decimal Premium { get; init; }

    /// <summary>At the reference's volume.</summary>
    public required decimal PricePart { get; init; }

    /// <summary>At the reference's price.</summary>
    public required decimal VolumePart { get; init; }

    /// <summary>Of both together.</summary>
    public required decimal JointPart { get; init; }

    /// <summary>Price above the reference's, as a fraction of it.</summary>
    public required Figure<double> PricePremium { get; init; }

    /// <summary>Volume above the reference's, as a fraction of it.</summary>
    public required Figure<double> VolumePremium { get; init; }
}
