using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Tests.Evaluation;

public class EvaluationHistoryTests
{
    private static readonly Currency Eur = Currency.Of("EUR");
    private static readonly ReportingPeriod March = ReportingPeriod.Month(2026, 3);

    private static readonly FigureKey Ftf = new() { Domain = EvaluationDomain.Service, Name = "First-time fix", Definition = "ftf", Unit = "share" };

    [Fact]
    public void Compare_StoredEvaluation_GivesTheDifference()
    {
        var result = EvaluationHistory.Compare(March.Next(), [Of(Ftf, Measurement.Of(0.8))], EvaluationRecord.Of(March, [Of(Ftf, Measurement.Of(0.7))]));

        Assert.Equal(ComparisonStatus.Better, result.Evaluation.Domains[0].Figures[0].AgainstPrevious.Status);
        Assert.Equal(March, result.Evaluation.Previous);
        Assert.Empty(result.DefinitionChanges);
    }

    [Fact]
    public void DbtCore4712_DefinitionOfAnotherVersion_IsNotCompared()
    {
        var result = EvaluationHistory.Compare(
            March.Next(), [Of(Ftf with { Version = 2, Segment = "North" }, Measurement.Of(0.8))], EvaluationRecord.Of(March, [Of(Ftf, Measurement.Of(0.7))]));

        Assert.Equal(ComparisonStatus.Missing, result.Evaluation.Domains[0].Figures[0].AgainstPrevious.Status);
        var change = Assert.Single(result.DefinitionChanges);
        Assert.Equal([FigureKeyPart.Version, FigureKeyPart.Segment], change.Changed);
        Assert.Equal((0.7, 1, 2), (change.Value.Number, change.Before.Version, change.Now.Version));
    }

    [Fact]
    public void Restate_UnderTheNewDefinition_BothValuesStand()
    {
        var second = Ftf with { Version = 2 };
        var stored = EvaluationRecord.Of(March, [Of(Ftf, Measurement.Of(0.7))])
            .Restate(second, Measurement.Of(0.65), "repeat visits within 30 days count now", new LocalDate(2026, 5, 2));
        var result = EvaluationHistory.Compare(March.Next(), [Of(second, Measurement.Of(0.8))], stored);

        Assert.Equal(0.15, result.Evaluation.Domains[0].Figures[0].AgainstPrevious.Difference.Number.Value!.Value, 12);
        Assert.Empty(result.DefinitionChanges);
        var restated = Assert.Single(result.Restated);
        Assert.Equal((0.7, 0.65, "2026-05-02"), (restated.Old.Number, restated.New.Number, restated.On));
        Assert.Equal(0.7, stored.Figures[0].Current.Number);
    }

    [Fact]
    public void Restate_LateRecords_OldAndNewAndReasonStand()
    {
        var stored = EvaluationRecord.Of(March, [Of(Ftf, Measurement.Of(0.7))])
            .Restate(Ftf, Measurement.Of(0.71), "12 late tickets", new LocalDate(2026, 4, 9))
            .Restate(Ftf, Measurement.Of(0.72), "3 more", new LocalDate(2026, 4, 20));

        Assert.Equal([0.7, 0.71], stored.Restatements.Select(restatement => restatement.Old.Number!.Value));
        Assert.Equal(
            -0.02,
            EvaluationHistory.Compare(March.Next(), [Of(Ftf, Measurement.Of(0.7))],
                stored).Evaluation.Domains[0].Figures[0].AgainstPrevious.Difference.Number.Value!.Value,
            12);
    }

    [Fact]
    public void Restate_FigureThatIsNotThere_IsRefused()
        => Assert.Throws<ArgumentException>("key", () => EvaluationRecord.Of(March, []).Restate(Ftf, Measurement.Of(1.0), "x", new LocalDate(2026, 4, 9)));

    [Fact]
    public void Compare_PeriodsThatShareADay_AreRefused()
    {
        var stored = EvaluationRecord.Of(March, []);

        Assert.Throws<ArgumentException>("stored", () => EvaluationHistory.Compare(ReportingPeriod.Of(March.End, March.End), [], stored));
        Assert.NotNull(EvaluationHistory.Compare(March.Next(), [], stored));
    }

    [Fact]
    public void Compare_FigureNoLongerEvaluated_IsNamed()
        => Assert.Equal([Ftf], EvaluationHistory.Compare(March.Next(), [], EvaluationRecord.Of(March, [Of(Ftf, Measurement.Of(0.7))])).Gone);

    [Fact]
    public void Compare_FigureThatIsNew_HasNoPrevious()
        => Assert.Equal(
            ComparisonStatus.Missing,
            EvaluationHistory.Compare(March.Next(), [Of(Ftf, Measurement.Of(0.7))],
                EvaluationRecord.Of(March, [])).Evaluation.Domains[0].Figures[0].AgainstPrevious.Status);

