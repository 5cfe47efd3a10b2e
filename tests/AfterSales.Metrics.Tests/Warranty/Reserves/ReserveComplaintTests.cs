using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

/// <summary>What users of other tools complained of, each with the answer here.</summary>
public class ReserveComplaintTests
{
    private static readonly DevelopmentTriangle Raa = Triangles.OfCase(
        Reference.Own("chain_ladder_mack.json").GetProperty("cases")[0].GetProperty("inputs"));

    [Fact]
    public void ChainLadder69_87_OneZero_DropsItsPairAndStopsNothing()
    {
        var result = ChainLadder.Compute(Triangles.Of([0, 50, 80], [10, 40, null], [20, 70, null], [9, null, null]));
        Assert.Equal(2, result.Factors[0].Pairs);
        Assert.All(result.Origins, origin => Assert.True(origin.Ultimate.IsDefined));
    }

    [Fact]
    public void ChainLadder39_NaNAtSigmaZero_ErrorIsZero()
    {
        var result = ChainLadder.Compute(Triangles.Of([100, 150, 165, 170], [200, 300, 330, null], [300, 450, null, null], [400, null, null, null]));
        Assert.Equal((0d, 0d), (result.Total.StandardError.Value!.Value, result.Factors[2].Sigma.Value!.Value));
    }

    [Fact]
    public void ChainLadder18_96_NoLateDevelopment_FactorOneHasNoError()
    {
        var result = ChainLadder.Compute(Triangles.Of([100, 150, 150, 150], [90, 130, 130, 130], [80, 125, 125, null], [85, null, null, null]));
        Assert.Equal((1d, 0d), (result.Factors[1].Factor.Value!.Value, result.Factors[1].Sigma.Value!.Value));
        Assert.Equal(0, result.Origins[2].StandardError.Value);
    }

    [Fact]
    public void ChainLadder37_SigmaOfTheTailExplodes_IsReadWhereTheCurveEqualsTheTail()
    {
        var fit = DevelopmentTail.Fit(ChainLadder.Compute(Raa));
        Assert.True(fit.Sigma.Value < ChainLadder.Compute(Raa).Factors[6].Sigma.Value);
    }

    [Fact]
    public void ChainLadder82_61_WhichResidual_BothAreShown()
    {
        var result = ChainLadderResiduals.Compute(Raa);
        Assert.True(Math.Abs(result.Studentized[0][0]!.Value) > Math.Abs(result.Standardized[0][0]!.Value));
    }

    [Fact]
    public void ChainLadder2_Pr11_TailStartsOneTooFar_ItStartsAfterTheLastAge()
    {
        // One age of horizon: the factor from age n (counted from 1) alone.
        var fit = DevelopmentTail.Fit(ChainLadder.Compute(Raa), new DevelopmentTailOptions { Horizon = 1 });
        Assert.Equal(1 + Math.Exp(fit.Intercept.Value!.Value + (10 * fit.Slope.Value!.Value)), fit.Factor.Value!.Value, 12);
    }

    [Fact]
    public void ChainLadderPr53_TailWithoutError_SaysSo()
    {
        var result = ChainLadder.Compute(Raa, new ChainLadderOptions { Tail = new TailFactor { Factor = 1.05 } });
        Assert.Equal(UndefinedReason.MissingInput, result.Total.StandardError.Reason);
        Assert.True(result.Total.Reserve.Value > 0);
    }

    [Fact]
    public void ChainladderPython221_TenThousandOrSeventySixThousand_BothTailsStandBeside()
    {
        var ladder = ChainLadder.Compute(Raa);
        var tails = new[] { TailCurve.Exponential, TailCurve.InversePower }
            .Select(curve => DevelopmentTail.Fit(ladder, new DevelopmentTailOptions { Curve = curve }).Factor.Value!.Value).ToArray();
        Assert.Equal([1.0094, 1.1015], tails.Select(tail => Math.Round(tail, 4)));
    }

    [Fact]
    public void ChainladderPython234_1093_Pr1095_ChangedByRelease_HeldByVectors()
        => Assert.Equal(26909.0111556436, ChainLadder.Compute(Raa).Total.StandardError.Value!.Value, 8);

    [Fact]
    public void ChainladderPython340_76_NotSquare_IsFair()
        => Assert.True(ChainLadder.Compute(Triangles.Of([120, 210], [100, 190], [130, null])).Total.Reserve.Value > 0);

    [Fact]
    public void Faslr52_RecoveriesMakeFactorsBelowOne_AreKept()
        => Assert.True(ChainLadder.Compute(Triangles.Of([100, 150, 140], [100, 160, 150], [90, null, null])).Factors[1].Factor.Value < 1);

    [Fact]
    public void ChainLadder32_NOrn_StretchIsByObservationsLessParameters()
    {
        var result = ReserveBootstrap.Compute(Raa, new ReserveBootstrapOptions { Replicates = 1 });
        Assert.Equal((55, 19), (result.Observations, result.Parameters));
        Assert.Equal(Math.Sqrt(55d / 36), result.Adjustment.Value!.Value, 14);
    }

    [Fact]
    public void ChainLadder51_FitBackwards_LatestAmountsAreMet()
    {
        var fitted = ReserveBootstrap.Compute(Raa, new ReserveBootstrapOptions { Replicates = 1 }).FittedIncrements;
        Assert.All(Enumerable.Range(0, Raa.Origins), i => Assert.Equal(Raa[i, Raa.Ages - 1 - i]!.Value, fitted[i].Sum()!.Value, 6));
    }

    [Fact]
    public void ChainLadder72_Gamma_HasMeanAndVarianceAsSaid()
    {
        var result = ReserveBootstrap.Compute(Raa, new ReserveBootstrapOptions { Replicates = 4000, Seed = 3 });
        Assert.InRange(result.StandardError.Value!.Value / result.ParameterError.Value!.Value, 1.0, 1.5);
    }

    [Fact]
    public void ChainladderPython219_NegativeReplicates_AreCountedAndKept()
    {
        var result = ReserveBootstrap.Compute(Raa, new ReserveBootstrapOptions { Replicates = 500, Seed = 7 });
        Assert.Equal(result.Totals.Count(total => total < 0), result.NegativeReplicates);
        Assert.Equal(500, result.Totals.Count + result.FailedReplicates);
    }

    [Fact]
    public void ChainLadder35_89_97_Python449_33_31_Irreproducible_LongerRunBeginsWithTheShorter()
    {
        var (shorter, longer) = (ReserveBootstrap.Compute(Raa, new ReserveBootstrapOptions { Replicates = 20, Seed = 5 }),
            ReserveBootstrap.Compute(Raa, new ReserveBootstrapOptions { Replicates = 50, Seed = 5 }));
        Assert.Equal(shorter.Totals, longer.Totals.Take(20));
    }
}
