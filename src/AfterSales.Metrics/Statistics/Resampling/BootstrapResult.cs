namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="Bootstrap"/> found, with its ingredients.</summary>
public sealed partial record BootstrapResult
{
    /// <summary>The statistic of the sample, with its interval.</summary>
    public required Estimate Headline { get; init; }

    /// <summary>Resamples whose statistic is defined.</summary>
    public required int Resamples { get; init; }

    /// <summary>Resamples whose statistic is not, which do not count.</summary>
    public required int UndefinedResamples { get; init; }

    /// <summary>Mean of the resamples less the statistic.</summary>
    public required Figure<double> Bias { get; init; }

    /// <summary>Standard deviation of the resamples.</summary>
    public required Figure<double> StandardError { get; init; }

    /// <summary>z₀ of BCa: how far the statistic lies from the middle of the resamples.</summary>
    public required Figure<double> BiasCorrection { get; init; }

    /// <summary>a of BCa: how the standard error changes with the statistic.</summary>
    public required Figure<double> Acceleration { get; init; }
}