    [Fact]
    public void Compare_RecordOfNoPeriod_IsComparedWithoutOne()
        => Assert.Null(EvaluationHistory.Compare(null, [Of(Ftf, Measurement.Of(0.7))],
            EvaluationRecord.Of(null, [Of(Ftf, Measurement.Of(0.6))])).Evaluation.Previous);

    [Fact]
    public void Of_KeyOfAnotherFigure_IsRefused()
        => Assert.Throws<ArgumentException>(
            "figures", () => EvaluationRecord.Of(March, [Of(Ftf, Measurement.Of(0.7)) with { Key = Ftf with { Name = "other" } }]));

    [Fact]
    public void Of_OneNameTwice_IsRefused()
        => Assert.Throws<ArgumentException>("figures", () => EvaluationRecord.Of(March, [Of(Ftf, Measurement.Of(0.7)), Of(Ftf, Measurement.Of(0.7))]));

    [Fact]
    public void Series_OtherDefinitionsAndMissingValues_AreLeftOut()
    {
        EvaluationRecord[] records =
        [
            EvaluationRecord.Of(March.Next(), [Of(Ftf, Measurement.Of(0.75))]),
            EvaluationRecord.Of(March, [Of(Ftf, Measurement.Of(0.7))]),
            EvaluationRecord.Of(March.Next().Next(), [Of(Ftf with { Version = 2 }, Measurement.Of(0.9))]),
            EvaluationRecord.Of(March.Previous(), [Of(Ftf, Measurement.Undefined(UndefinedReason.NoData))]),
        ];

        Assert.Equal([0.7, 0.75], EvaluationHistory.Series(records, Ftf));
    }

    [Fact]
    public void ToText_EveryState_ReadsBackToTheBit()
    {
        Measurement[] values =
        [
            Measurement.Of(0.1 + 0.2), Measurement.Of(-0.0), Measurement.Of(double.Epsilon), Measurement.Of(Money.Of(12.340m, Eur)),
            Measurement.Of(Duration.FromDays(-3) - Duration.FromNanoseconds(7)), Measurement.Undefined(UndefinedReason.NoData, MeasurementKind.Time),
            Measurement.Of(Estimate.Of(0.5, 0.4, 0.6, 0.9, IntervalMethod.Wilson)),
            Measurement.Of(Estimate.WithoutInterval(0.5, UndefinedReason.SmallSample, 0.95, IntervalMethod.Score)),
            Measurement.Of(Estimate.Undefined(UndefinedReason.ZeroDenominator, 0.95, IntervalMethod.Newcombe)),
        ];
        var figures = values.Select((value, i) => Of(Ftf with { Name = $"a\tb\\n\r\n{i}", Account = i % 2 == 0 ? string.Empty : "\\N" }, value)).ToArray();
        var record = EvaluationRecord.Of(March, figures).Restate(figures[0].Key, values[3], "late\trecords", new LocalDate(2026, 4, 9));
        var back = EvaluationRecord.Parse(record.ToText());

        Assert.Equal(record, back);
        Assert.Equal(values, back.Figures.Select(figure => figure.Current.ToMeasurement()));
        Assert.Equal(record.ToText(), back.ToText());
        Assert.True(double.IsNegative(back.Figures[1].Current.Number!.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("something else")]
    [InlineData("aftersales-evaluation\t2\t\\N\t\\N\t\\N\n")]
    [InlineData("aftersales-evaluation\t1\t\\N\t\\N\t\\N\nfigure\tService\n")]
    [InlineData("aftersales-evaluation\t1\t\\N\t\\N\t\\N\nunknown\n")]
    public void Parse_NoRecord_IsRefused(string text) => Assert.Throws<ArgumentException>(nameof(text), () => EvaluationRecord.Parse(text));

    [Fact]
    public void ToMeasurement_DamagedData_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("Kind", () => new StoredMeasurement { Kind = "Nothing" }.ToMeasurement());
        Assert.Throws<ArgumentException>("Reason", () => new StoredMeasurement { Kind = "Number" }.ToMeasurement());
        Assert.Throws<ArgumentOutOfRangeException>(
            "PeriodEnd", () => new EvaluationRecord { PeriodStart = "2026-03-31", PeriodEnd = "2026-03-01", Figures = [] }.ToPeriod());
    }

    private static DefinedFigure Of(FigureKey key, Measurement value) => new()
    {
        Key = key,
        Figure = new() { Domain = key.Domain, Name = key.Name, Direction = FigureDirection.HigherIsBetter, Current = value },
    };
}
