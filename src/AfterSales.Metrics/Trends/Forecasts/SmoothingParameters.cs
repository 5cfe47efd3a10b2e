using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>
/// Gains and starting states of exponential smoothing, in error-correction form: level += αe, trend = φ·trend + βe, season += γe (multiplicative season:
/// αe/season, βe/season, γe/(level + φ·trend)).
/// </summary>
public sealed partial record SmoothingParameters
{
    /// <summary>α, from 0 to 2.</summary>
    public required double Alpha
    {
        get;
        init => field = Guard.InRange(value, 0, 2);
    }

    /// <summary>β, from 0 to 4; 0, the default, without trend. Not the classical one: that is β/α.</summary>
    public double Beta
    {
        get;
        init => field = Guard.InRange(value, 0, 4);
    }

    /// <summary>γ, from 0 to 2; 0, the default, without season.</summary>
    public double Gamma
    {
        get;
        init => field = Guard.InRange(value, 0, 2);
    }

    /// <summary>φ, from 0 to 1; 1, the default, without damping.</summary>
    public double Phi
    {
        get;
        init => field = Guard.InRange(value, 0, 1);
    }
    = 1;

    /// <summary>Level before the first value.</summary>
    public required double Level
    {
        get;
        init => field = SeriesValues.Item(value);
    }

    /// <summary>Trend before the first value; 0, the default, without trend.</summary>
    public double Trend
    {
        get;
        init => field = SeriesValues.Item(value);
    }

    /// <summary>One number for each season, the first value's season first; none, the default, without season.</summary>
    public IReadOnlyList<double> Season
    {
        get;
        init => field = FrozenList.Own(SeriesValues.Checked(Guard.NotNull(value).ToArray(), nameof(Season)));
    }
    = FrozenList<double>.Empty;
}
