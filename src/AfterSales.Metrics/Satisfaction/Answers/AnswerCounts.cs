using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>How many answers ended in each <see cref="AnswerOutcome"/>. Every answer is in exactly one of the four.</summary>
public sealed partial record AnswerCounts
{
    /// <summary>Answers on the scale; the denominator of every index.</summary>
    public required long Valid
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Answers not given.</summary>
    public required long Missing
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Answers outside the scale or between its steps.</summary>
    public required long OutOfRange
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Answers not to be counted: "not applicable", or a weight of zero.</summary>
    public required long Excluded
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>All answers.</summary>
    public long Total => Valid + Missing + OutOfRange + Excluded;
}
