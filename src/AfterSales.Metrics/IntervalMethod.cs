namespace AfterSales.Metrics;

/// <summary>How the interval of an <see cref="Estimate"/> was made.</summary>
public enum IntervalMethod
{
    /// <summary>No interval was asked for or is defined.</summary>
    None,

    /// <summary>Estimate ± normal quantile × standard error.</summary>
    Wald,

    /// <summary>Wald after adding pseudo-observations (Agresti and Min; Rocks).</summary>
    AdjustedWald,

    /// <summary>The values that a score test does not reject.</summary>
    Score,

    /// <summary>Estimate ± Student t quantile × standard error.</summary>
    StudentT,

    /// <summary>Wilson's score interval of a proportion.</summary>
    Wilson,

    /// <summary>Wilson's interval with continuity correction (Newcombe).</summary>
    WilsonContinuity,

    /// <summary>Clopper and Pearson's interval of a proportion, from exact binomial tails.</summary>
    ClopperPearson,

    /// <summary>Agresti and Coull's interval of a proportion.</summary>
    AgrestiCoull,

    /// <summary>The equal-tailed interval of Jeffreys's prior.</summary>
    Jeffreys,

    /// <summary>Newcombe's hybrid score interval of a difference of proportions.</summary>
    Newcombe,

    /// <summary>Fisher's z-transform of a correlation.</summary>
    FisherZ,

    /// <summary>From the F distribution, as Feldt's interval of Cronbach's alpha.</summary>
    FDistribution,

    /// <summary>From the χ² distribution, as the interval of a variance or a Poisson rate.</summary>
    ChiSquare,

    /// <summary>Linearized (Taylor) variance of a weighted ratio with a Student t quantile.</summary>
    Linearized,

    /// <summary>Bootstrap, percentiles of the resampled estimates.</summary>
    BootstrapPercentile,

    /// <summary>Bootstrap, percentiles reflected about the estimate.</summary>
    BootstrapBasic,

    /// <summary>Bootstrap, normal with the resampled standard error and bias.</summary>
    BootstrapNormal,

    /// <summary>Bootstrap, bias-corrected and accelerated.</summary>
    BootstrapBca,

    /// <summary>From the order statistics of the sample itself, without a distribution.</summary>
    OrderStatistics,

    /// <summary>Interval of a single future observation rather than of a mean.</summary>
    Prediction,

    /// <summary>Quantiles of a seeded simulation.</summary>
    MonteCarlo,

    /// <summary>Interval of a difference recovered from the intervals of its two sides (Zou and Donner).</summary>
    VarianceRecovery,

    /// <summary>Goodman's simultaneous intervals of multinomial shares.</summary>
    Goodman,

    /// <summary>Sison and Glaz's simultaneous intervals of multinomial shares.</summary>
    SisonGlaz,

    /// <summary>Equal tails of the posterior distribution, its prior estimated from the data.</summary>
    Posterior,

    /// <summary>Sison and Glaz's simultaneous intervals by their Edgeworth approximation, where the counts are too large for the exact convolution.</summary>
    SisonGlazApproximate,

    /// <summary>Sison and Glaz's simultaneous intervals by exact convolution, whatever the total.</summary>
    SisonGlazExact,

    /// <summary>Equal tails of the lognormal distribution with the estimate as mean and the standard error as standard deviation.</summary>
    Lognormal,

    /// <summary>Wald's interval of the logarithm of a positive quantity.</summary>
    LogWald,

    /// <summary>The values that a likelihood ratio test does not reject, the other parameters maximized out.</summary>
    ProfileLikelihood,

    /// <summary>The complementary log-log interval of a survival probability, with Greenwood's error.</summary>
    LogLog,
}
