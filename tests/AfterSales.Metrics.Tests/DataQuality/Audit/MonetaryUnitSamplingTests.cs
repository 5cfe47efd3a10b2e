using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class MonetaryUnitSamplingTests
{
    [Fact]
    public void Start_AsManyUnitsAsALongCounts_IsDrawn()
    {
        Assert.InRange(MonetaryUnitSampling.Start(long.MaxValue, 1, 7), 1, long.MaxValue);
        Assert.Throws<ArgumentOutOfRangeException>("interval", () => MonetaryUnitSampling.Start(long.MaxValue + 1m, 1, 7));
    }

    [Fact]
    public void Jasp1588_BookAndAudit_AreNamedNotSigned()
    {
        var result = MonetaryUnitSampling.Evaluate(new UnitSampleInput
        {
            Frame = 1000,
            Sample = 10,
            Taintings = [],
            AllExamined = [new() { Book = 100, Audited = 90 }, new() { Book = 100, Audited = 130 }],
        });
        Assert.Equal((10m, 30m), (result.KnownOverstatement, result.KnownUnderstatement));
    }

    [Fact]
    public void Plan_ExpectedIsTolerable_IsInfeasible() => Assert.Equal(UndefinedReason.Infeasible, MonetaryUnitSampling.Plan(1000, 10, 10).Sample.Reason);

    [Fact]
    public void Plan_EmptyLedger_IsUndefined() => Assert.Equal(UndefinedReason.NoData, MonetaryUnitSampling.Plan(0, 10).Sample.Reason);

    [Fact]
    public void Evaluate_MoreTaintingsThanUnits_Throws()
        => Assert.Throws<ArgumentOutOfRangeException>(() => MonetaryUnitSampling.Evaluate(new UnitSampleInput { Frame = 1, Sample = 1, Taintings = [1, 1] }));

    [Property]
    public Property Select_AnyLedger_AccountsForEveryAmount()
        => Prop.ForAll(Edges.Cents.ArrayOf().ToArbitrary(), Gen.Choose(1, 100_000).ToArbitrary(), Gen.Choose(0, 99_999).ToArbitrary(), (items, cents, place) =>
    {
        var (interval, start) = (cents / 100m, ((place % cents) + 1) / 100m);
        var sample = MonetaryUnitSampling.Select(items, interval, start, 0.01m);
        var expected = sample.Frame < start ? 0 : (int)((sample.Frame - start) / interval) + 1;
        return sample.Frame + sample.AllExaminedAmount + sample.NegativeAmount == items.Sum()
            && sample.Sampled.Count == expected && sample.Sampled.Select(hit => hit.Item).Distinct().Count() == expected
            && sample.Sampled.All(hit => items[hit.Item] > 0 && items[hit.Item] < interval);
    });

    [Property]
    public Property Evaluate_AnotherError_NeverLowersTheBound() => Prop.ForAll(Taintings, taintings =>
    {
        var input = new UnitSampleInput { Frame = 1000, Sample = 50, Taintings = taintings };
        var more = input with { Taintings = [.. taintings, 0.3m] };
        return MonetaryUnitSampling.Evaluate(more).UpperOverstatement > MonetaryUnitSampling.Evaluate(input).UpperOverstatement
            && MonetaryUnitSampling.Evaluate(input).UpperOverstatement >= MonetaryUnitSampling.Evaluate(input).ProjectedOverstatement;
    });

    private static readonly Arbitrary<decimal[]> Taintings = Gen.Choose(0, 100).Select(i => i / 100m).ArrayOf().Select(list => list.Take(40).ToArray())
        .ToArbitrary();
}
