using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>The gains of classical <see cref="HoltWinters"/> smoothing.</summary>
public sealed partial record HoltWintersParameters
{
    /// <summary>α, weight of the newest value in the level, from 0 to 1.</summary>
    public required double Alpha
    {
        get;
        init => field = Guard.InRange(value, 0, 1);
    }

    /// <summary>β, weight of the newest change of level in the trend, from 0 to 1; null without trend.</summary>
    public double? Beta
    {
        get;
        init => field = value is null ? null : Guard.InRange(value.Value, 0, 1);
    }

    /// <summary>γ, weight of the newest value in the season, from 0 to 1; null without season.</summary>
    public double? Gamma
    {
        get;
        init => field = value is null ? null : Guard.InRange(value.Value, 0, 1);
    }
}
