using AfterSales.Metrics.Budgets;

namespace AfterSales.Metrics.Tests.Budgets;

public class ForecastHistoryTests
{
    [Fact]
    public void Add_Versions_KeepsThemAllByDate()
    {
        var history = ForecastHistory.Empty.Add(Version(3, 120)).Add(Version(1, 100)).Add(Version(3, 130));

        Assert.Equal([100.0, 120.0, 130.0], history.Versions.Select(v => v.AtCompletion.Value!.Value));
        Assert.Equal(130, history.InForceOn(new LocalDate(2026, 3, 31))!.AtCompletion.Value);
        Assert.Equal(100, history.InForceOn(new LocalDate(2026, 2, 1))!.AtCompletion.Value);
        Assert.Null(history.InForceOn(new LocalDate(2025, 12, 31)));
        Assert.Empty(ForecastHistory.Empty.Versions);
    }

    [Fact]
    public void Errors_OfEachVersion_AreForecastLessOutcome()
    {
        var undefined = new ForecastVersion
        {
            AsOf = new LocalDate(2026, 4, 1),
            Method = "profile",
            AtCompletion = Estimate.Undefined(UndefinedReason.NoData, 0.95, IntervalMethod.Prediction),
        };

        var errors = ForecastHistory.Empty.Add(Version(1, 100)).Add(undefined).Errors(110);

        Assert.Equal(-10, errors[0].Value);
        Assert.Equal(UndefinedReason.NoData, errors[1].Reason);
    }

    private static ForecastVersion Version(int month, double value) => new()
    {
        AsOf = new LocalDate(2026, month, 1),
        Method = "run rate",
        AtCompletion = Estimate.WithoutInterval(value, UndefinedReason.SmallSample, 0.95, IntervalMethod.Prediction),
    };
}
