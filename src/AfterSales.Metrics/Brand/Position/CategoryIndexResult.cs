namespace AfterSales.Metrics.Brand;

/// <summary>What <see cref="CategoryIndex"/> found.</summary>
public sealed partial record CategoryIndexResult
{
    /// <summary>Own value in percent of the category's mean: 100 is average.</summary>
    public required Figure<double> Headline { get; init; }

    /// <summary>Own value less the category's mean.</summary>
    public required Figure<double> Points { get; init; }

    /// <summary>The category's mean.</summary>
    public required Figure<double> CategoryMean { get; init; }
}
