using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class PartFillRateTests
{
    [Fact]
    public void Compute_UnitRequestAndCase_AreThreeDifferentFigures()
    {
        var result = PartFillRate.Compute([
            new PartRequest { Part = "Belt", Case = "C1", Requested = 10m, FilledAtOnce = 9m },
            new PartRequest { Part = "Bolt", Case = "C1", Requested = 1m, FilledAtOnce = 1m },
            new PartRequest { Part = "Bolt", Case = "C2", Requested = 1m, FilledAtOnce = 1m },
            new PartRequest { Part = "Bolt", Requested = 4m, FilledAtOnce = 0m },
        ]);

        Assert.Equal(11 / 16.0, result.UnitFillRate.Value);
        Assert.Equal(0.5, result.RequestFillRate.Value);
        Assert.Equal((2, 0.5), (result.Cases, result.CaseFillRate.Value));
        Assert.Equal(["Bolt", "Belt"], result.ByPart.Select(p => p.Part));
        Assert.Equal(2 / 6.0, result.ByPart[0].FillRate.Value);
    }

    [Fact]
    public void Compute_NothingOrTooMuch_IsUndefinedOrRefused()
    {
        Assert.Equal((UndefinedReason.ZeroDenominator, UndefinedReason.NoData),
            (PartFillRate.Compute([]).UnitFillRate.Reason, PartFillRate.Compute([]).CaseFillRate.Reason));
        Assert.Throws<ArgumentException>(() => PartFillRate.Compute([new PartRequest { Part = "Belt", Requested = 1m, FilledAtOnce = 2m }]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartRequest { Part = "Belt", Requested = 0m, FilledAtOnce = 0m });
    }
}
