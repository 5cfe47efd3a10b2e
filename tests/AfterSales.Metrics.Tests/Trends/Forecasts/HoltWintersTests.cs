using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="HoltWinters"/> documents.</summary>
public class HoltWintersTests
{
    [Fact]
    public void Fit_NoneTooFewGapZero_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, HoltWinters.Fit([], SmoothingSeason.Additive, 4).Reason);
        Assert.Equal(UndefinedReason.SmallSample, HoltWinters.Fit([1, 2, 3, 4, 5, 6, 7, 8], SmoothingSeason.Additive, 4).Reason);
        Assert.Equal(UndefinedReason.MissingInput, HoltWinters.Fit(Series.Of([1.0, null, 3.0, 2.0, 5.0, 4.0]), SmoothingSeason.Additive, 2).Reason);
        Assert.Equal(UndefinedReason.OutsideDomain, HoltWinters.Fit([1, 0, 2, 3, 4, 5, 6], SmoothingSeason.Multiplicative, 2).Reason);
    }

    [Fact]
    public void Compute_Multiplicative_OnePeriodAheadTheSpreadIsThatOfTheErrors()
    {
        double[] x = [10, 20, 12, 22, 15, 25, 14, 28, 18, 30];
        var parameters = new HoltWintersParameters { Alpha = 0.4, Beta = 0.1, Gamma = 0.3 };
        var result = HoltWinters.Compute(x, SmoothingSeason.Multiplicative, 2, parameters);
        double[] errors = [.. result.Fitted.Select((f, i) => x[x.Length - result.Fitted.Count + i] - f)];
        var sd = Math.Sqrt(errors.Sum(e => (e - errors.Average()) * (e - errors.Average())) / (errors.Length - 1));
        Assert.Equal(1.959963984540054 * sd, result.Forecast.Periods[0].Upper!.Value - result.Forecast.Periods[0].Value!.Value, 1e-9);
    }
}
