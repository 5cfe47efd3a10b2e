using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Tests.Evaluation;

public class EvaluationHistoryProperties
{
    private static readonly ReportingPeriod March = ReportingPeriod.Month(2026, 3);
    private static readonly Currency Eur = Currency.Of("EUR");

    private static readonly Gen<Measurement> AnyNumber = Gen.Frequency(
        (1, Gen.Constant(Measurement.Undefined(UndefinedReason.NoData))),
        (4, Edges.Number.Select(Measurement.Of)),
        (4, from value in Edges.Number
            from below in Gen.Choose(0, 1_000)
            from above in Gen.Choose(0, 1_000)
            select Measurement.Of(Estimate.Of(value, value - (below / 7d), value + (above / 7d), 0.95, IntervalMethod.Score))),
        (1, Edges.Number.Select(value => Measurement.Of(Estimate.WithoutInterval(value, UndefinedReason.SmallSample, 0.95, IntervalMethod.Score)))));

    private static readonly Gen<(Measurement Before, Measurement After)> AnyPair = Gen.OneOf(
        AnyNumber.Two(),
        Edges.Cents.Select(cents => Measurement.Of(Money.Of(cents, Eur))).Two(),
        Gen.Choose(int.MinValue, int.MaxValue).Select(n => Measurement.Of(Duration.FromNanoseconds(n * 1_000_003L))).Two());

    [Property]
    public Property Compare_AgainstTheStored_IsAgainstTheLiveToTheBit() => Prop.ForAll(AnyPair.ListOf().ToArbitrary(), pairs =>
    {
        var (before, after) = (pairs.Select((p, i) => Of(i, p.Item1)).ToArray(), pairs.Select((p, i) => Of(i, p.Item2)).ToArray());
        var stored = EvaluationRecord.Parse(EvaluationRecord.Of(March, before).ToText());
        var fromStored = EvaluationHistory.Compare(March.Next(), after, stored).Evaluation;
        var live = PeriodEvaluation.Compute(new()
        {
            Period = March.Next(),
            Previous = March,
            Figures = [.. after.Zip(before, (now, was) => now.Figure with { Previous = was.Figure.Current })],
        });
        return fromStored.Equals(live) && Bits(fromStored).SequenceEqual(Bits(live));
    });

    [Property]
    public Property Restate_AnyTimes_NothingIsOverwritten() => Prop.ForAll(AnyNumber.ListOf().ToArbitrary(), values =>
    {
        var first = Of(0, Measurement.Of(1.0));
        var record = values.Aggregate(
            EvaluationRecord.Of(March, [first]), (kept, value) => kept.Restate(first.Key, value, "late", new LocalDate(2026, 5, 1)));
        StoredMeasurement[] chain = [record.Figures[0].Current, .. record.Restatements.Select(r => r.New)];
        return record.Restatements.Count == values.Count && record.Restatements.Select(r => r.Old).SequenceEqual(chain.Take(values.Count));
    });

    private static DefinedFigure Of(int place, Measurement value)
    {
        var key = new FigureKey { Domain = EvaluationDomain.Service, Name = $"figure {place}", Definition = "f" };
        return new() { Key = key, Figure = new() { Domain = key.Domain, Name = key.Name, Direction = FigureDirection.HigherIsBetter, Current = value } };
    }

    private static IEnumerable<long> Bits(PeriodEvaluationResult result)
        => result.Domains.SelectMany(domain => domain.Figures).SelectMany(figure => new[]
        {
            figure.AgainstPrevious.Difference.Number.Value, figure.AgainstPrevious.Difference.Estimate?.Lower,
                figure.AgainstPrevious.Difference.Estimate?.Upper,
            figure.AgainstPrevious.RelativeDifference.Value,
        }).Select(number => number is { } value ? BitConverter.DoubleToInt64Bits(value) : long.MinValue);
}
