using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class ReserveBootstrapTests
{
    private static readonly DevelopmentTriangle Triangle = Triangles.Of(
        [100, 150, 165, 170], [110, 190, 200, null], [120, 170, null, null], [90, null, null, null]);

    private static readonly ReserveBootstrapOptions Few = new() { Replicates = 200, Seed = 11 };

    [Fact]
    public void Compute_Hole_IsMissingInput()
        => Assert.Equal(UndefinedReason.MissingInput,
        ReserveBootstrap.Compute(Triangles.Of([100, null, 165], [100, 170, null], [9, null, null]), Few).Reserve.Reason);

    [Fact]
    public void Compute_OriginThatStartsLate_IsMissingInput()
        => Assert.Equal(UndefinedReason.MissingInput,
        ReserveBootstrap.Compute(Triangles.Of([null, 150, 165], [100, 170, null], [9, null, null]), Few).Mean.Reason);

    [Fact]
    public void Compute_ColumnThatSumsToZero_IsZeroDenominator()
        => Assert.Equal(UndefinedReason.ZeroDenominator,
        ReserveBootstrap.Compute(Triangles.Of([0, 150, 165], [0, 170, null], [9, null, null]), Few).Dispersion.Reason);

    [Fact]
    public void Compute_NoMoreCellsThanParameters_IsSmallSampleAndTheReserveStands()
    {
        var result = ReserveBootstrap.Compute(Triangles.Of([100, 150], [100, null]), Few);
        Assert.Equal((50d, UndefinedReason.SmallSample, UndefinedReason.SmallSample), (result.Reserve.Value, result.Dispersion.Reason, result.Mean.Reason));
    }

    [Fact]
    public void Compute_CellsAloneInRowOrColumn_AreNotDrawnFrom()
        => Assert.Equal(8, ReserveBootstrap.Compute(Triangle, Few).Pool.Count);

    [Fact]
    public void Compute_SameSeed_SameBitsAndAnotherSeedOthers()
    {
        Assert.Equal(ReserveBootstrap.Compute(Triangle, Few), ReserveBootstrap.Compute(Triangle, Few));
        Assert.NotEqual(ReserveBootstrap.Compute(Triangle, Few).Totals, ReserveBootstrap.Compute(Triangle, Few with { Seed = 12 }).Totals);
    }

    [Fact]
    public void Compute_NoProcess_TotalsAreTheRefittedReserves()
    {
        var result = ReserveBootstrap.Compute(Triangle, Few with { Process = BootstrapProcess.None });
        Assert.Equal(result.TotalsBeforeProcess, result.Totals, (before, after) => Math.Abs(before - after) <= 1e-12 * Math.Abs(before));
    }

    [Theory]
    [InlineData(BootstrapProcess.Gamma)]
    [InlineData(BootstrapProcess.Poisson)]
    [InlineData(BootstrapProcess.Normal)]
    public void Compute_EachProcess_AddsItsVariance(BootstrapProcess process)
    {
        var result = ReserveBootstrap.Compute(Triangle, new ReserveBootstrapOptions { Replicates = 4000, Seed = 5, Process = process });
        var expected = Math.Sqrt((result.ParameterError.Value * result.ParameterError.Value + (result.Dispersion.Value * result.Reserve.Value))!.Value);
        Assert.InRange(result.StandardError.Value!.Value / expected, 0.93, 1.07);
    }

    [Fact]
    public void Compute_Quantiles_AreThoseOfTheTotals()
    {
        var result = ReserveBootstrap.Compute(Triangle, Few with { Replicates = 101, Probabilities = [0, 0.5, 1] });
        var sorted = result.Totals.OrderBy(total => total).ToArray();
        Assert.Equal([sorted[0], sorted[50], sorted[100]], result.Quantiles.Select(quantile => quantile.Value!.Value));
    }
}
