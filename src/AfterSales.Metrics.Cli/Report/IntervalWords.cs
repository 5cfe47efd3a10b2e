namespace AfterSales.Metrics.Cli.Report;

/// <summary>How an interval was made, in one sentence with its formula or source.</summary>
internal static class IntervalWords
{
    public static string Of(IntervalMethod method) => method switch
    {
        IntervalMethod.None => Say("none"),
        IntervalMethod.Wald => Say("Wald: estimate ± normal quantile × standard error"),
        IntervalMethod.AdjustedWald => Say("adjusted Wald: Wald after adding pseudo-observations (Agresti and Min, Biometrics 61, 2005; Rocks 2016)"),
        IntervalMethod.Score => Say("score: the values that a score test does not reject"),
        IntervalMethod.StudentT => Say("Student t: estimate ± t quantile × standard error"),
        IntervalMethod.Wilson => Say("Wilson: (2x + z² ± z√(z² + 4x(1 − p))) / (2(n + z²)) (Wilson, JASA 22, 1927)"),
        IntervalMethod.WilsonContinuity => Say("Wilson with continuity correction (Newcombe, Statistics in Medicine 17, 1998)"),
        IntervalMethod.ClopperPearson => Say("Clopper–Pearson: beta quantiles of the exact binomial tails (Biometrika 26, 1934)"),
        IntervalMethod.AgrestiCoull => Say("Agresti–Coull: Wald with x + z²/2 of n + z² (The American Statistician 52, 1998)"),
        IntervalMethod.Jeffreys => Say("Jeffreys: equal tails of B(x + ½, n − x + ½)"),
        IntervalMethod.Newcombe => Say("Newcombe's hybrid score interval of a difference (Statistics in Medicine 17, 1998)"),
        IntervalMethod.FisherZ => Say("Fisher's z-transform of a correlation"),
        IntervalMethod.FDistribution => Say("from the F distribution (Feldt, Psychometrika 30, 1965)"),
        IntervalMethod.ChiSquare => Say("from the χ² distribution"),
        IntervalMethod.Linearized => Say("linearized variance of a weighted ratio with a t quantile"),
        IntervalMethod.BootstrapPercentile => Say("bootstrap: percentiles of seeded resamples"),
        IntervalMethod.BootstrapBasic => Say("bootstrap: percentiles of seeded resamples, reflected about the estimate"),
        IntervalMethod.BootstrapNormal => Say("bootstrap: normal with the resampled standard error"),
        IntervalMethod.BootstrapBca => Say("bootstrap: bias-corrected and accelerated (Efron, JASA 82, 1987)"),
        IntervalMethod.OrderStatistics => Say("from the order statistics of the sample"),
        IntervalMethod.Prediction => Say("of one future observation"),
        IntervalMethod.MonteCarlo => Say("quantiles of a seeded simulation"),
        IntervalMethod.VarianceRecovery => Say("of a difference, recovered from the intervals of both sides (Zou and Donner, Statistics in Medicine 27, 2008)"),
        IntervalMethod.Goodman => Say("Goodman's simultaneous intervals of shares (Technometrics 7, 1965)"),
        IntervalMethod.SisonGlaz or IntervalMethod.SisonGlazApproximate or IntervalMethod.SisonGlazExact =>
            Say("Sison and Glaz's simultaneous intervals of shares (JASA 90, 1995)"),
        IntervalMethod.Posterior => Say("equal tails of the posterior distribution"),
        IntervalMethod.Lognormal => Say("lognormal with the estimate as mean and the standard error as standard deviation"),
        IntervalMethod.LogWald => Say("Wald on the logarithm"),
        IntervalMethod.ProfileLikelihood => Say("profile likelihood"),
        IntervalMethod.LogLog => Say("complementary log-log with Greenwood's error"),
        _ => Say(method.ToString()),
    };
}
