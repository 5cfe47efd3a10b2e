using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>Exact counts and sums of the mentions of one key and class.</summary>
internal sealed class MentionCell
{
    private long count;
    private long withoutWeight;
    private long scored;
    private long units;
    private ExactSum weight;
    private SquareSum squared;
    private ExactSum scores;
    private SquareSum squaredScores;

    public long Copies { get; set; }

    public bool IsEmpty => count == 0 && Copies == 0;

    public void AddUnits(long more)
    {
        count = Countable(count + more);
        units += more;
    }

    public void Add(Mention mention)
    {
        count++;
        withoutWeight += mention.Weight == 0 ? 1 : 0;
        if (mention.Weight == 1)
        {
            units++;
        }
        else if (mention.Weight != 0)
        {
            weight.Add(mention.Weight);
            squared.AddSquare(mention.Weight);
        }

        if (mention.Score is { } score)
        {
            scored++;
            scores.Add(score);
            squaredScores.AddSquare(Math.Abs(score));
        }
    }

    public void Add(MentionGroup group)
    {
        (count, Copies) = (Countable(count + group.Count), Countable(Copies + group.Copies));
        withoutWeight += group.WithoutWeight;
        scored += group.Scored;
        weight.Add(group.Weight);
        squared.Add(group.SquaredWeight);
        scores.Add(group.ScoreSum);
        squaredScores.Add(group.SquaredScoreSum);
    }

    public void Add(MentionCell other)
    {
        (count, Copies) = (Countable(count + other.count), Countable(Copies + other.Copies));
        withoutWeight += other.withoutWeight;
        scored += other.scored;
        units += other.units;
        weight.Add(other.weight);
        squared.Add(other.squared);
        scores.Add(other.scores);
        squaredScores.Add(other.squaredScores);
    }

    private static long Countable(long mentions)
        => mentions <= MentionGroup.Most ? mentions : throw new OverflowException("There are more than 1e15 mentions, the most that are counted.");

    // Mentions without weight join the sums before these are rounded, so that a weight of one is none to the last bit.
    public MentionGroup ToGroup(MentionKey key, MentionClass kind)
    {
        var (sum, squares) = (weight, squared);
        sum.Add(units);
        squares.Add(units);
        return new MentionGroup
        {
            Key = key,
            Class = kind,
            Count = count,
            Copies = Copies,
            WithoutWeight = withoutWeight,
            Weight = Canonical(sum.Rounded),
            SquaredWeight = Canonical(squares.Rounded),
            Scored = scored,
            ScoreSum = Canonical(scores.Rounded),
            SquaredScoreSum = Canonical(squaredScores.Rounded),
        };
    }

    // How many zeros a sum is written with must not tell in which order it was made.
    private static decimal Canonical(decimal value) => value / 1.000_000_000_000_000_000_000_000_000m;
}
