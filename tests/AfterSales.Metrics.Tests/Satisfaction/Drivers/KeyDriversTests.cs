using System.Text.Json;
using AfterSales.Metrics.Satisfaction;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class KeyDriversTests
{
    public static TheoryData<string> Surveys => [.. Reference.Cases("key_drivers_lmg_johnson.json").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Surveys))]
    public void Compute_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, expected) = Reference.Cases("key_drivers_lmg_johnson.json").Single(c => c.Name == name);
        var fromCorrelations = KeyDrivers.Compute(Correlations(inputs));
        CheckImportances(fromCorrelations, expected, inputs);
        if (inputs.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array)
        {
            var result = KeyDrivers.Compute(AnswerTableTests.Of(data), "q1");
            CheckImportances(result, expected, inputs);
            CheckCoefficients(result, expected, inputs);
        }
    }

    // Drivers whose inflation is near 1e5 leave only part of the digits: the file asks 1e-6 of LMG there.
    private static double Tolerance(JsonElement expected, JsonElement inputs, double usual)
        => expected.TryGetProperty("vif", out var vif) && vif.Numbers().Max() > 1e3 ? Math.Max(usual, 1e-6) : usual;

    private static void CheckImportances(KeyDriversResult result, JsonElement expected, JsonElement inputs)
    {
        var tolerance = Tolerance(expected, inputs, 1e-10);
        Reference.AssertClose(expected.GetProperty("r2").Number(), result.RSquared.Value, 1e-10, "r2");
        Each("lmg", d => d.Lmg.Value);
        Each("lmg_share", d => d.LmgShare.Value);
        Each("johnson_raw", d => d.RelativeWeight.Value);
        Each("first", d => d.First.Value);
        Each("last", d => d.Last.Value);
        Each("betasq", d => d.BetaSquared.Value);
        Each("pratt", d => d.Pratt.Value);

        void Each(string key, Func<KeyDriver, double?> pick) => KeyDriversTests.Each(expected, key, result.Drivers.Select(pick), 0, tolerance);
    }

    private static void CheckCoefficients(KeyDriversResult result, JsonElement expected, JsonElement inputs)
    {
        var tolerance = Tolerance(expected, inputs, 1e-10);
        Each("beta", d => d.Coefficient.Value, 1);
        Each("se", d => d.StandardError.Value, 1);
        Each("t", d => d.T.Value, 1);
        Each("p", d => d.PValue.Value, 1);
        Each("std_beta", d => d.StandardizedCoefficient.Value, 0);
        Each("vif", d => d.VarianceInflation.Value, 0);
        if (expected.TryGetProperty("adj_r2", out var adjusted))
        {
            Reference.AssertClose(adjusted.Number(), result.AdjustedRSquared.Value, 1e-10, "adj_r2");
        }

        void Each(string key, Func<KeyDriver, double?> pick, int skip) => KeyDriversTests.Each(expected, key, result.Drivers.Select(pick), skip, tolerance);
    }

    private static void Each(JsonElement expected, string key, IEnumerable<double?> actual, int skip, double tolerance)
    {
        if (expected.TryGetProperty(key, out var values) && values.ValueKind == JsonValueKind.Array)
        {
            foreach (var (one, other) in values.EnumerateArray().Skip(skip).Zip(actual))
            {
                Reference.AssertClose(one.Number(), other, tolerance, key);
            }
        }
    }

    private static KeyDriverCorrelations Correlations(JsonElement inputs)
    {
        var matrix = inputs.GetProperty("correlation").EnumerateArray().Select(row => row.Numbers()).ToArray();
        return new KeyDriverCorrelations
        {
            Drivers = [.. inputs.GetProperty("predictors").EnumerateArray().Select(p => p.GetString()!)],
            WithOutcome = matrix[0][1..],
            BetweenDrivers = [.. matrix[1..].Select(row => row[1..])],
            Respondents = inputs.GetProperty("n").GetInt32(),
        };
    }

    private static readonly AnswerTable Survey = AnswerTable.OfRows(
        ["overall", "speed", "price", "same"],
        [[7, 6, 3, 5], [5, 4, 4, 5], [9, 8, 5, 5], [3, 4, 2, 5], [6, 5, 6, 5], [8, 9, 4, 5], [4, 2, 5, 5], [7, 7, 7, 5]]);

    [Fact]
    public void Compute_ConstantDriver_ExplainsNothing()
    {
        var result = KeyDrivers.Compute(Survey, "overall");
        var (same, without) = (result.Drivers[2], KeyDrivers.Compute(Survey.Select(["overall", "speed", "price"]), "overall"));

        Assert.True(same.IsConstant);
        Assert.Equal((0, 0, 0), (same.Lmg.Value, same.RelativeWeight.Value, same.Last.Value));
        Assert.Equal(UndefinedReason.ZeroVariance, same.Coefficient.Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, same.VarianceInflation.Reason);
        Assert.False(result.IsRankDeficient);
        Reference.AssertClose(without.Drivers[0].Lmg.Value, result.Drivers[0].Lmg.Value, 1e-12, "the others stay");
        Reference.AssertClose(without.Drivers[0].PValue.Value, result.Drivers[0].PValue.Value, 1e-12, "and their tests");
    }

    [Fact]
    public void Compute_DriverGivenTwice_SharesItsImportance()
    {
        var twice = AnswerTable.OfColumns(["overall", "speed", "again", "price"], [.. new[] { 0, 1, 1, 2 }.Select(c => new ReadOnlyMemory<double>(Survey.Column(c).ToArray()))]);
        var result = KeyDrivers.Compute(twice, "overall");

        Assert.True(result.IsRankDeficient);
        Reference.AssertClose(result.Drivers[0].Lmg.Value, result.Drivers[1].Lmg.Value, 1e-12, "lmg");
        Reference.AssertClose(result.Drivers[0].RelativeWeight.Value, result.Drivers[1].RelativeWeight.Value, 1e-9, "relative weight");
        Assert.Equal(UndefinedReason.Singular, result.Drivers[0].T.Reason);
        Reference.AssertClose(result.RSquared.Value, result.Drivers.Sum(d => d.Lmg.Value), 1e-12, "sum");
        Reference.AssertClose(result.RSquared.Value, result.Drivers.Sum(d => d.RelativeWeight.Value), 1e-9, "sum of weights");
    }

    [Fact]
    public void Compute_ConstantOutcome_IsUndefined() => Assert.Equal(UndefinedReason.ZeroVariance, KeyDrivers.Compute(Survey, "same").Drivers[0].Lmg.Reason);

    [Fact]
    public void Compute_TooFewRespondents_IsUndefined()
    {
        Assert.Equal(UndefinedReason.NoData, KeyDrivers.Compute(AnswerTable.OfRows(["y", "x"], [[1, null]]), "y").RSquared.Reason);
        Assert.Equal(UndefinedReason.SmallSample, KeyDrivers.Compute(AnswerTable.OfRows(["y", "x"], [[1, 2]]), "y").RSquared.Reason);
        Assert.Equal(UndefinedReason.SmallSample, KeyDrivers.Compute(AnswerTable.OfRows(["y", "x"], [[1, 2], [2, 5]]), "y").Drivers[0].PValue.Reason);
    }

    [Fact]
    public void Compute_ImpossibleCorrelations_HaveNoRelativeWeights()
    {
        var result = KeyDrivers.Compute(new KeyDriverCorrelations { Drivers = ["a", "b", "c"], WithOutcome = [0.1, 0.1, 0.1], BetweenDrivers = [[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]] });

        Assert.Equal(UndefinedReason.OutsideDomain, result.Drivers[0].RelativeWeight.Reason);
    }

    [Fact]
    public void Compute_UnrelatedDriver_HasNoShareOfNothing() => Assert.Equal(
        UndefinedReason.ZeroDenominator, KeyDrivers.Compute(new KeyDriverCorrelations { Drivers = ["a"], WithOutcome = [0], BetweenDrivers = [[1]] }).Drivers[0].LmgShare.Reason);

    [Fact]
    public void Compute_AsymmetricOrUnknown_Throws()
    {
        Assert.Throws<ArgumentException>(() => KeyDrivers.Compute(new KeyDriverCorrelations { Drivers = ["a", "b"], WithOutcome = [0, 0], BetweenDrivers = [[1, 0.2], [0.3, 1]] }));
        Assert.Throws<ArgumentException>(() => KeyDrivers.Compute(Survey, "nobody"));
        Assert.Throws<ArgumentException>(() => KeyDrivers.Compute(AnswerTable.OfRows(["y"], [[1]]), "y"));
        Assert.Throws<ArgumentException>(() => KeyDrivers.Compute(AnswerTable.OfRows([.. Enumerable.Range(0, 22).Select(i => $"q{i}")], []), "q0"));
    }

    [Fact]
    public void Compute_Resampled_HasIntervalsAndRanks()
    {
        var options = new KeyDriversOptions { Resamples = 200, Seed = 7 };
        var (one, other) = (KeyDrivers.Compute(Survey, "overall", options), KeyDrivers.Compute(Survey, "overall", options));

        Assert.Equal(one.Drivers, other.Drivers);
        Assert.Equal(200, one.ResamplesUsed);
        Assert.All(one.Drivers, d => Assert.Equal(IntervalMethod.BootstrapPercentile, d.Lmg.Method));
        Assert.Equal([1.0, 2.0, 3.0], one.Drivers.Select(d => d.Rank.Value!.Value));
        Assert.All(one.Drivers, d => Assert.True(d.Rank.Lower >= 1 && d.Rank.Upper <= 3 && d.Lmg.Lower >= 0));
    }

    [Fact]
    public void JaspIssues2082_EveryMeasure_StandsSideBySide()
    {
        var driver = KeyDrivers.Compute(Survey, "overall").Drivers[0];

        Assert.All(new[] { driver.Lmg.Value, driver.RelativeWeight.Value, driver.First.Value, driver.Last.Value, driver.Pratt.Value, driver.BetaSquared.Value }, value => Assert.NotNull(value));
    }

    [Fact]
    public void Rwa9_OneDriver_IsNoSpecialCase()
        => Assert.Equal(KeyDrivers.Compute(Survey.Select(["overall", "speed"]), "overall").RSquared.Value!.Value, KeyDrivers.Compute(Survey.Select(["overall", "speed"]), "overall").Drivers[0].RelativeWeight.Value!.Value, 1e-12);

    // Shapley's definition itself: what each driver adds to R² of a regression, on average over all orders.
    [Fact]
    public void EasystatsParameters479_Performance379_Lmg_IsTheAverageOverAllOrders()
    {
        double[][] columns = [.. Enumerable.Range(0, 3).Select(c => Survey.Column(c).ToArray()), [1, 5, 2, 4, 4, 2, 5, 3]];
        var table = AnswerTable.OfColumns(["overall", "speed", "price", "help"], [.. columns.Select(c => new ReadOnlyMemory<double>(c))]);
        double Explained(IEnumerable<int> drivers) => drivers.Any()
            ? LinearRegression.Fit(new LinearRegressionInput { Response = columns[0], Predictors = [.. drivers.Select(d => columns[d])] }).RSquared.Value!.Value
            : 0;
        int[][] orders = [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]];

        var result = KeyDrivers.Compute(table, "overall");

        foreach (var driver in new[] { 1, 2, 3 })
        {
            var average = orders.Average(order => Explained(order.TakeWhile(d => d != driver).Append(driver)) - Explained(order.TakeWhile(d => d != driver)));
            Reference.AssertClose(average, result.Drivers[driver - 1].Lmg.Value, 1e-11, "average increment");
        }

        Reference.AssertClose(Explained([1, 2, 3]), result.Drivers.Sum(d => d.Lmg.Value), 1e-12, "sum");
    }

    // With two drivers relative weights and Shapley's shares are one and the same (Johnson 2000).
    [Fact]
    public void Vip113_RelativeWeights_StandBesideShapley()
    {
        var result = KeyDrivers.Compute(Survey.Select(["overall", "speed", "price"]), "overall");

        Assert.All(result.Drivers, driver => Reference.AssertClose(driver.Lmg.Value, driver.RelativeWeight.Value, 1e-12, "p = 2"));
    }

    // Two drivers nearly alike: a coefficient turns negative, and only the variance inflation says why; the importances stay shares of R².
    [Fact]
    public void Rwa9_DriversNearlyAlike_KeepTheirImportance()
    {
        var result = KeyDrivers.Compute(new KeyDriverCorrelations { Drivers = ["a", "b"], WithOutcome = [0.6, 0.5], BetweenDrivers = [[1, 0.94], [0.94, 1]], Respondents = 200 });
        var b = result.Drivers[1];

        Assert.True(b.VarianceInflation.Value < 10 && b.StandardizedCoefficient.Value < 0);
        Assert.True(b.Lmg.Value > 0.1 && b.RelativeWeight.Value > 0.1);
    }

    [Fact]
    public void Pastas870_Shares_AddToTheWholePie()
        => Assert.Equal(1, KeyDrivers.Compute(Survey, "overall").Drivers.Sum(driver => driver.LmgShare.Value!.Value), 1e-12);
}
