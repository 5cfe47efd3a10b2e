namespace AfterSales.Metrics.Brand;

/// <summary>What <see cref="RecoveryParadox"/> found.</summary>
public sealed partial record RecoveryParadoxResult
{
    /// <summary>Recovered customers less those without a failure.</summary>
    public required RecoveryDifference AgainstNoFailure { get; init; }

    /// <summary>Recovered customers less those whose failure was not recovered.</summary>
    public required RecoveryDifference AgainstUnrecovered { get; init; }

    /// <summary>Whether recovered customers are above those without a failure; null when it cannot be computed.</summary>
    public required RecoveryVerdict? Verdict { get; init; }

    /// <summary>Recovered less unrecovered ÷ no failure less unrecovered.</summary>
    public required Figure<double> ShareOfLossRecovered { get; init; }
}
