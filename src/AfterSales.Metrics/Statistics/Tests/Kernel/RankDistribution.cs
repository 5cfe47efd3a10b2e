namespace AfterSales.Metrics.Statistics;

/// <summary>
/// The exact distribution of a sum of ranks, ties and all: given the ranks that were observed, every choice of so many of them (Mann and Whitney), or every
/// set of signs (Wilcoxon), is equally likely. Ranks come doubled, so that the mean rank of a tie is whole.
/// </summary>
internal static class RankDistribution
{
    /// <summary>In how many ways <paramref name="chosen"/> of the doubled ranks have each sum.</summary>
    public static double[] OfChoices(int[] doubled, int chosen)
    {
        // ways[j][s]: j of the ranks seen so far, with sum s.
        var ordered = (int[])doubled.Clone();
        Array.Sort(ordered);
        var most = 0;
        for (var i = ordered.Length - chosen; i < ordered.Length; i++)
        {
            most += ordered[i];
        }

        var ways = new double[chosen + 1][];
        for (var j = 0; j <= chosen; j++)
        {
            ways[j] = new double[most + 1];
        }

        ways[0][0] = 1;
        var (seen, reached) = (0, 0);
        foreach (var rank in ordered)
        {
            seen++;
            reached = Math.Min(most, reached + rank);
            for (var j = Math.Min(chosen, seen); j >= 1; j--)
            {
                var target = ways[j].AsSpan(rank);
                var source = ways[j - 1];
                for (var s = 0; s <= reached - rank; s++)
                {
                    target[s] += source[s];
                }
            }
        }

        return ways[chosen];
    }

    /// <summary>In how many ways signs give the doubled ranks with a positive one each sum.</summary>
    public static double[] OfSigns(int[] doubled)
    {
        var ways = new double[doubled.Sum() + 1];
        ways[0] = 1;
        var reached = 0;
        foreach (var rank in doubled)
        {
            reached += rank;
            for (var s = reached; s >= rank; s--)
            {
                ways[s] += ways[s - rank];
            }
        }

        return ways;
    }

    /// <summary>P(S ≤ observed) and P(S ≥ observed).</summary>
    public static (double Less, double Greater) Tails(double[] ways, int observed)
    {
        var (less, greater, total) = (0.0, 0.0, 0.0);
        for (var s = 0; s < ways.Length; s++)
        {
            total += ways[s];
            less += s <= observed ? ways[s] : 0;
            greater += s >= observed ? ways[s] : 0;
        }

        return (less / total, greater / total);
    }

    /// <summary>The smallest s with P(S ≤ s) ≥ the tail.</summary>
    public static int Quantile(double[] ways, double tail)
    {
        var (total, sum) = (ways.Sum(), 0.0);
        for (var s = 0; s < ways.Length; s++)
        {
            sum += ways[s];
            if (sum >= tail * total)
            {
                return s;
            }
        }

        return ways.Length - 1;
    }

    /// <summary>2, 4, … 2n: the doubled ranks of n values without ties.</summary>
    public static int[] Untied(int count)
    {
        var ranks = new int[count];
        for (var i = 0; i < count; i++)
        {
            ranks[i] = 2 * (i + 1);
        }

        return ranks;
    }

    public static int[] Doubled(ReadOnlySpan<double> ranks)
    {
        var doubled = new int[ranks.Length];
        for (var i = 0; i < doubled.Length; i++)
        {
            doubled[i] = (int)(2 * ranks[i]);
        }

        return doubled;
    }
}
