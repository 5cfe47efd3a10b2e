using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>Windows and iterations of <see cref="StlDecomposition"/>. Even windows are raised to the next odd number.</summary>
public sealed partial record StlOptions
{
    /// <summary>The behavior of passing nothing: one season for all cycles.</summary>
    public static StlOptions Default { get; } = new();

    /// <summary>Cycles over which a season is smoothed, at least 7; null, the default, for one season the same in all cycles ("periodic").</summary>
    public int? SeasonWindow
    {
        get;
        init => field = value is null ? null : Guard.InRange(value.Value, 7, 1_000_001);
    }

    /// <summary>Degree of the season's loess, 0 or 1.</summary>
    /// <value>0.</value>
    public int SeasonDegree
    {
        get;
        init => field = Guard.InRange(value, 0, 1);
    }

    /// <summary>
    /// Periods over which the trend is smoothed, at least 3; null, the default, for the next odd number from 1.5·period/(1 − 1.5/season window).
    /// </summary>
    public int? TrendWindow
    {
        get;
        init => field = value is null ? null : Guard.InRange(value.Value, 3, 1_000_001);
    }

    /// <summary>Least squares, or robust to outliers.</summary>
    /// <value><see cref="StlFitting.LeastSquares"/>.</value>
    public StlFitting Fitting
    {
        get;
        init => field = Guard.Defined(value);
    }
    = StlFitting.LeastSquares;

    /// <summary>Positions between loess fits, with lines between: 1 fits every one; null, the default, for a tenth of each window, rounded up.</summary>
    public int? Jump
    {
        get;
        init => field = value is null ? null : Guard.Positive(value.Value);
    }
}
