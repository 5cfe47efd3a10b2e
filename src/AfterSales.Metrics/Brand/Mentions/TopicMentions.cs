using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>Mentions that speak of one topic, by class.</summary>
public sealed partial record TopicMentions
{
    /// <summary>The topic.</summary>
    public required string Topic
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Positive mentions.</summary>
    public required long Positive
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Neutral mentions.</summary>
    public required long Neutral
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Negative mentions.</summary>
    public required long Negative
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Mentions not scored.</summary>
    /// <value>0 by default.</value>
    public long Unscored
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
