using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Brand;

/// <summary>Welch's comparison of two means from their moments.</summary>
internal readonly record struct WelchTest(Estimate Difference, Figure<double> Error, Figure<double> Freedom, Figure<double> T)
{
    public Figure<double> TwoSided
    {
        get
        {
            var freedom = Freedom.Value ?? 1;
            return T.Select(t => StudentTDistribution.TwoSided(t, freedom));
        }
    }

    public Figure<double> Greater
    {
        get
        {
            var freedom = Freedom.Value ?? 1;
            return T.Select(t => StudentTDistribution.Survival(t, freedom));
        }
    }

    public static WelchTest Of(long n1, double mean1, double deviation1, long n2, double mean2, double deviation2, double level)
    {
        if (n1 < 2 || n2 < 2)
        {
            var none = Figure.Undefined<double>(UndefinedReason.SmallSample);
            return new WelchTest(Estimate.Undefined(UndefinedReason.SmallSample, level, IntervalMethod.StudentT), none, none, none);
        }

        var difference = mean1 - mean2;
        if (deviation1 == 0 && deviation2 == 0)
        {
            var flat = Figure.Undefined<double>(UndefinedReason.ZeroVariance);
            return new WelchTest(Estimate.WithoutInterval(difference, UndefinedReason.ZeroVariance, level, IntervalMethod.StudentT), Figure.Of(0.0), flat,
                flat);
        }

        // In units of the larger deviation, whose fourth power may be no double.
        var unit = Math.Max(deviation1, deviation2);
        var (v1, v2) = (deviation1 / unit * (deviation1 / unit) / n1, deviation2 / unit * (deviation2 / unit) / n2);
        var freedom = (v1 + v2) * (v1 + v2) / ((v1 * v1 / (n1 - 1)) + (v2 * v2 / (n2 - 1)));
        var error = unit * Math.Sqrt(v1 + v2);
        return new WelchTest(
            Figures.Interval(difference, StudentTDistribution.TwoSidedQuantile(level, freedom) * error, level, IntervalMethod.StudentT),
            Figure.Of(error),
            Figure.Of(freedom),
            Figures.Finite(difference / error));
    }
}
