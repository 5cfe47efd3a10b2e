using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class AcsiScoreTests
{
    public static TheoryData<string> Means
        => [.. CaseKinds.Of("acsi_servqual_ipa_kano.json", "item_means", "functional", "importance", "expectation").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Means))]
    public void Compute_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, json) = Reference.Cases("acsi_servqual_ipa_kano.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, 1e-12);
        var (means, weights) = (inputs.GetProperty("item_means").Numbers(), inputs.GetProperty("weights").Exacts());
        var (minima, maxima) = (inputs.GetProperty("min").Exacts(), inputs.GetProperty("max").Exacts());
        var items = means.Select((mean, i) => new AcsiItem
        {
            Name = $"q{i}",
            Mean = mean,
            Weight = weights[i],
            Scale = new ScaleDefinition { Minimum = minima[i], Maximum = maxima[i] },
        }).ToArray();
        var result = AcsiScore.Compute(items);

        expected.Number("score", result.Headline.Value);
        expected.AllAsked();
        Assert.Equal(UndefinedReason.MissingInput, result.Headline.Reason);
    }

    private static readonly AcsiItem[] Two = [new() { Name = "a", Weight = 2 }, new() { Name = "b", Weight = 1 }];

    [Fact]
    public void Compute_Answers_IsTheScoreOfTheirMeansWithAnInterval()
    {
        var table = AnswerTable.OfRows(["a", "b"], [[7, 3], [9, 10], [4, 6], [5, null], [11, 2]]);
        var result = AcsiScore.Compute(table, Two);
        var means = AcsiScore.Compute(result.Items);

        Assert.Equal(3, result.RespondentsUsed);
        Reference.AssertClose(means.Headline.Value, result.Headline.Value, 1e-12, "linear");
        Assert.Equal(IntervalMethod.StudentT, result.Headline.Method);
        Assert.Equal((1, 1), (result.Answers[1].Missing, result.Answers[0].OutOfRange));
    }

    [Fact]
    public void Compute_AvailableItems_KeepsThePartlyMissing()
    {
        var table = AnswerTable.OfRows(["a", "b"], [[10, null], [null, null], [1, 1]]);
        var result = AcsiScore.Compute(table, Two, new AcsiScoreOptions { Missing = MissingAnswers.Available });

        Assert.Equal((2, 50), (result.RespondentsUsed, result.Headline.Value));
    }

    [Fact]
    public void Compute_NegativeWeight_IsUndefined()
        => Assert.Equal(UndefinedReason.OutsideDomain, AcsiScore.Compute([Two[0] with { Mean = 5 }, Two[1] with { Mean = 5, Weight = -1 }]).Headline.Reason);

    [Fact]
    public void Compute_WeightsAllZero_IsUndefined()
        => Assert.Equal(UndefinedReason.ZeroDenominator, AcsiScore.Compute([Two[0] with { Mean = 5, Weight = 0 }]).Headline.Reason);

    [Fact]
    public void Compute_NobodyLeft_IsUndefined()
        => Assert.Equal(UndefinedReason.NoData, AcsiScore.Compute(AnswerTable.OfRows(["a", "b"], [[null, 1]]), Two).Headline.Reason);

    [Fact]
    public void Compute_OneRespondent_HasNoInterval()
        => Assert.Equal(UndefinedReason.SmallSample, AcsiScore.Compute(AnswerTable.OfRows(["a", "b"], [[3, 1]]), Two).Headline.Reason);

    [Fact]
    public void Compute_MeanOffItsScale_Throws()
    {
        Assert.Throws<ArgumentException>(() => AcsiScore.Compute([Two[0] with { Mean = 11 }]));
        Assert.Throws<ArgumentException>(() => AcsiScore.Compute([Two[0]]));
    }

    [Fact]
    public void PlspmPython8_Score_IsRescaledToHundred()
        => Assert.Equal(100, AcsiScore.Compute(AnswerTable.OfRows(["a", "b"], [[10, 10], [10, 10]]), Two).Headline.Value);

    [Fact]
    public void Seminr221_UnstandardizedWeights_NeedNotSumToOne()
    {
        var items = Two.Select(i => i with { Mean = 7 }).ToArray();

        Reference.AssertClose(
            AcsiScore.Compute(items).Headline.Value,
            AcsiScore.Compute([.. items.Select(i => i with { Weight = 100 * i.Weight })]).Headline.Value,
            1e-14,
            "scaled");
    }

    // seminr #218 and #131 ask for the scores of respondents, unstandardized; jasp-issues #2265 to go on with them as a column.
    [Fact]
    public void Seminr218And131_JaspIssues2265_RespondentScores_AreAColumn()
    {
        var result = AcsiScore.Compute(AnswerTable.OfRows(["a", "b"], [[7, 4], [10, 10], [4, 1], [5, null]]), Two);

        double?[] own = [100 * ((2 * 6) + 3) / 27.0, 100, 100 * 6 / 27.0, null];
        Assert.Equal(own, result.RespondentScores.Select(score => score.Value));
        Assert.Equal(UndefinedReason.MissingInput, result.RespondentScores[3].Reason);
        Assert.Equal(own.Average()!.Value, result.Headline.Value!.Value, 1e-12);

        var column = AnswerTable.OfColumns(["index", "again"],
            [result.RespondentScores.Select(s => s.Value ?? double.NaN).ToArray(), new double[] { 7, 9, 3, 8 }]);
        Assert.Equal(3, KeyDrivers.Compute(column, "again").RespondentsUsed);
    }

    [Fact]
    public void Seminr334_CorrelationOfTwoIndices_HasItsSignificance()
    {
        AcsiItem[] one = [new() { Name = "a", Weight = 1 }], other = [new() { Name = "b", Weight = 1 }];
        var table = AnswerTable.OfRows(["a", "b"], [[7, 4], [10, 9], [4, 1], [5, 6], [8, 9], [2, 3]]);
        double?[] Scores(AcsiItem[] items) => [.. AcsiScore.Compute(table.Select([items[0].Name]), items).RespondentScores.Select(s => s.Value)];

        var correlation = AfterSales.Metrics.Statistics.PearsonCorrelation.Compute(Scores(one), Scores(other));

        Reference.AssertClose(38 / Math.Sqrt(42 * (160 / 3.0)), correlation.Headline.Value, 1e-12, "r");
        Assert.InRange(correlation.PValue.Value!.Value, 0.05, 0.06);
        Assert.True(correlation.Headline.Lower < 0 && correlation.Headline.Upper > 0.9);
    }

    [Fact]
    public void Compute_NegativeWeightOfAnswers_HasNoRespondentScores()
        => Assert.Equal(UndefinedReason.OutsideDomain,
            AcsiScore.Compute(AnswerTable.OfRows(["a", "b"], [[7, 4]]), [Two[0], Two[1] with { Weight = -1 }]).RespondentScores[0].Reason);

    [Property]
    public Property Compute_AnyAnswers_IsTheDoubleNearestTheExactMean() => Prop.ForAll(Gen.Choose(1, 10).ArrayOf(2).ArrayOf(11).ToArbitrary(), rows =>
    {
        AcsiItem[] items = [.. Two.Select(item => item with { Scale = new ScaleDefinition { Minimum = 1, Maximum = 10 } })];
        var result = AcsiScore.Compute(AnswerTable.OfRows(["a", "b"], [.. rows.Select(row => new double?[] { row[0], row[1] })]), items);

        // Twice the first and the second, of nine steps each: hundred times a whole number over another, rounded once.
        return result.Headline.Value == 100.0 * rows.Sum(row => (2 * row[0]) + row[1] - 3) / (27 * rows.Length);
    });

    [Fact]
    public void Compute_OneItemWithoutWeight_CountsForNothing()
        => Assert.Equal(100 * 6 / 9.0, AcsiScore.Compute([
            new() { Name = "a", Weight = 2, Mean = 7, Scale = new() { Minimum = 1, Maximum = 10 } },
            new() { Name = "b", Weight = 0, Mean = 2, Scale = new() { Minimum = 1, Maximum = 10 } }]).Headline.Value!.Value, 1e-13);
}
