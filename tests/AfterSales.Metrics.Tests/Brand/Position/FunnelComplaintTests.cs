using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

/// <summary>What users of other systems complained of in funnels; Complaints.md names the places.</summary>
public class FunnelComplaintTests
{
    [Fact]
    public void TelemetryDeck500_SevenHundredFiftyPercent_IsRefused()
        => Assert.Contains("reached[1]", Assert.Throws<ArgumentException>(() => BrandFunnel.Compute(1000, [2, 15])).Message, StringComparison.Ordinal);

    [Fact]
    public void PostHog12460_JesstelfordFunnels1_WhichBase_ConversionOfTheStageBeforeAndShareOfAllStandBeside()
    {
        var stages = BrandFunnel.Compute(200, [100, 50, 10]);
        Assert.Equal([0.5, 0.25, 0.05], stages.Select(stage => Math.Round(stage.Share.Value!.Value, 12)));
        Assert.Equal([0.5, 0.5, 0.2], stages.Select(stage => Math.Round(stage.Conversion.Value!.Value, 12)));
    }

    [Fact]
    public void EppoDocs409_ComparedFunnels_EachStageHasItsIntervalAndPartOfTheGap()
    {
        var result = BrandFunnel.Compare(200, [100, 50, 10], 200, [120, 50, 20]);
        Assert.All(result.Differences, difference => Assert.True(difference.Lower < difference.Value && difference.Value < difference.Upper));
        Assert.Equal(result.EndGap.Value!.Value, result.Contributions.Sum(), 12);
    }
}
