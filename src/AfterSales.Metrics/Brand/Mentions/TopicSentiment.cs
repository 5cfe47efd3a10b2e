using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Brand;

/// <summary>Sentiment by topic of service: which topics cost or earn points, false discoveries controlled.</summary>
/// <remarks>
/// <para><b>Formula.</b> Net of a topic 100(P − N)/n with its score interval; difference to the net of the mentions without it; z = difference/√(SE² + SE²);
/// lift = share of the topic × difference = net of all − net without the topic. q by Benjamini and Hochberg over the topics that have a p.</para>
/// <para><b>Units.</b> Points.</para>
/// <para><b>Domain.</b> Scored mentions; a mention may be in several topics, but the two sides of each comparison have none in common.</para>
/// <para><b>Edge cases.</b> A topic without scored mentions: <see cref="UndefinedReason.NoData"/>, and a lift of 0. A topic in every mention has nothing to be
/// compared with: <see cref="UndefinedReason.MissingInput"/>. Both sides without spread: no z, <see cref="UndefinedReason.ZeroVariance"/>.</para>
/// <para><b>Method.</b> Direct.</para>
/// <para><b>Source.</b> Y. Benjamini and Y. Hochberg, Journal of the Royal Statistical Society B 57, 1995; T. Tango, Statistics in Medicine 17, 1998.</para>
/// </remarks>
/// <example>
/// <code>
/// var topics = TopicSentiment.Compute(
///     new SentimentCounts { Positive = 60, Neutral = 20, Negative = 20 }, [new() { Topic = "Parts", Positive = 5, Neutral = 5, Negative = 15 }]);
/// Console.WriteLine($"{topics[0].Topic}: net {topics[0].Net.Value:F0} points of {topics[0].Mentions} mentions"); // Parts: net -40 points of 25 mentions
/// Console.WriteLine($"it moves the whole by {topics[0].Lift:F1} points"); // it moves the whole by -26.7 points
/// </code>
/// </example>
public static class TopicSentiment
{
    /// <summary>Topics against the mentions without them.</summary>
    /// <param name="total">All mentions.</param>
    /// <param name="topics">The mentions of each topic.</param>
    /// <param name="level">Confidence level.</param>
    /// <returns>One result for each topic, in order.</returns>
    /// <exception cref="ArgumentException">An argument is null, a topic has more mentions of a class than there are, or the level is not inside
    /// (0, 1).</exception>
    public static IReadOnlyList<TopicSentimentResult> Compute(SentimentCounts total, IReadOnlyList<TopicMentions> topics, double level = Estimate.DefaultLevel)
    {
        Guard.Between(level, 0, 1);
        Guard.NotNull(total);
        Guard.NoneNull(topics);
        for (var i = 0; i < topics.Count; i++)
        {
            if (topics[i].Positive > total.Positive || topics[i].Neutral > total.Neutral || topics[i].Negative > total.Negative)
            {
                throw Guard.Item(nameof(topics), "must not have more mentions of a class than all", i, topics[i]);
            }
        }

        var results = topics.Select(topic => One(total, topic, level)).ToArray();
        var adjusted = MultipleTesting.Adjust([.. results.Select(result => result.PValue.Value)]);
        return FrozenList.Own(results.Select((result, i) => adjusted[i] is { } q ? result with { QValue = Figure.Of(q) } : result).ToArray());
    }

    private static TopicSentimentResult One(SentimentCounts total, TopicMentions topic, double level)
    {
        var n = topic.Positive + topic.Neutral + topic.Negative;
        var net = NetSentiment.OfAll(topic.Positive, topic.Neutral, topic.Negative, level);
        var (positive, negative, rest) = (total.Positive - topic.Positive, total.Negative - topic.Negative, total.Scored - n);
        if (n == 0 || rest == 0)
        {
            var none = Figure.Undefined<double>(n == 0 ? UndefinedReason.NoData : UndefinedReason.MissingInput);
            return new TopicSentimentResult
            {
                Topic = topic.Topic,
                Mentions = n,
                Net = net,
                Difference = none,
                Lift = n == 0 && total.Scored > 0 ? Figure.Of(0.0) : none,
                Z = none,
                PValue = none,
                QValue = none,
            };
        }

        var difference = net.Value!.Value - (100 * ((double)(positive - negative) / rest));
        var error = 100 * Math.Sqrt((TrinomialInterval.Variance(topic.Positive, topic.Negative, n) / n)
            + (TrinomialInterval.Variance(positive, negative, rest) / rest));
        var z = error == 0 ? Figure.Undefined<double>(UndefinedReason.ZeroVariance) : Figure.Of(difference / error);
        var p = z.Select(NormalDistribution.TwoSided);
        return new TopicSentimentResult
        {
            Topic = topic.Topic,
            Mentions = n,
            Net = net,
            Difference = Figure.Of(difference),
            Lift = Figure.Of((double)n / total.Scored * difference),
            Z = z,
            PValue = p,
            QValue = p,
        };
    }
}
