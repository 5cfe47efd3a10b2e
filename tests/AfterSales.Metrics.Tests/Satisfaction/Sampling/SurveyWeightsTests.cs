using System.Text.Json;
using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class SurveyWeightsTests
{
    public static TheoryData<string> Fits
        => [.. new[] { "margins", "stratum" }.SelectMany(kind => CaseKinds.Of("survey_weighting.json", kind, Others(kind))).Select(c => c.Name)];

    public static TheoryData<string> Weighted => [.. CaseKinds.Of("survey_weighting.json", "w", Others("w")).Select(c => c.Name)];

    private static string[] Others(string kind) => [.. new[] { "margins", "stratum", "w", "N_h" }.Where(other => other != kind)];

    [Theory]
    [MemberData(nameof(Fits))]
    public void Rake_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, json) = Reference.Cases("survey_weighting.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, 1e-12);
        SurveyMargin[] margins;
        double[] values;
        decimal[]? start = null;
        if (inputs.TryGetProperty("data", out var data))
        {
            margins = [.. inputs.GetProperty("margins").EnumerateObject().Select(m => Margin(m.Name, data.GetProperty(m.Name), m.Value))];
            values = data.GetProperty(inputs.GetProperty("y").GetString()!).Numbers();
            start = data.TryGetProperty("w0", out var w0) ? w0.Exacts() : null;
        }
        else
        {
            margins = [Margin("stratum", inputs.GetProperty("stratum"), inputs.GetProperty("population"))];
            values = inputs.GetProperty("y").Numbers();
        }

        var result = SurveyWeights.Rake(margins, start);
        var mean = SurveyWeights.Mean(values, result);
        var error = (mean.Upper!.Value - mean.Lower!.Value) / 2 / AfterSales.Metrics.Statistics.StudentTDistribution.TwoSidedQuantile(0.95, values.Length - 1);

        Assert.True(result.IsConverged);
        // R stops its own iteration at a smaller change than 1e-10 of a weight.
        expected.Numbers("weights", result.Weights.Select(weight => (double?)weight), 1e-10);
        expected.Number("mean", mean.Value, 1e-10);
        expected.Number("deff_kish", result.DesignEffect.Value, 1e-10);
        expected.Number("neff", result.EffectiveSampleSize.Value, 1e-10);
        expected.Number(margins.Length > 1 ? "se_linearised_raked" : "se", error, 1e-10);
        expected.AllAsked();
    }

    [Theory]
    [MemberData(nameof(Weighted))]
    public void Compute_WeightedNetPromoterScore_Agrees(string name)
    {
        var (_, inputs, json) = Reference.Cases("survey_weighting.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, 1e-12);
        var (x, w) = (inputs.GetProperty("x").Numbers(), inputs.GetProperty("w").Exacts());
        var tally = ScoreTally.Of([.. x.Select(s => s > 0 ? 10.0 : s < 0 ? 0 : 8)], w);
        var result = NetPromoterScore.Compute(tally);

        expected.Number("nps_points", result.Headline.Value);
        expected.Number("mean", result.Headline.Value / 100);
        expected.Number("se_linearised", result.UnbiasedStandardError.Value / 100);
        expected.Number("neff", result.Weighting.EffectiveSampleSize.Value);
        var csat = CustomerSatisfactionScore.Compute(tally, CustomerSatisfactionScoreOptions.Boxes(ScaleDefinition.ZeroToTen, 2));
        // R's svyciprop fits a logistic model until its deviance moves by less than 1e-8; the exact share of the first case is 0.446075687412….
        expected.Number("prop1", csat.Headline.Value / 100, 1e-8);
        var interval = expected.Take("prop1_logit_ci");
        expected.AllAsked();
        if (csat.Headline.Method == IntervalMethod.Linearized)
        {
            Reference.AssertClose(100 * interval[0].Number(), csat.Headline.Lower, 1e-8, "lower");
            Reference.AssertClose(100 * interval[1].Number(), csat.Headline.Upper, 1e-8, "upper");
        }
        else
        {
            // Equal weights change nothing here: the interval stays Wilson's.
            Assert.Equal(1, csat.Weighting.DesignEffect.Value!.Value, 1e-12);
        }
    }

    private static SurveyMargin Margin(string name, JsonElement categories, JsonElement population) => new()
    {
        Name = name,
        Categories = [.. categories.EnumerateArray().Select(c => c.GetString()!)],
        Population = population.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.Exact()),
    };

    private static SurveyMargin Margin(string name, string categories, params (string Category, decimal Count)[] population)
        => new() { Name = name, Categories = [.. categories.Select(c => c.ToString())], Population = population.ToDictionary(p => p.Category, p => p.Count) };

    [Fact]
    public void Samplics85_CategoryWithoutRespondents_IsRefusedByName()
    {
        var thrown = Assert.Throws<ArgumentException>(() => SurveyWeights.Rake([Margin("region", "nns", ("n", 10), ("s", 5), ("w", 5))]));

        Assert.Contains("region w", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Samplics85_RespondentsWithoutPopulation_AreRefusedByName()
    {
        Assert.Contains("region s", Assert.Throws<ArgumentException>(() => SurveyWeights.Rake([Margin("region", "ns", ("n", 10))])).Message,
            StringComparison.Ordinal);
        Assert.Contains("region s", Assert.Throws<ArgumentException>(() => SurveyWeights.Rake([Margin("region", "ns", ("n", 10), ("s", 0))])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Balance69_Weights_SayWhatTheyCost()
    {
        var result = SurveyWeights.Rake([Margin("region", "nnns", ("n", 2), ("s", 2))]);

        Assert.Equal([2 / 3m, 2 / 3m, 2 / 3m, 2m], result.Weights.Select(w => Math.Round(w, 14)).Select(w => w == 0.66666666666667m ? 2 / 3m : w));
        Assert.Equal(4 * (4 + (4 / 3.0)) / 16, result.DesignEffect.Value!.Value, 1e-12);
        Assert.Equal(3, result.EffectiveSampleSize.Value!.Value, 1e-12);
    }

    [Fact]
    public void Balance431_Cap_HoldsTogetherWithTheMargins()
    {
        var margins = new[] { Margin("region", "nnnnsssw", ("n", 20), ("s", 30), ("w", 30)), Margin("age", "yyyyyoyo", ("y", 40), ("o", 40)) };
        var start = new decimal[] { 1, 1, 1, 1, 1, 1, 1, 1 };
        var free = SurveyWeights.Rake(margins, start, new SurveyWeightsOptions { MaximumIterations = 5000 });
        var capped = SurveyWeights.Rake(margins, start, new SurveyWeightsOptions { Cap = 1.5, MaximumIterations = 50 });

        Assert.True(free.IsConverged);
        Assert.True(capped.Weights.Max() <= 15.0000001m);
        Assert.True(capped.Trimmed > 0);
        Assert.False(capped.IsConverged);
    }

    [Fact]
    public void Survey240_ZeroStartingWeight_DropsOut()
    {
        var result = SurveyWeights.Rake([Margin("region", "nns", ("n", 10), ("s", 5))], [1, 0, 1]);

        Assert.Equal([10m, 0m, 5m], result.Weights);
        Assert.Equal(2, result.EffectiveSampleSize.Value!.Value, 0.3);
    }

    [Fact]
    public void SimpleStatistics789_WeightedMean_EqualsRepeating()
    {
        var weighted = AnySurvey.Tally([(2, 3), (7, 1)]);

        Assert.Equal(CustomerEffortScore.Compute([2, 2, 2, 7], CustomerEffortScoreOptions.AgreementOneToSeven).Headline.Value,
            CustomerEffortScore.Compute(weighted, CustomerEffortScoreOptions.AgreementOneToSeven).Headline.Value);
    }

    [Fact]
    public void Rake_NoConvergence_IsSaid()
    {
        var result = SurveyWeights.Rake(
            [Margin("a", "xxyy", ("x", 5), ("y", 5)), Margin("b", "ppqp", ("p", 2), ("q", 8))], null, new SurveyWeightsOptions { MaximumIterations = 20 });

        Assert.False(result.IsConverged);
        Assert.Equal(20, result.Iterations);
        Assert.True(result.LargestError.Value > 0.01);
    }

    [Fact]
    public void Rake_Unfair_Throws()
    {
        Assert.Throws<ArgumentException>(() => SurveyWeights.Rake([]));
        Assert.Throws<ArgumentException>(() => SurveyWeights.Rake([Margin("a", "xy", ("x", 5), ("y", 5)), Margin("b", "pq", ("p", 5), ("q", 6))]));
        Assert.Throws<ArgumentException>(() => SurveyWeights.Rake([Margin("a", "xy", ("x", 5), ("y", 5)), Margin("b", "p", ("p", 10))]));
        Assert.Throws<ArgumentException>(() => SurveyWeights.Rake([Margin("a", "xy", ("x", 5), ("y", 5))], [1, -1]));
    }

    [Fact]
    public void Mean_OneRespondent_HasNoInterval()
        => Assert.Equal(UndefinedReason.SmallSample, SurveyWeights.Mean([1], SurveyWeights.Rake([Margin("a", "x", ("x", 5))])).Reason);

    // Unequal starting weights, one margin: category means are weighted by them (computed with R survey: postStratify, svymean).
    [Fact]
    public void Mean_UnequalStartingWeights_TakesOutWeightedCategoryMeans()
    {
        string[] regions = ["N", "N", "N", "N", "N", "S", "S", "S", "S", "S"];
        var margin = Margin("region", regions, ("N", 300), ("S", 700));
        var fit = SurveyWeights.Rake([margin], [1, 1, 4, 2, 1, 3, 1, 6, 2, 1]);

        var mean = SurveyWeights.Mean([5, 4, 2, 3, 1, 5, 4, 2, 3, 5], fit);

        Reference.AssertClose(3.0615384615384615, mean.Value, 1e-12, "mean");
        Reference.AssertClose(1.8208802, mean.Lower, 1e-7, "lower");
        Reference.AssertClose(4.3021968, mean.Upper, 1e-7, "upper");
        Assert.Equal([1m, 1, 4, 2, 1, 3, 1, 6, 2, 1], fit.StartingWeights);
    }

    [Fact]
    public void Given_WeightsWithoutAMargin_HaveTheLinearizedError()
    {
        decimal[] weights = [1, 2, 0, 3.5m, 1];
        double[] values = [4, 2, 9, 5, 1];
        var given = SurveyWeights.Given(weights);
        var mean = SurveyWeights.Mean(values, given);

        Assert.Empty(given.Margins);
        var (total, n) = (7.5, 4.0);
        var center = (4 + 4 + 17.5 + 1) / total;
        var squares = new[] { (1, 4.0), (2, 2.0), (3.5, 5.0), (1, 1.0) }.Sum(pair => Math.Pow(pair.Item1 * (pair.Item2 - center) / total, 2));
        var half = AfterSales.Metrics.Statistics.StudentTDistribution.TwoSidedQuantile(0.95, 3) * Math.Sqrt(n / (n - 1) * squares);
        Reference.AssertClose(center, mean.Value, 1e-13, "mean");
        Reference.AssertClose(center + half, mean.Upper, 1e-12, "upper");
        Reference.AssertClose(total * total / (1 + 4 + 12.25 + 1), given.EffectiveSampleSize.Value, 1e-13, "n_eff");
    }

    [Fact]
    public void Rake_MarginsThatRoundTo99Point9_AreTakenAsShares()
    {
        string[] regions = ["N", "S", "N", "S"], sizes = ["big", "big", "small", "small"];
        var region = Margin("region", regions, ("N", 30), ("S", 70));
        var size = Margin("size", sizes, ("big", 33.3m), ("small", 66.6m));

        Assert.Throws<ArgumentException>(() => SurveyWeights.Rake([region, size]));
        var fit = SurveyWeights.Rake([region, size], options: new SurveyWeightsOptions { TotalTolerance = 0.001 });

        Assert.True(fit.IsConverged);
        Reference.AssertClose(100, (double)fit.Weights.Sum(), 1e-12, "sum");
        Reference.AssertClose(100.0 / 3, (double)(fit.Weights[0] + fit.Weights[1]), 1e-10, "big");
    }

    [Fact]
    public void Population_OfAMargin_IsACopyAndComparesByContent()
    {
        var population = new Dictionary<string, decimal> { ["N"] = 1, ["S"] = 2 };
        var margin = new SurveyMargin { Name = "region", Categories = ["N", "S"], Population = population };
        population["N"] = 100;

        Assert.Equal(1, margin.Population["N"]);
        Assert.False(margin.Population is IDictionary<string, decimal>);
        var same = new SurveyMargin { Name = "region", Categories = ["N", "S"], Population = new Dictionary<string, decimal> { ["S"] = 2, ["N"] = 1 } };
        Assert.Equal(same, margin);
        Assert.Equal(same.GetHashCode(), margin.GetHashCode());
    }

    private static SurveyMargin Margin(string name, string[] categories, params (string Category, decimal Count)[] population)
        => new() { Name = name, Categories = categories, Population = population.ToDictionary(pair => pair.Category, pair => pair.Count) };

    /// <summary>Exactly met is met: the error that a pass leaves, asked for as the tolerance, needs no other pass.</summary>
    [Fact]
    public void Rake_ToleranceOfJustTheErrorLeft_IsMet()
    {
        SurveyMargin[] margins =
        [
            Margin("region", ["N", "N", "S", "S", "S"], ("N", 60), ("S", 40)),
            Margin("size", ["big", "small", "big", "small", "small"], ("big", 30), ("small", 70)),
        ];
        var first = SurveyWeights.Rake(margins, options: new SurveyWeightsOptions { MaximumIterations = 1, Tolerance = 1e-15 });
        var error = first.LargestError.Value!.Value;

        Assert.Equal((false, true), (first.IsConverged, error > 1e-15));
        Assert.Equal(1, Iterations(error));
        Assert.Equal(2, Iterations(Math.BitDecrement(error)));

        int Iterations(double tolerance)
            => SurveyWeights.Rake(margins, options: new SurveyWeightsOptions { Tolerance = tolerance, MaximumIterations = 2 }).Iterations;
    }

    /// <summary>One of ten of a region that should be half: its weight of five is cut to the cap, and no other is.</summary>
    [Fact]
    public void Rake_OneWeightAboveTheCap_OneIsTrimmed()
    {
        var margin = Margin("region", ["N", "S", "S", "S", "S", "S", "S", "S", "S", "S"], ("N", 50), ("S", 50));
        var result = SurveyWeights.Rake([margin], options: new SurveyWeightsOptions { Cap = 3, MaximumIterations = 5 });

        Assert.Equal((1, 30m), (result.Trimmed, result.Weights[0]));
        Assert.Equal(0, SurveyWeights.Rake([margin]).Trimmed);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2_000_000_000_000_000)]
    public void Rake_StartingWeightThatIsNone_IsNamed(double weight) => Assert.StartsWith("startingWeights", Assert.ThrowsAny<ArgumentException>(
        () => SurveyWeights.Rake([Margin("region", ["N", "S"], ("N", 1), ("S", 1))], [1, (decimal)weight])).ParamName);
}
