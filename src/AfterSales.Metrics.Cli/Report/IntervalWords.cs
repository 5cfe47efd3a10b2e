namespace AfterSales.Metrics.Cli.Report;

/// <summary>How an interval was made, in one sentence with its formula or source.</summary>
internal static class IntervalWords
{
    public static string Of(IntervalMethod method) => method switch
    {
        IntervalMethod.None => "none",
        IntervalMethod.Wald => "Wald: estimate ± normal quantile × standard error",
        IntervalMethod.AdjustedWald => "adjusted Wald: Wald after adding pseudo-observations (Agresti and Min, Biometrics 61, 2005; Rocks 2016)",
        IntervalMethod.Score => "score: the values that a score test does not reject",
        IntervalMethod.StudentT => "Student t: estimate ± t quantile × standard error",
        IntervalMethod.Wilson => "Wilson: (2x + z² ± z√(z² + 4x(1 − p))) / (2(n + z²)) (Wilson, JASA 22, 1927)",
        IntervalMethod.WilsonContinuity => "Wilson with continuity correction (Newcombe, Statistics in Medicine 17, 1998)",
        IntervalMethod.ClopperPearson => "Clopper–Pearson: beta quantiles of the exact binomial tails (Biometrika 26, 1934)",
        IntervalMethod.AgrestiCoull => "Agresti–Coull: Wald with x + z²/2 of n + z² (The American Statistician 52, 1998)",
        IntervalMethod.Jeffreys => "Jeffreys: equal tails of B(x + ½, n − x + ½)",
        IntervalMethod.Newcombe => "Newcombe's hybrid score interval of a difference (Statistics in Medicine 17, 1998)",
        IntervalMethod.FisherZ => "Fisher's z-transform of a correlation",
        IntervalMethod.FDistribution => "from the F distribution (Feldt, Psychometrika 30, 1965)",
        IntervalMethod.ChiSquare => "from the χ² distribution",
        IntervalMethod.Linearized => "linearized variance of a weighted ratio with a t quantile",
        IntervalMethod.BootstrapPercentile => "bootstrap: percentiles of seeded resamples",
        IntervalMethod.BootstrapBasic => "bootstrap: percentiles of seeded resamples, reflected about the estimate",
        IntervalMethod.BootstrapNormal => "bootstrap: normal with the resampled standard error",
        IntervalMethod.BootstrapBca => "bootstrap: bias-corrected and accelerated (Efron, JASA 82, 1987)",
        IntervalMethod.OrderStatistics => "from the order statistics of the sample",
        IntervalMethod.Prediction => "of one future observation",
        IntervalMethod.MonteCarlo => "quantiles of a seeded simulation",
        IntervalMethod.VarianceRecovery => "of a difference, recovered from the intervals of both sides (Zou and Donner, Statistics in Medicine 27, 2008)",
        IntervalMethod.Goodman => "Goodman's simultaneous intervals of shares (Technometrics 7, 1965)",
        IntervalMethod.SisonGlaz or IntervalMethod.SisonGlazApproximate or IntervalMethod.SisonGlazExact =>
            "Sison and Glaz's simultaneous intervals of shares (JASA 90, 1995)",
        IntervalMethod.Posterior => "equal tails of the posterior distribution",
        IntervalMethod.Lognormal => "lognormal with the estimate as mean and the standard error as standard deviation",
        IntervalMethod.LogWald => "Wald on the logarithm",
        IntervalMethod.ProfileLikelihood => "profile likelihood",
        IntervalMethod.LogLog => "complementary log-log with Greenwood's error",
        _ => method.ToString(),
    };
}
