using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class OneYearReserveRiskTests
{
    private static readonly DevelopmentTriangle Triangle = Triangles.Of(
        [100, 150, 165, 170], [110, 190, 200, null], [120, 170, null, null], [90, null, null, null]);

    [Fact]
    public void Compute_OriginAtTheLastAge_MovesByNothing()
        => Assert.Equal((0d, 0d), (OneYearReserveRisk.Compute(Triangle).Origins[0].OneYearError.Value,
        OneYearReserveRisk.Compute(Triangle).Origins[0].Reserve.Value));

    [Fact]
    public void Compute_LastStepOnly_IsTheFullError()
    {
        // Where one step is left the next closing is the end.
        var row = OneYearReserveRisk.Compute(Triangle).Origins[1];
        Assert.Equal(row.FullError.Value!.Value, row.OneYearError.Value!.Value, 8);
    }

    [Fact]
    public void Compute_NoSigma_IsSmallSample()
        => Assert.Equal(UndefinedReason.SmallSample, OneYearReserveRisk.Compute(Triangle, LastSigmaRule.None).Total.OneYearError.Reason);

    [Fact]
    public void Compute_NoFactor_IsZeroDenominator()
        => Assert.Equal(UndefinedReason.ZeroDenominator,
            OneYearReserveRisk.Compute(Triangles.Of([100, 0, 165], [100, 170, null], [100, null, null])).Total.OneYearError.Reason);

    [Fact]
    public void Compute_LatestAmountNotPositive_IsOutsideDomain()
    {
        var result = OneYearReserveRisk.Compute(Triangles.Of([100, 150, 165], [100, 170, 180], [100, 160, null], [-10, null, null]));
        Assert.Equal(UndefinedReason.OutsideDomain, result.Origins[3].OneYearError.Reason);
    }

    [Fact]
    public void Compute_OriginWithoutAnyAmount_IsNoData()
        => Assert.Equal(UndefinedReason.NoData,
            OneYearReserveRisk.Compute(Triangles.Of([100, 150, 165], [100, 170, null], [100, null, null], [null, null, null])).Origins[3].OneYearError.Reason);

    [Fact]
    public void Compute_SeveralOriginsOfOneAge_AreFair()
        => Assert.True(OneYearReserveRisk.Compute(Triangles.Of([100, 150, 165], [100, 170, 180], [100, 160, null], [90, 140, null], [80, null, null]))
            .Total.OneYearError.Value > 0);

    [Property]
    public Property Compute_AnyTriangle_ScalesWithMoney() => Prop.ForAll(Triangles.Any.ToArbitrary(), triangle =>
    {
        var cents = DevelopmentTriangle.OfCumulative(Triangles.Rows(triangle).Select(row => row.Select(cell => cell * 100).ToArray()).ToArray());
        var (a, b) = (OneYearReserveRisk.Compute(triangle).Total.OneYearError.Value, OneYearReserveRisk.Compute(cents).Total.OneYearError.Value);
        return a is null ? b is null : Math.Abs((a.Value * 100) - b!.Value) <= 1e-8 * (1e-6 + b.Value);
    });
}
