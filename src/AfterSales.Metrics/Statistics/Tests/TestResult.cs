namespace AfterSales.Metrics.Statistics;

/// <summary>A test statistic with its p-value.</summary>
public sealed partial record TestResult
{
    /// <summary>The statistic: t, F, z, χ², H, as the calculation says.</summary>
    public required Figure<double> Statistic { get; init; }

    /// <summary>Degrees of freedom; of the numerator where there are two. Undefined for a normal or an exact test.</summary>
    public required Figure<double> DegreesOfFreedom { get; init; }

    /// <summary>Degrees of freedom of the denominator of an F; undefined for other tests.</summary>
    public Figure<double> DenominatorDegreesOfFreedom { get; init; } = Figure.Undefined<double>(UndefinedReason.OutsideDomain);

    /// <summary>p-value, two-sided where the statistic has a sign.</summary>
    public required Figure<double> PValue { get; init; }

    internal static TestResult Undefined(UndefinedReason reason)
    {
        var none = Figure.Undefined<double>(reason);
        return new TestResult { Statistic = none, DegreesOfFreedom = none, DenominatorDegreesOfFreedom = none, PValue = none };
    }

    internal static TestResult Student(double t, double df) => new()
    {
        Statistic = Figures.Finite(t),
        DegreesOfFreedom = Figures.Finite(df),
        PValue = Figures.Finite(t).Select(x => StudentTDistribution.TwoSided(x, df)),
    };

    internal static TestResult ChiSquared(double x, double df) => new()
    {
        Statistic = Figures.Finite(x),
        DegreesOfFreedom = Figures.Finite(df),
        PValue = Figures.Finite(x).Select(v => ChiSquaredDistribution.Survival(v, df)),
    };

    internal static TestResult F(double f, double numerator, double denominator) => new()
    {
        Statistic = Figures.Finite(f),
        DegreesOfFreedom = Figures.Finite(numerator),
        DenominatorDegreesOfFreedom = Figures.Finite(denominator),
        PValue = Figures.Finite(f).Select(v => FDistribution.Survival(v, numerator, denominator)),
    };

    internal static TestResult Normal(double z, double p) => new()
    {
        Statistic = Figures.Finite(z),
        DegreesOfFreedom = Figure.Undefined<double>(UndefinedReason.OutsideDomain),
        PValue = Figures.Finite(p),
    };
}
