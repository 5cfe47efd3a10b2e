using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>Every case of the reference files of auto- and cross-correlation.</summary>
public class LeadLagReferenceTests
{
    public static TheoryData<string> Auto { get; } = [.. VectorCase.Of("autocorrelation.json").Select(c => c.Name)];

    public static TheoryData<string> Cross { get; } = [.. VectorCase.Of("cross_correlation.json").Select(c => c.Name)];

    [Fact]
    public void Files_HaveTheirCases() => Assert.True(Auto.Count > 0 && Cross.Count > 0);

    [Theory]
    [MemberData(nameof(Auto))]
    public void Autocorrelation_OfTheFile(string name)
    {
        var c = VectorCase.Of("autocorrelation.json").Single(v => v.Name == name);
        var result = Autocorrelation.Compute(c.Full("x"), new AutocorrelationOptions { Lags = c.Whole("nlags"), TestLags = c["ljung_box_lag"].GetInt32() });
        c.Close("acf", result.Acf, 1e-10);
        c.Close("pacf_ld", result.Pacf, 1e-10);
        c.Close("ljung_box", result.LjungBox, 1e-10);
        c.Close("ljung_box_p", result.PValue, 1e-10);
        c.Close("durbin_watson", result.DurbinWatson, 1e-10);
        c.AllSeen();
    }

    [Theory]
    [MemberData(nameof(Cross))]
    public void CrossCorrelation_OfTheFile(string name)
    {
        var c = VectorCase.Of("cross_correlation.json").Single(v => v.Name == name);
        var result = CrossCorrelation.Compute(c.Full("x"), c.Full("y"), new CrossCorrelationOptions { MaximumLag = c.Whole("max_lag"), MaximumOrder = 0 });
        c.Close("lag", result.Raw.Select(r => (double)r.Lag));
        c.Close("ccf", result.Raw.Select(r => r.Correlation), 1e-10);
        c.Close("best_lag_abs", result.Best!.Lag);
        c.Close("white_noise_band95", result.Band, 1e-10);
        Assert.Equal(result.Raw, result.Prewhitened);
        c.AllSeen();
    }
}
