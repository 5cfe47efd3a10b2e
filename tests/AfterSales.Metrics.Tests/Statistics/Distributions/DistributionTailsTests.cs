using System.Text.Json;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Every distribution against 40- and 60-digit arithmetic, far tails and odd shapes included.</summary>
public class DistributionTailsTests
{
    public static TheoryData<string, string> Cases { get; } = [.. from file in new[] { "distribution_tails.json", "distribution_shapes.json" }
                                                                 from c in Reference.Cases(file)
                                                                 select (file, c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Tails_ReferenceCases_HoldToTwelveDigits(string file, string name)
    {
        var (_, inputs, json) = Reference.Cases(file).Single(c => c.Name == name);
        var expected = new ExpectedValues(json, 1e-12);
        var value = expected.Take("value").GetDouble();
        var actual = Compute(inputs);

        // A true value below the smallest double is 0 in the file; relative error everywhere else, however small the value.
        Assert.True(
            value == actual || Math.Abs(value - actual) <= 1e-12 * Math.Abs(value),
            FormattableString.Invariant($"{name}: expected {value:R}, was {actual:R}, relative error {Math.Abs(value - actual) / Math.Abs(value):E2}"));
        Assert.True(inputs.GetProperty("dist").GetString() == "t_sf" || !expected.Has("two_sided"));
        if (expected.Has("two_sided"))
        {
            var both = StudentTDistribution.TwoSided(Input(inputs, "x"), Input(inputs, "df"));
            Assert.True(Math.Abs(expected.Take("two_sided").GetDouble() - both) <= 1e-12 * both, name);
        }

        expected.AllAsked();
    }

    private static double Compute(JsonElement inputs)
    {
        double X(string key) => Input(inputs, key);
        return inputs.GetProperty("dist").GetString() switch
        {
            "normal_sf" => NormalDistribution.Survival(X("x")),
            "normal_quantile" => NormalDistribution.Quantile(X("p")),
            "t_sf" => StudentTDistribution.Survival(X("x"), X("df")),
            "t_upper_quantile" => StudentTDistribution.InverseSurvival(X("p"), X("df")),
            "f_sf" => FDistribution.Survival(X("x"), X("df1"), X("df2")),
            "f_cdf" => FDistribution.Cumulative(X("x"), X("df1"), X("df2")),
            "f_upper_quantile" => FDistribution.InverseSurvival(X("p"), X("df1"), X("df2")),
            "chi2_sf" => ChiSquaredDistribution.Survival(X("x"), X("df")),
            "beta_quantile" => BetaDistribution.Quantile(X("p"), X("a"), X("b")),
            "beta_cdf" => BetaDistribution.Cumulative(X("x"), X("a"), X("b")),
            "beta_sf" => BetaDistribution.Survival(X("x"), X("a"), X("b")),
            "gamma_cdf" => GammaDistribution.Cumulative(X("x"), X("a")),
            "gamma_sf" => GammaDistribution.Survival(X("x"), X("a")),
            "gamma_quantile" => GammaDistribution.Quantile(X("p"), X("a")),
            "gamma_upper_quantile" => GammaDistribution.InverseSurvival(X("p"), X("a")),
            "binomial_pmf" => BinomialDistribution.Probability((long)X("k"), (long)X("n"), X("p")),
            "binomial_cdf" => BinomialDistribution.Cumulative((long)X("k"), (long)X("n"), X("p")),
            "binomial_sf" => BinomialDistribution.Survival((long)X("k"), (long)X("n"), X("p")),
            "poisson_pmf" => PoissonDistribution.Probability((long)X("k"), X("mean")),
            "poisson_cdf" => PoissonDistribution.Cumulative((long)X("k"), X("mean")),
            "poisson_sf" => PoissonDistribution.Survival((long)X("k"), X("mean")),
            var other => throw new NotSupportedException(other),
        };
    }

    private static double Input(JsonElement inputs, string key) => inputs.GetProperty(key).GetDouble();
}
