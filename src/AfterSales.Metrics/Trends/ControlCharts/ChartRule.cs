namespace AfterSales.Metrics.Trends;

/// <summary>What counts as a signal on a control chart.</summary>
public enum ChartRule
{
    /// <summary>A point beyond a control limit.</summary>
    BeyondLimit,

    /// <summary>Two of three points in a row beyond two standard deviations on one side.</summary>
    TwoOfThree,

    /// <summary>Four of five points in a row beyond one standard deviation on one side.</summary>
    FourOfFive,

    /// <summary>A run of points on one side of the center line.</summary>
    Run,

    /// <summary>Points in a row each above (or each below) the one before.</summary>
    Trend,

    /// <summary>A moving range beyond its limit.</summary>
    MovingRange,
}
