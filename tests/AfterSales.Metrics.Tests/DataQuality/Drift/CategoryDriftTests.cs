using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class CategoryDriftTests
{
    [Fact]
    public void Compute_OneSideEmpty_IsUndefined() => Assert.Equal(UndefinedReason.NoData, CategoryDrift.Compute([], [Of("a", 1)]).StabilityIndex.Reason);

    [Fact]
    public void Compute_OneCategory_HasNothingToCompare()
        => Assert.Equal(UndefinedReason.ZeroVariance, CategoryDrift.Compute([Of("a", 3)], [Of("a", 9)]).ChiSquarePValue.Reason);

    [Fact]
    public void Compute_CategoryOnOneSide_IsUnboundedUnlessAPseudoCountIsNamed()
    {
        Assert.Equal(UndefinedReason.Unbounded, CategoryDrift.Compute([Of("a", 3)], [Of("b", 9)]).StabilityIndex.Reason);
        Assert.True(CategoryDrift.Compute([Of("a", 3)], [Of("b", 9)], new DriftOptions { PseudoCount = 0.5m }).StabilityIndex.Value > 1);
    }

    [Fact]
    public void Compute_Missing_IsACategory() => Assert.Null(CategoryDrift.Compute([Of("a", 3)], [Of("a", 2), Of(null, 1)]).Appeared.Single().Value);

    [Fact]
    public void Evidently50_TinyMoveOfManyRecords_HasASmallSize()
    {
        var result = CategoryDrift.Compute([Of("a", 5_000_000), Of("b", 5_000_000)], [Of("a", 5_010_000), Of("b", 4_990_000)]);
        Assert.True(result.ChiSquarePValue.Value < 0.001);
        Assert.True(result.CramersV.Value < 0.01 && result.TotalVariation.Value < 0.002);
    }

    [Fact]
    public void Scouter90_Threshold_DependsOnTheNumberOfRecords()
    {
        ValueCount[] few = [Of("a", 10), Of("b", 10)];
        ValueCount[] many = [Of("a", 100_000), Of("b", 100_000)];
        Assert.True(CategoryDrift.Compute(few, few).StabilityCritical.Value > 0.25);
        Assert.True(CategoryDrift.Compute(many, many).StabilityCritical.Value < 0.001);
    }

    [Property]
    public Property Compute_AnyCounts_IsSymmetricBoundedAndOrderless() => Prop.ForAll(Counts, Counts, (left, right) =>
    {
        var (there, back) = (CategoryDrift.Compute(left, right), CategoryDrift.Compute([.. right.Reverse()], [.. left.Reverse()]));
        return there.JensenShannonBits.IsDefined == back.JensenShannonBits.IsDefined && Near(there.StabilityIndex, back.StabilityIndex)
            && Near(there.ChiSquare, back.ChiSquare)
            && (!there.Hellinger.IsDefined
            || (there.JensenShannonBits.Value is >= 0 and <= 1 && there.Hellinger.Value is >= 0 and <= 1 && there.TotalVariation.Value is >= 0 and <= 1))
            && there.Equals(CategoryDrift.Compute([.. left.Reverse()], [.. right.Reverse()]));
    });

    private static readonly Arbitrary<ValueCount[]> Counts = Gen.Elements<string?>("a", "b", "c", null)
        .SelectMany(value => Gen.Elements(0, 0, 1, 5, 1_000_000).Select(count => Of(value, count))).ArrayOf().ToArbitrary();

    private static bool Near(Figure<double> x, Figure<double> y)
        => x.Reason == y.Reason && (x.Value is not { } a || Math.Abs(a - y.Value!.Value) <= 1e-12 * Math.Max(1, Math.Abs(a)));

    private static ValueCount Of(string? value, long count) => new() { Value = value, Count = count };

    [Fact]
    public void MostChanged_IsTheCategoryWhoseShareMovedMost()
    {
        var result = CategoryDrift.Compute([Of("a", 50), Of("b", 30), Of("c", 20)], [Of("a", 45), Of("b", 10), Of("c", 45)]);

        Assert.Equal(("c", 0.2, 0.45), (result.MostChanged!.Value, result.MostChanged.BaseShare.Value, result.MostChanged.CurrentShare.Value));
        Assert.Null(CategoryDrift.Compute([], [Of("a", 1)]).MostChanged);
        Assert.Equal(UndefinedReason.NoData, CategoryDrift.Compute([], [Of("a", 1)]).Categories[0].BaseShare.Reason);
    }

    [Fact]
    public void Gather_RowsOfOneValue_AreOne()
        => Assert.Equal([Of("a", 5), Of(null, 2)], ValueCount.Gather([Of("a", 3), Of(null, 2), Of("a", 2)]));
}
