using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>Nearest route (edit distance without substitution): which named route a case comes closest to.</summary>
/// <remarks>
/// <para><b>Formula.</b> Cost = insertions + deletions = m + n − 2·LCS of a case of m steps and a route of n. Fitness = 1 − cost ÷ (m + n).</para>
/// <para><b>Units.</b> Steps; fitness 0 to 1.</para>
/// <para><b>Domain.</b> At least one route; cases and routes of up to 20,000 steps. Open cases are held against whole routes too.</para>
/// <para><b>Edge cases.</b> Several routes at one cost: the first listed. No step in common: all of the case inserted, all of the route skipped. Both
/// empty: fitness undefined, <see cref="UndefinedReason.ZeroDenominator"/>. Repeated steps count as often as they come.</para>
/// <para><b>Method.</b> Dynamic programming, m × n; of several alignments the first, read from the start, that prefers a step done by both, then an inserted
/// one, then a skipped one.</para>
/// <para><b>Source.</b> D. Hirschberg, Algorithms for the longest common subsequence problem, Journal of the ACM 24, 1977.</para>
/// </remarks>
/// <example>
/// <code>
/// NamedRoute[] routes = [new() { Name = "Repair", Steps = ["Receive", "Repair", "Test", "Ship"] }, new() { Name = "Exchange", Steps = ["Receive", "Ship"] }];
/// var match = RouteConformance.Compute([CaseRoute.Of("C-1", ["Receive", "Repair", "Repair", "Ship"])], routes)[0];
/// Console.WriteLine($"{match.Case} is nearest to {match.RouteName}, {match.Cost} steps apart"); // C-1 is nearest to Repair, 2 steps apart
/// Console.WriteLine($"fitness {match.Fitness:F2}"); // fitness 0.75
/// </code>
/// </example>
public static class RouteConformance
{
    private const int MostSteps = 20_000;

    /// <summary>Finds the route nearest to each case.</summary>
    /// <param name="cases">The cases; read once.</param>
    /// <param name="routes">The routes; at least one.</param>
    /// <returns>Each case with its route and alignment, in the order given.</returns>
    /// <exception cref="ArgumentException">A list or an item is null, there is no route, or one has more than 20,000 steps, as a case has.</exception>
    public static IReadOnlyList<CaseRouteMatch> Compute(IEnumerable<CaseRoute> cases, IReadOnlyList<NamedRoute> routes)
    {
        Guard.NotEmpty(Guard.NoneNull(routes).Count, nameof(routes));
        for (var i = 0; i < routes.Count; i++)
        {
            RequireShort(routes[i].Steps.Count, nameof(routes));
        }

        return FrozenList.Own(Guard.Each(cases).Select(item => Nearest(item, routes)).ToArray());
    }

    private static CaseRouteMatch Nearest(CaseRoute item, IReadOnlyList<NamedRoute> routes)
    {
        RequireShort(item.Steps.Count, "cases");
        string[] steps = [.. item.Steps.Select(step => step.Step)];
        var (best, least) = (0, int.MaxValue);
        for (var i = 0; i < routes.Count && least > 0; i++)
        {
            var cost = Cost(steps, routes[i].Steps);
            (best, least) = cost < least ? (i, cost) : (best, least);
        }

        var length = steps.Length + routes[best].Steps.Count;
        return new CaseRouteMatch
        {
            Case = item.Case,
            Route = best,
            RouteName = routes[best].Name,
            Cost = least,
            Moves = FrozenList.Own(Moves(steps, routes[best].Steps)),
            Fitness = Figure.Ratio((long)length - least, length),
        };
    }

    private static void RequireShort(int count, string name)
    {
        if (count > MostSteps)
        {
            throw Guard.OutOfRange(name, "must have 20,000 steps at most", count);
        }
    }

    /// <summary>In one row: what is still to pay from each place of the route, from the end back.</summary>
    private static int Cost(string[] steps, IReadOnlyList<string> route)
    {
        var row = LastRow(route.Count);
        for (var i = steps.Length - 1; i >= 0; i--)
        {
            Back(row, steps[i], route);
        }

        return row[0];
    }

    private static int[] LastRow(int count) => [.. Enumerable.Range(0, count + 1).Select(j => count - j)];

    private static void Back(int[] row, string step, IReadOnlyList<string> route)
    {
        var diagonal = row[route.Count];
        row[route.Count]++;
        for (var j = route.Count - 1; j >= 0; j--)
        {
            var below = row[j];
            row[j] = string.Equals(step, route[j], StringComparison.Ordinal) ? diagonal : 1 + Math.Min(below, row[j + 1]);
            diagonal = below;
        }
    }

    private static AlignmentMove[] Moves(string[] steps, IReadOnlyList<string> route)
    {
        var rows = new int[steps.Length + 1][];
        rows[steps.Length] = LastRow(route.Count);
        for (var k = steps.Length - 1; k >= 0; k--)
        {
            rows[k] = (int[])rows[k + 1].Clone();
            Back(rows[k], steps[k], route);
        }

        var (moves, i, j) = (new List<AlignmentMove>(), 0, 0);
        while (i < steps.Length || j < route.Count)
        {
            if (i < steps.Length && j < route.Count && string.Equals(steps[i], route[j], StringComparison.Ordinal) && rows[i + 1][j + 1] == rows[i][j])
            {
                moves.Add(new AlignmentMove { Kind = MoveKind.Both, Step = steps[i++] });
                j++;
            }
            else if (i < steps.Length && 1 + rows[i + 1][j] == rows[i][j])
            {
                moves.Add(new AlignmentMove { Kind = MoveKind.Inserted, Step = steps[i++] });
            }
            else
            {
                moves.Add(new AlignmentMove { Kind = MoveKind.Skipped, Step = route[j++] });
            }
        }

        return [.. moves];
    }
}
