using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class ContingencyTableTests
{
    [Fact]
    public void Compute_NoCounts_IsUndefined()
    {
        var result = ContingencyTable.Compute([[0, 0], [0, 0]]);

        Assert.Equal(UndefinedReason.NoData, result.Test.PValue.Reason);
        Assert.Equal(UndefinedReason.NoData, result.StandardizedResiduals[0][0].Reason);
    }

    [Fact]
    public void Compute_EmptyRow_IsUndefined()
    {
        var result = ContingencyTable.Compute([[3, 4], [0, 0]]);

        Assert.Equal(UndefinedReason.ZeroDenominator, result.CramerV.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.StandardizedResiduals[0][0].Reason);
    }

    [Fact]
    public void Compute_PerfectRelation_HasVOne() => Assert.Equal(1, ContingencyTable.Compute([[5, 0], [0, 9]]).CramerV.Value);

    [Property]
    public Property Compute_TwoByTwo_IsThePooledTest()
        => Prop.ForAll(Gen.Choose(0, 30).ArrayOf(4).ToArbitrary(), c =>
        {
            var chi = ContingencyTable.Compute([[c[0], c[1]], [c[2], c[3]]]).Test.Statistic.Value;
            var pooled = ProportionDifference.Compute(c[0], c[0] + c[1], c[2], c[2] + c[3]).ChiSquared.Value;
            return (chi is null) == (pooled is null) && (chi is null || Math.Abs(chi.Value - pooled!.Value) <= 1e-10 * Math.Max(1, chi.Value));
        });

    [Property]
    public Property Compute_Transposed_IsTheSame()
        => Prop.ForAll(Gen.Choose(1, 30).Select(i => (long)i).ArrayOf(6).ToArbitrary(), c =>
            Math.Abs(ContingencyTable.Compute([[c[0], c[1], c[2]], [c[3], c[4], c[5]]]).CramerV.Value!.Value - ContingencyTable.Compute([[c[0], c[3]],
                [c[1], c[4]], [c[2], c[5]]]).CramerV.Value!.Value) <= 1e-12);

    [Fact]
    public void Compute_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ContingencyTable.Compute([[1, 2]]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ContingencyTable.Compute([[1], [2]]));
        Assert.Throws<ArgumentException>(() => ContingencyTable.Compute([[1, 2], [3]]));
        Assert.Throws<ArgumentException>(() => ContingencyTable.Compute([[1, 2], [3, -1]]));
    }
}
