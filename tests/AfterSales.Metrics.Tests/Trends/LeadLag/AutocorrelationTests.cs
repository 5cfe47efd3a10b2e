using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="Autocorrelation"/> documents.</summary>
public class AutocorrelationTests
{
    [Fact]
    public void Compute_NoneTooFewAlikeGap_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, Autocorrelation.Compute([]).Reason);
        Assert.Equal(UndefinedReason.SmallSample, Autocorrelation.Compute([1, 2]).Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, Autocorrelation.Compute([2, 2, 2, 2]).Reason);
        Assert.Equal(UndefinedReason.MissingInput, Autocorrelation.Compute(Series.Of([1.0, null, 3.0, 2.0, 5.0, 4.0, 6.0, 8.0, 7.0, 9.0])).Reason);
    }

    [Fact]
    public void Compute_ManyLags_AreCut()
    {
        var result = Autocorrelation.Compute([1, 3, 2, 5], new AutocorrelationOptions { Lags = 50, TestLags = 50 });
        Assert.Equal(3, result.TestLags);
        Assert.True(result.Acf.Count <= 4);
    }

    [Fact]
    public void Compute_NoFreedom_QStands()
    {
        var result = Autocorrelation.Compute([1, 3, 2, 5, 4], new AutocorrelationOptions { TestLags = 2, FittedParameters = 2 });
        Assert.True(result.LjungBox.IsDefined);
        Assert.Equal(UndefinedReason.OutsideDomain, result.PValue.Reason);
    }
}
