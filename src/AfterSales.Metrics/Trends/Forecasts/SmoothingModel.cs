using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>An exponential smoothing model in state-space form (ETS): errors, trend, season.</summary>
public sealed partial record SmoothingModel
{
    /// <summary>How errors enter.</summary>
    /// <value><see cref="SmoothingErrors.Additive"/>.</value>
    public SmoothingErrors Errors
    {
        get;
        init => field = Guard.Defined(value);
    }
    = SmoothingErrors.Additive;

    /// <summary>The trend.</summary>
    /// <value><see cref="SmoothingTrend.None"/>.</value>
    public SmoothingTrend Trend
    {
        get;
        init => field = Guard.Defined(value);
    }
    = SmoothingTrend.None;

    /// <summary>The season.</summary>
    /// <value><see cref="SmoothingSeason.None"/>.</value>
    public SmoothingSeason Season
    {
        get;
        init => field = Guard.Defined(value);
    }
    = SmoothingSeason.None;

    /// <summary>Seasons in a cycle, from 1 to 400; with a season at least 2.</summary>
    /// <value>1.</value>
    public int Period
    {
        get;
        init => field = Guard.InRange(value, 1, 400);
    }
    = 1;

    internal bool NeedsPositive => Errors == SmoothingErrors.Multiplicative || Season == SmoothingSeason.Multiplicative;

    internal SmoothingModel Require()
        => Season == SmoothingSeason.None || Period >= 2
            ? this
            : throw Guard.OutOfRange(nameof(Period), "must be at least 2 with a season", Period);
}
