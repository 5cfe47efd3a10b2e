namespace AfterSales.Metrics.Warranty;

/// <summary>Development factor (age-to-age factor, link ratio) with its spread.</summary>
public sealed partial record DevelopmentFactor
{
    /// <summary>The age it leads from; the number of ages for the tail.</summary>
    public required int Age { get; init; }

    /// <summary>The factor.</summary>
    public required Figure<double> Factor { get; init; }

    /// <summary>σ of its pairs.</summary>
    public required Figure<double> Sigma { get; init; }

    /// <summary>Standard error of the factor.</summary>
    public required Figure<double> StandardError { get; init; }

    /// <summary>Pairs of a start above 0 and the amount one age later; 0 for the tail.</summary>
    public required int Pairs { get; init; }
}
