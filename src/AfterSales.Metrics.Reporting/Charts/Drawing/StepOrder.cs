namespace AfterSales.Metrics.Reporting;

/// <summary>Steps in an order that most of the flow follows, so that what runs against it is what came back.</summary>
/// <remarks>P. Eades, X. Lin and W. Smyth, A fast and effective heuristic for the feedback arc set problem, 1993: what nothing leads to comes first, what
/// leads nowhere last, and of the others the one that gives most beyond what it takes. Equal ones stand as they came.</remarks>
internal static class StepOrder
{
    public static int[] Of(int count, IReadOnlyList<(int From, int To, double Value)> links)
    {
        var (given, taken, rest) = (new double[count], new double[count], Enumerable.Range(0, count).ToList());
        foreach (var (from, to, value) in links.Where(l => l.From != l.To))
        {
            given[from] += value;
            taken[to] += value;
        }

        var (first, last) = (new List<int>(), new List<int>());
        while (rest.Count > 0)
        {
            var sink = rest.FindLastIndex(i => given[i] <= 0 && taken[i] > 0);
            var source = rest.FindIndex(i => taken[i] <= 0);
            var place = source >= 0 ? source : sink >= 0 ? sink : Richest(rest, given, taken);
            var step = rest[place];
            rest.RemoveAt(place);
            (source < 0 && sink >= 0 ? last : first).Add(step);
            foreach (var (from, to, value) in links.Where(l => l.From != l.To))
            {
                given[from] -= to == step ? value : 0;
                taken[to] -= from == step ? value : 0;
            }
        }

        last.Reverse();
        return [.. first, .. last];
    }

    private static int Richest(List<int> rest, double[] given, double[] taken)
    {
        var best = 0;
        for (var i = 1; i < rest.Count; i++)
        {
            best = given[rest[i]] - taken[rest[i]] > given[rest[best]] - taken[rest[best]] ? i : best;
        }

        return best;
    }
}
