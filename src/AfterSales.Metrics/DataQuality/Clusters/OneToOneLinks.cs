using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>One-to-one linkage of two lists: each record gets one partner at most.</summary>
/// <remarks>
/// <para><b>Formula.</b> Greedy: links of at least the threshold by weight descending, each taken whose two records are free. Best total: the assignment of the
/// largest sum of weights.</para>
/// <para><b>Units.</b> Those of the weights.</para>
/// <para><b>Domain.</b> Weights at or above the threshold not negative where the best total is asked for.</para>
/// <para><b>Edge cases.</b> Equal weights are taken by left, then by right, or dropped, never by the order of the list. Of a pair given twice the heaviest
/// counts. A connected group of more records than <see cref="OneToOneOptions.LargestGroup"/> a side, or a negative weight, leaves the best total
/// undefined.</para>
/// <para><b>Method.</b> Sorting; the assignment group by group by shortest augmenting paths, of equal totals the first found.</para>
/// <para><b>Source.</b> M. Jaro, JASA 84, 1989; H. Kuhn, 1955; R. Jonker and A. Volgenant, Computing 38, 1987.</para>
/// </remarks>
/// <example>
/// <code>
/// LinkageEdge Edge(int left, int right, double weight) =&gt; new() { Left = left, Right = right, Weight = weight };
/// LinkageEdge[] edges = [Edge(0, 1, 9), Edge(0, 0, 9)];
/// var dropped = OneToOneLinks.Compute(edges, 0, new OneToOneOptions { Rule = OneToOneRule.GreedyDropTies });
/// Console.WriteLine((dropped.Links.Count, dropped.DroppedAsTies.Count)); // (0, 2)
/// </code>
/// </example>
public static class OneToOneLinks
{
    /// <summary>Chooses the links.</summary>
    /// <param name="edges">Pairs compared: position in the left list, in the right list, weight.</param>
    /// <param name="threshold">The least weight that links.</param>
    /// <param name="options">The rule; null is <see cref="OneToOneOptions.Default"/>.</param>
    /// <returns>The links, what ties cost, and the best total there is.</returns>
    /// <exception cref="ArgumentException">The edges are null, or the threshold is not finite.</exception>
    public static OneToOneLinksResult Compute(IReadOnlyList<LinkageEdge> edges, double threshold, OneToOneOptions? options = null)
    {
        options ??= OneToOneOptions.Default;
        Guard.Finite(threshold);
        LinkageEdge[] links = [.. Guard.NotNull(edges).Where(edge => edge.Weight >= threshold).GroupBy(edge => (edge.Left, edge.Right))
            .Select(pair => pair.OrderByDescending(edge => edge.Weight).First()).OrderByDescending(edge => edge.Weight).ThenBy(edge => edge.Left)
            .ThenBy(edge => edge.Right)];
        LinkageEdge[] tied = options.Rule == OneToOneRule.GreedyDropTies ? Tied(links) : [];
        var best = BestAssignment.Find(links, options.LargestGroup);
        var chosen = options.Rule == OneToOneRule.BestTotal ? best ?? [] : Greedy(links.Except(tied));
        return new OneToOneLinksResult
        {
            Links = chosen,
            TotalWeight = Total(chosen),
            DroppedAsTies = [.. tied.OrderBy(edge => edge.Left).ThenBy(edge => edge.Right)],
            BestTotalWeight = best is null
                ? Figure.Undefined<double>(links.Any(edge => edge.Weight < 0) ? UndefinedReason.OutsideDomain : UndefinedReason.Overflow)
                : Total(best),
        };
    }

    private static Figure<double> Total(LinkageEdge[] links) => Statistics.Figures.Finite(links.Sum(edge => edge.Weight));

    private static LinkageEdge[] Tied(LinkageEdge[] links)
    {
        var left = links.GroupBy(edge => edge.Left).SelectMany(Top);
        var right = links.GroupBy(edge => edge.Right).SelectMany(Top);
        return [.. left.Concat(right).Distinct()];
    }

    private static IEnumerable<LinkageEdge> Top(IEnumerable<LinkageEdge> ofOne)
    {
        LinkageEdge[] all = [.. ofOne];
        var most = all.Max(edge => edge.Weight);
        LinkageEdge[] top = [.. all.Where(edge => edge.Weight == most)];
        return top.Length > 1 ? top : [];
    }

    private static LinkageEdge[] Greedy(IEnumerable<LinkageEdge> links)
    {
        var (left, right, chosen) = (new HashSet<int>(), new HashSet<int>(), new List<LinkageEdge>());
        foreach (var edge in links)
        {
            if (!left.Contains(edge.Left) && !right.Contains(edge.Right))
            {
                left.Add(edge.Left);
                right.Add(edge.Right);
                chosen.Add(edge);
            }
        }

        return [.. chosen.OrderBy(edge => edge.Left)];
    }
}
