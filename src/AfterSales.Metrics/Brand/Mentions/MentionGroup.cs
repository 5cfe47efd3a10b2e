using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>The mentions of one key and one class in a <see cref="MentionTally"/>: how many, and with what weight.</summary>
/// <remarks>
/// What <c>SELECT …, COUNT(*), SUM(w), SUM(w * w), … GROUP BY brand, source, period, language, query, class, topic</c> returns as a row. The row without a
/// topic holds all mentions of the class, each once; rows with a topic only say how many of them speak of it.
/// </remarks>
public sealed partial record MentionGroup
{
    /// <summary>Of so many, those of all classes together are still a long.</summary>
    internal const long Most = SentimentCounts.Most;

    /// <summary>Brand, source, period, language and query.</summary>
    public required MentionKey Key
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>The class.</summary>
    public required MentionClass Class
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>The topic; null for all mentions of the class.</summary>
    public string? Topic
    {
        get;
        init => field = value is null ? null : Guard.NotBlank(value);
    }

    /// <summary>How many, copies not among them; up to 1e15.</summary>
    public required long Count
    {
        get;
        init => field = Guard.InRange(value, 0, Most);
    }

    /// <summary>How many copies, up to 1e15; of all mentions only.</summary>
    public long Copies
    {
        get;
        init => field = Guard.InRange(value, 0, Most);
    }

    /// <summary>How many of them have no weight.</summary>
    public long WithoutWeight
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Sum of their weights.</summary>
    public decimal Weight
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Sum of their squared weights.</summary>
    public decimal SquaredWeight
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>How many have a score.</summary>
    public long Scored
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Sum of their scores.</summary>
    public decimal ScoreSum { get; init; }

    /// <summary>Sum of their squared scores.</summary>
    public decimal SquaredScoreSum
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
