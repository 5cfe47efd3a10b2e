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
        var (_, inputs, json) = Reference.Cases("key_drivers_lmg_johnson.json").Single(c => c.Name == name);

        // Drivers whose inflation is near 1e5 leave only part of the digits: the file asks 1e-6 of LMG there.
        var isNearCollinear = json.TryGetProperty("vif", out var vif) && vif.Numbers().Max() > 1e3;
        var expected = new ExpectedValues(json, isNearCollinear ? 1e-6 : 1e-10);
        CheckImportances(KeyDrivers.Compute(Correlations(inputs)), expected);
        var result = KeyDrivers.Compute(AnswerTableTests.Of(inputs.GetProperty("data")), "q1");
        CheckImportances(result, expected);
        CheckCoefficients(result, expected);
        expected.AllAsked();
    }

    private static void CheckImportances(KeyDriversResult result, ExpectedValues expected)
    {
        expected.Number("r2", result.RSquared.Value, 1e-10);
        Each("lmg", d => d.Lmg.Value);
        Each("johnson_raw", d => d.RelativeWeight.Value);
        Each("first", d => d.First.Value);
        Each("last", d => d.Last.Value);
        Each("betasq", d => d.BetaSquared.Value);
        Each("pratt", d => d.Pratt.Value);

        void Each(string key, Func<KeyDriver, double?> pick) => expected.Numbers(key, result.Drivers.Select(pick));
    }

    private static void CheckCoefficients(KeyDriversResult result, ExpectedValues expected)
    {
        expected.Numbers("beta", result.Drivers.Select(d => d.Coefficient).Prepend(result.Constant));
        expected.Numbers("se", result.Drivers.Select(d => d.StandardError).Prepend(result.ConstantStandardError));

        // The file gives a single driver no more than that.
        if (result.Drivers.Count == 1 && !expected.Has("t"))
        {
            return;
        }

        var constant = result.Constant.Value!.Value / result.ConstantStandardError.Value!.Value;
        var chance = 2 * StudentTDistribution.Survival(Math.Abs(constant), result.DenominatorDegreesOfFreedom.Value!.Value);
        expected.Numbers("t", result.Drivers.Select(d => d.T.Value).Prepend(constant));
        expected.Numbers("p", result.Drivers.Select(d => d.PValue.Value).Prepend(chance));
        expected.Numbers("std_beta", result.Drivers.Select(d => d.StandardizedCoefficient));
        expected.Numbers("vif", result.Drivers.Select(d => d.VarianceInflation));
        expected.Numbers("lmg_share", result.Drivers.Select(d => d.LmgShare));
        expected.Number("johnson_r2", result.Drivers.Sum(d => d.RelativeWeight.Value));
        expected.Number("adj_r2", result.AdjustedRSquared.Value);
        expected.Number("F", result.F.Value);
    }

    private static KeyDriverCorrelations Correlations(JsonElement inputs)
    {
        var matrix = inputs.GetProperty("correlation").EnumerateArray().Select(row => row.Numbers()).ToArray();
        return new KeyDriverCorrelations
        {
            Drivers = [.. inputs.GetProperty("predictors").EnumerateArray().Select(p => p.GetString()!)],
            WithOutcome = [.. matrix[0].Skip(1)],
            BetweenDrivers = [.. matrix.Skip(1).Select(row => row.Skip(1).ToArray())],
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
        var twice = AnswerTable.OfColumns(["overall", "speed", "again", "price"],
            [.. new[] { 0, 1, 1, 2 }.Select(c => new ReadOnlyMemory<double>(Survey.Column(c).ToArray()))]);
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
        var result = KeyDrivers.Compute(new KeyDriverCorrelations
        {
            Drivers = ["a", "b", "c"],
            WithOutcome = [0.1, 0.1, 0.1],
            BetweenDrivers = [[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]]
        });

        Assert.Equal(UndefinedReason.OutsideDomain, result.Drivers[0].RelativeWeight.Reason);
    }

    [Fact]
    public void Compute_UnrelatedDriver_HasNoShareOfNothing() => Assert.Equal(
        UndefinedReason.ZeroDenominator, KeyDrivers.Compute(new KeyDriverCorrelations { Drivers = ["a"], WithOutcome = [0], BetweenDrivers = [[1]] }).Drivers[
            0].LmgShare.Reason);

    [Fact]
    public void Compute_AsymmetricOrUnknown_Throws()
    {
        Assert.Throws<ArgumentException>(()
            => KeyDrivers.Compute(new KeyDriverCorrelations { Drivers = ["a", "b"], WithOutcome = [0, 0], BetweenDrivers = [[1, 0.2], [0.3, 1]] }));
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

        Assert.All(new[] { driver.Lmg.Value, driver.RelativeWeight.Value, driver.First.Value, driver.Last.Value, driver.Pratt.Value,
            driver.BetaSquared.Value }, value => Assert.NotNull(value));
    }

    [Fact]
    public void Rwa9_OneDriver_IsNoSpecialCase()
        => Assert.Equal(KeyDrivers.Compute(Survey.Select(["overall", "speed"]), "overall").RSquared.Value!.Value,
            KeyDrivers.Compute(Survey.Select(["overall", "speed"]), "overall").Drivers[0].RelativeWeight.Value!.Value, 1e-12);

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
        var result = KeyDrivers.Compute(new KeyDriverCorrelations
        {
            Drivers = ["a", "b"],
            WithOutcome = [0.6, 0.5],
            BetweenDrivers = [[1, 0.94], [0.94, 1]],
            Respondents = 200
        });
        var b = result.Drivers[1];

        Assert.True(b.VarianceInflation.Value < 10 && b.StandardizedCoefficient.Value < 0);
        Assert.True(b.Lmg.Value > 0.1 && b.RelativeWeight.Value > 0.1);
    }

    [Fact]
    public void Pastas870_Shares_AddToTheWholePie()
        => Assert.Equal(1, KeyDrivers.Compute(Survey, "overall").Drivers.Sum(driver => driver.LmgShare.Value!.Value), 1e-12);

    private static readonly double[] Outcome = [3, 5, 4, 2, 5, 1, 4, 3, 2, 5];
    private static readonly double[] First = [2, 5, 3, 2, 4, 1, 5, 3, 1, 4];
    private static readonly double[] Second = [4, 4, 5, 1, 5, 2, 2, 3, 3, 5];

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e-160)]
    [InlineData(1e160)]
    [InlineData(1e300)]
    public void Compute_AnyUnit_HasTheSameImportances(double unit)
    {
        var plain = KeyDrivers.Compute(Answers(1), "y");
        var scaled = KeyDrivers.Compute(Answers(unit), "y");

        Reference.AssertClose(plain.RSquared.Value, scaled.RSquared.Value, 1e-12, "R²");
        Reference.AssertClose(plain.Drivers[0].Lmg.Value, scaled.Drivers[0].Lmg.Value, 1e-12, "lmg");
        Reference.AssertClose(plain.Drivers[0].T.Value, scaled.Drivers[0].T.Value, 1e-12, "t");
        Reference.AssertClose(plain.Drivers[0].Coefficient.Value / unit, scaled.Drivers[0].Coefficient.Value, 1e-12, "coefficient");

        static AnswerTable Answers(double factor)
            => AnswerTable.OfColumns(["y", "a", "b"], [Outcome, First.Select(x => x * factor).ToArray(), Second]);
    }

    // The constant, the coefficients and F are those of the regression itself.
    [Fact]
    public void Compute_ConstantAndF_AreTheRegressions()
    {
        var result = KeyDrivers.Compute(Table(), "y");
        var regression = LinearRegression.Fit(new LinearRegressionInput { Response = Outcome, Predictors = [First, Second] });

        Reference.AssertClose(regression.Terms[0].Coefficient.Value, result.Constant.Value, 1e-11, "constant");
        Reference.AssertClose(regression.Terms[0].StandardError.Value, result.ConstantStandardError.Value, 1e-11, "its error");
        Reference.AssertClose(regression.F.Value, result.F.Value, 1e-11, "F");
        Reference.AssertClose(regression.FPValue.Value, result.FPValue.Value, 1e-11, "p");
        Assert.Equal((2, 7), (result.NumeratorDegreesOfFreedom, result.DenominatorDegreesOfFreedom.Value));
    }

    [Fact]
    public void Compute_Weights_AreTheRespondentsRepeatedAndTheirErrorsTheSandwich()
    {
        decimal[] weights = [1, 2, 1, 3, 1, 1, 2, 1, 0, 1];
        var weighted = KeyDrivers.Compute(Table(), "y", weights);
        var rows = Enumerable.Range(0, weights.Length).SelectMany(i => Enumerable.Repeat(i, (int)weights[i])).ToArray();
        var repeated = KeyDrivers.Compute(AnswerTable.OfColumns(["y", "a", "b"], [Repeated(Outcome), Repeated(First), Repeated(Second)]), "y");
        double[] Repeated(double[] column) => [.. rows.Select(i => column[i])];

        Assert.True(weighted.IsWeighted);
        Assert.Equal(9, weighted.RespondentsUsed);
        for (var j = 0; j < 2; j++)
        {
            Reference.AssertClose(repeated.Drivers[j].Lmg.Value, weighted.Drivers[j].Lmg.Value, 1e-12, "lmg");
            Reference.AssertClose(repeated.Drivers[j].RelativeWeight.Value, weighted.Drivers[j].RelativeWeight.Value, 1e-12, "weight");
            Reference.AssertClose(repeated.Drivers[j].Coefficient.Value, weighted.Drivers[j].Coefficient.Value, 1e-12, "coefficient");
        }

        Reference.AssertClose(repeated.Constant.Value, weighted.Constant.Value, 1e-11, "constant");
        var (errors, constant) = Sandwich(weights);
        Reference.AssertClose(errors[0], weighted.Drivers[0].StandardError.Value, 1e-10, "error of a");
        Reference.AssertClose(errors[1], weighted.Drivers[1].StandardError.Value, 1e-10, "error of b");
        Reference.AssertClose(constant, weighted.ConstantStandardError.Value, 1e-10, "error of the constant");
        Assert.Equal(KeyDrivers.Compute(Table(), "y").F, KeyDrivers.Compute(Table(), "y", [2, 2, 2, 2, 2, 2, 2, 2, 2, 2]).F);
    }

    // (X'WX)⁻¹·n/(n − 1)·Σ (w·e·x)(w·e·x)'·(X'WX)⁻¹, in the questions' own units.
    private static (double[] Errors, double Constant) Sandwich(decimal[] weights)
    {
        var used = Enumerable.Range(0, weights.Length).Where(i => weights[i] > 0).ToArray();
        var x = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(used.Length, 3, (r, c) => c == 0 ? 1 : c == 1 ? First[used[r]] : Second[used[r]]);
        var y = MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(used.Length, r => Outcome[used[r]]);
        var w = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseDiagonal(used.Length, used.Length, r => (double)weights[used[r]]);
        var bread = (x.Transpose() * w * x).Inverse();
        var scores = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseOfDiagonalVector(w * (y - (x * (bread * x.Transpose() * w * y)))) * x;
        var n = (double)used.Length;
        var covariance = bread * (scores.Transpose() * scores) * bread * (n / (n - 1));
        return ([Math.Sqrt(covariance[1, 1]), Math.Sqrt(covariance[2, 2])], Math.Sqrt(covariance[0, 0]));
    }

    [Fact]
    public void Compute_RaggedCorrelations_AreRefusedByName()
    {
        var ragged = new KeyDriverCorrelations { Drivers = ["a", "b"], BetweenDrivers = [[1, 0.5], [0.5]], WithOutcome = [0.1, 0.2] };

        Assert.Contains("BetweenDrivers", Assert.Throws<ArgumentException>(() => KeyDrivers.Compute(ragged)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compute_WorkThatEnds_SaysSo()
    {
        var result = KeyDrivers.Compute(Table(), "y", new KeyDriversOptions { Resamples = 100, MaximumWork = 1000 });

        Assert.False(result.IsResampledInFull);
        Assert.InRange(result.ResamplesUsed, 1, 99);
        Assert.True(KeyDrivers.Compute(Table(), "y", new KeyDriversOptions { Resamples = 100 }).IsResampledInFull);
    }

    // The slow obvious version: every subset's R² by a regression of its own.
    [Fact]
    public void Compute_AllSubsets_AddUpToShapleysValue()
    {
        const int P = 5;
        var random = new Random(7);
        var columns = Enumerable.Range(0, P + 1).Select(_ => Enumerable.Range(0, 40).Select(_ => random.NextDouble()).ToArray()).ToArray();
        for (var i = 0; i < 40; i++)
        {
            columns[2][i] += columns[1][i];
            columns[0][i] += columns[1][i] + (columns[4][i] / 2);
        }

        var table = AnswerTable.OfColumns(["y", "1", "2", "3", "4", "5"], [.. columns.Select(column => new ReadOnlyMemory<double>(column))]);
        var explained = Enumerable.Range(0, 1 << P).Select(subset => subset == 0 ? 0 : LinearRegression.Fit(new LinearRegressionInput
        {
            Response = columns[0],
            Predictors = [.. Enumerable.Range(0, P).Where(j => (subset >> j & 1) == 1).Select(j => (IReadOnlyList<double>)columns[j + 1])],
        }).RSquared.Value!.Value).ToArray();
        var result = KeyDrivers.Compute(table, "y");
        for (var j = 0; j < P; j++)
        {
            var share = Enumerable.Range(0, 1 << P).Where(subset => (subset >> j & 1) == 0).Sum(subset =>
            {
                var size = System.Numerics.BitOperations.PopCount((uint)subset);
                return Factorial(size) * Factorial(P - size - 1) / Factorial(P) * (explained[subset | (1 << j)] - explained[subset]);
            });
            Reference.AssertClose(share, result.Drivers[j].Lmg.Value, 1e-11, $"driver {j}");
        }

        static double Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1);
    }

    private static AnswerTable Table() => AnswerTable.OfColumns(["y", "a", "b"], [Outcome, First, Second]);

    [Theory]
    [InlineData(1.001)]
    [InlineData(-1.001)]
    public void Compute_CorrelationBeyondOne_Throws(double beyond)
    {
        Assert.Throws<ArgumentOutOfRangeException>("WithOutcome", () => KeyDrivers.Compute(Two(beyond, 0)));
        Assert.ThrowsAny<ArgumentException>(() => KeyDrivers.Compute(Two(0, beyond)));

        static KeyDriverCorrelations Two(double last, double between)
            => new() { Drivers = ["a", "b"], WithOutcome = [0.1, last], BetweenDrivers = [[1, between], [between, 1]] };
    }
}
