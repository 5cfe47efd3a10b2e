using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>How <see cref="CronbachAlpha"/> treats missing answers, and its level.</summary>
public sealed partial record CronbachAlphaOptions
{
    /// <summary>The behavior of passing nothing.</summary>
    public static CronbachAlphaOptions Default { get; } = new();

    /// <summary>Confidence level, strictly between 0 and 1; 0.95 by default.</summary>
    public double Level
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }
    = Estimate.DefaultLevel;

    /// <summary>
    /// Whom a missing answer leaves out; <see cref="MissingAnswers.Listwise"/> by default. With <see cref="MissingAnswers.Available"/> each covariance
    /// comes from those who answered both questions, and the interval counts only the fewest of them.
    /// </summary>
    public MissingAnswers Missing
    {
        get;
        init => field = Guard.Defined(value);
    }
}
