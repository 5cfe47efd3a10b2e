using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>Mentions in one sum, by class.</summary>
public sealed partial record MentionSummary
{
    /// <summary>Mentions that were not scored.</summary>
    public required MentionGroup Unscored { get; init; }

    /// <summary>Negative mentions.</summary>
    public required MentionGroup Negative { get; init; }

    /// <summary>Neutral mentions.</summary>
    public required MentionGroup Neutral { get; init; }

    /// <summary>Positive mentions.</summary>
    public required MentionGroup Positive { get; init; }

    /// <summary>The topics, in ordinal order; a mention of two is in both.</summary>
    public required IReadOnlyList<TopicMentions> Topics
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Mentions that were scored.</summary>
    public long Scored => Negative.Count + Neutral.Count + Positive.Count;

    /// <summary>Mentions that are no copies.</summary>
    public long Originals => Scored + Unscored.Count;

    /// <summary>Copies, which are in no other figure.</summary>
    public long Copies => Unscored.Copies + Negative.Copies + Neutral.Copies + Positive.Copies;

    /// <summary>Mean score of those that have one.</summary>
    public Figure<double> MeanScore
    {
        get
        {
            var (sum, count) = (0m, 0L);
            foreach (var group in new[] { Unscored, Negative, Neutral, Positive })
            {
                sum += group.ScoreSum;
                count += group.Scored;
            }

            return count == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Ratio(sum, count);
        }
    }
}
