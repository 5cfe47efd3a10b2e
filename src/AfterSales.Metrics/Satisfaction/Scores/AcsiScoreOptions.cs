using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>How an <see cref="AcsiScore"/> treats missing answers, and its level.</summary>
public sealed partial record AcsiScoreOptions
{
    /// <summary>The behavior of passing nothing.</summary>
    public static AcsiScoreOptions Default { get; } = new();

    /// <summary>Confidence level, strictly between 0 and 1; 0.95 by default.</summary>
    public double Level
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }
    = Estimate.DefaultLevel;

    /// <summary>Whom a missing answer leaves out; <see cref="MissingAnswers.Listwise"/> by default.</summary>
    public MissingAnswers Missing
    {
        get;
        init => field = Guard.Defined(value);
    }
}
