namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="Moments"/> found.</summary>
public sealed partial record MomentsResult
{
    /// <summary>n.</summary>
    public required int Count { get; init; }

    /// <summary>The mean with its t interval.</summary>
    public required Estimate Mean { get; init; }

    /// <summary>Sample variance, divisor n − 1.</summary>
    public required Figure<double> Variance { get; init; }

    /// <summary>Root of <see cref="Variance"/>.</summary>
    public required Figure<double> StandardDeviation { get; init; }

    /// <summary>exp of the mean logarithm.</summary>
    public required Figure<double> GeometricMean { get; init; }

    /// <summary>g₁, of the data as a population.</summary>
    public required Figure<double> Skewness { get; init; }

    /// <summary>G₁, unbiased under normality, as in Excel, SAS and SPSS.</summary>
    public required Figure<double> SampleSkewness { get; init; }

    /// <summary>b₁, with the sample variance, as in Minitab.</summary>
    public required Figure<double> ScaledSkewness { get; init; }

    /// <summary>g₂, excess, of the data as a population.</summary>
    public required Figure<double> Kurtosis { get; init; }

    /// <summary>G₂, excess, unbiased under normality, as in Excel, SAS and SPSS.</summary>
    public required Figure<double> SampleKurtosis { get; init; }

    /// <summary>b₂, excess, with the sample variance, as in Minitab.</summary>
    public required Figure<double> ScaledKurtosis { get; init; }
}
