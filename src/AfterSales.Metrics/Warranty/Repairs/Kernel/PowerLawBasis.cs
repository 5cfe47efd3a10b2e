namespace AfterSales.Metrics.Warranty;

/// <summary>A power law's parameters as logarithms, with their covariances.</summary>
internal sealed record PowerLawBasis
{
    public double LogLambda { get; init; }

    /// <summary>Variance of ln λ.</summary>
    public double LambdaVariance { get; init; }

    /// <summary>Covariance of ln λ and ln β.</summary>
    public double Covariance { get; init; }

    /// <summary>Variance of ln β.</summary>
    public double BetaVariance { get; init; }
}
