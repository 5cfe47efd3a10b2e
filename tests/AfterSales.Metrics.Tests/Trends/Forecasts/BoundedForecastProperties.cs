using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>Laws of <see cref="BoundedForecast"/>.</summary>
public class BoundedForecastProperties
{
    private static readonly ForecastOptions Three = new() { Horizon = 3 };

    private static readonly Func<IReadOnlyList<double>, ForecastOptions, ForecastResult>[] Methods =
    [
        (z, o) => NaiveForecast.Seasonal([.. z], 1, o),
        (z, o) => NaiveForecast.Drift([.. z], o),
        (z, o) => NaiveForecast.Mean([.. z], o),
        (z, o) => ExponentialSmoothing.Fit([.. z], new SmoothingModel { Trend = SmoothingTrend.Damped }, o).Forecast,
    ];

    /// <summary>Whatever the method, no value and no limit leaves the bounds, and the value stands between its limits.</summary>
    [Property]
    public Property Share_StaysBetweenNoneAndAll() => Prop.ForAll(Shares(), Gen.Choose(0, 3).ToArbitrary(), (cases, place) =>
    {
        var result = BoundedForecast.Share([.. cases.Select(c => c.Count)], [.. cases.Select(c => c.Cases)], Methods[place], Three);
        return result.Periods.All(p => p.Lower >= 0 && p.Lower <= p.Value && p.Value <= p.Upper && p.Upper <= 1);
    });

    /// <summary>What is not among the counts has the forecast that is left of 1, with limits exchanged.</summary>
    [Property]
    public Property Share_OfTheOthers_IsTheRest() => Prop.ForAll(Shares(), Gen.Choose(0, 2).ToArbitrary(), (cases, place) =>
    {
        var all = cases.Select(c => c.Cases).ToArray();
        var own = BoundedForecast.Share([.. cases.Select(c => c.Count)], all, Methods[place], Three).Periods;
        var rest = BoundedForecast.Share([.. cases.Select(c => c.Cases - c.Count)], all, Methods[place], Three).Periods;
        return own.Zip(rest).All(p => Near(p.First.Value + p.Second.Value, 1) && Near(p.First.Lower + p.Second.Upper, 1));
    });

    /// <summary>Shares that are neither none nor all are values between 0 and 1.</summary>
    [Property]
    public Property Share_InsideItsBounds_IsBetween() => Prop.ForAll(Shares(), cases =>
    {
        var inner = cases.Where(c => c.Count > 0 && c.Count < c.Cases).ToArray();
        var share = BoundedForecast.Share([.. inner.Select(c => c.Count)], [.. inner.Select(c => c.Cases)], Methods[0], Three);
        var between = BoundedForecast.Between([.. inner.Select(c => (double)c.Count / c.Cases)], 0, 1, Methods[0], Three);
        return share.Reason == between.Reason && share.Periods.Zip(between.Periods).All(p => Near(p.First.Lower, p.Second.Lower!.Value));
    });

    /// <summary>Other units change nothing but the units.</summary>
    [Property]
    public Property AnyUnit_SaysTheSame() => Prop.ForAll(Shares(), cases =>
    {
        var inner = cases.Where(c => c.Count > 0 && c.Count < c.Cases).Select(c => (double)c.Count / c.Cases).ToArray();
        var own = BoundedForecast.Between(inner, 0, 1, Methods[0], Three);
        var score = BoundedForecast.Between([.. inner.Select(v => (200 * v) - 100)], -100, 100, Methods[0], Three);
        var ratio = BoundedForecast.Positive(inner, Methods[0], Three);
        var tenfold = BoundedForecast.Positive([.. inner.Select(v => 10 * v)], Methods[0], Three);
        return own.Periods.Zip(score.Periods).All(p => Near((p.Second.Upper + 100) / 200, p.First.Upper!.Value))
            && ratio.Periods.Zip(tenfold.Periods).All(p => Near(p.Second.Upper / 10 / p.First.Upper!.Value, 1));
    });

    private static bool Near(double? value, double expected) => Math.Abs(value!.Value - expected) <= 1e-9;

    private static Arbitrary<(long Count, long Cases)[]> Shares()
        => Gen.Choose(1, 60).SelectMany(cases => Gen.Choose(0, cases).Select(count => ((long)count, (long)cases)))
            .ArrayOf().Where(a => a.Length > 0).ToArbitrary();
}
