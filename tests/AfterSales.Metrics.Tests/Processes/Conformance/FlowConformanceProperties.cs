using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Tests.Processes;

public class FlowConformanceProperties
{
    private static readonly string[] Names = ["a", "b", "c", "d"];

    private static readonly FlowTransition[] Pairs = [.. Names.SelectMany(one => Names.Select(other => new FlowTransition { From = one, To = other }))];

    private static Gen<AllowedFlow> Flow { get; } =
        from starts in Gen.SubListOf(Names)
        from ends in Gen.SubListOf(Names)
        from transitions in Gen.SubListOf(Pairs)
        select new AllowedFlow
        {
            Steps = Names,
            Starts = starts.Count > 0 ? [.. starts] : ["a"],
            Ends = ends.Count > 0 ? [.. ends] : ["d"],
            Transitions = [.. transitions],
        };

    private static Gen<CaseRoute> Route { get; } =
        from steps in Gen.Choose(0, 5).SelectMany(n => Gen.Frequency((8, Gen.Elements(Names)), (1, Gen.Constant("x"))).ArrayOf(n))
        from isOpen in Gen.Elements(true, false)
        select CaseRoute.Of("A", steps) with { IsOpen = isOpen };

    /// <summary>Against the shortest of all routes up to nine steps, by the longest common subsequence: the slow obvious way.</summary>
    [Property(MaxTest = 60)]
    public Property Compute_AnyFlow_CostIsThatOfTheNearestOfAllRoutes() => Prop.ForAll(Flow.ToArbitrary(), Route.ToArbitrary(), (flow, route) =>
    {
        var line = FlowConformance.Compute([route], flow).Cases[0];
        var nearest = Routes(flow, route.IsOpen).Select(r => Distance([.. route.Steps.Select(s => s.Step)], r)).DefaultIfEmpty(int.MaxValue).Min();
        return (nearest == int.MaxValue ? line.Cost.Reason == UndefinedReason.Infeasible : line.Cost.Value == nearest)
            .Label($"{line} but the nearest route is {nearest} away");
    });

    [Property]
    public Property Compute_AnyFlow_CostIsZeroExactlyWhenTheCaseConforms() => Prop.ForAll(Flow.ToArbitrary(), Route.ToArbitrary(), (flow, route) =>
    {
        var line = FlowConformance.Compute([route], flow).Cases[0];
        return line.Conforms == (line.Cost.Value == 0) && (line.Fitness.Value is null || (line.Fitness.Value == 1) == line.Conforms)
            && line.Fitness.Value is null or (>= 0 and <= 1);
    });

    /// <summary>The moves spell the case and a route of the flow.</summary>
    [Property]
    public Property Compute_AnyFlow_MovesSpellTheCaseAndARoute() => Prop.ForAll(Flow.ToArbitrary(), Route.ToArbitrary(), (flow, route) =>
    {
        var line = FlowConformance.Compute([route], flow).Cases[0];
        if (!line.Cost.IsDefined)
        {
            return true;
        }

        var own = line.Moves.Where(move => move.Kind != MoveKind.Skipped).Select(move => move.Step);
        string[] others = [.. line.Moves.Where(move => move.Kind != MoveKind.Inserted).Select(move => move.Step)];
        return own.SequenceEqual(route.Steps.Select(step => step.Step))
            && line.Cost.Value == line.Moves.Count(move => move.Kind != MoveKind.Both)
            && FlowConformance.Compute([CaseRoute.Of("B", others) with { IsOpen = route.IsOpen }], flow).Cases[0].Conforms;
    });

    [Property]
    public Property Compute_AnyFlow_IsTheSameEveryRun() => Prop.ForAll(Flow.ToArbitrary(), Route.ArrayOf().ToArbitrary(), (flow, routes) =>
        FlowConformance.Compute(routes, flow).Equals(FlowConformance.Compute(routes, flow))
            && FlowConformance.Compute(routes.Reverse(), flow).Skipped.Equals(FlowConformance.Compute(routes, flow).Skipped));

    [Property]
    public Property Nearest_AnyRoute_CostIsThatOfTheLongestCommonSubsequence() =>
        Prop.ForAll(Route.ToArbitrary(), Route.NonEmptyListOf().ToArbitrary(), (route, routes) =>
    {
        NamedRoute[] named = [.. routes.Select((r, i) => new NamedRoute { Name = $"{i}", Steps = [.. r.Steps.Select(s => s.Step)] })];
        var match = RouteConformance.Compute([route], named)[0];
        int[] costs = [.. named.Select(r => Distance([.. route.Steps.Select(s => s.Step)], [.. r.Steps]))];
        return match.Cost == costs.Min() && match.Route == Array.IndexOf(costs, costs.Min());
    });

    private static IEnumerable<string[]> Routes(AllowedFlow flow, bool isOpen)
    {
        var layer = flow.Starts.Select(start => new[] { start }).ToList();
        if (isOpen)
        {
            yield return [];
        }

        for (var length = 1; length <= 9; length++)
        {
            foreach (var route in layer.Where(route => isOpen || flow.Ends.Contains(route[^1])))
            {
                yield return route;
            }

            // Of routes of one length with the same end, those beyond some thousands are left out: none is needed for cases so short.
            layer = layer.Count > 4_000 ? [] : [.. layer.SelectMany(route => flow.Transitions.Where(t => t.From == route[^1]).Select(t =>
                route.Append(t.To).ToArray()))];
        }
    }

    private static int Distance(string[] one, string[] other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                table[i, j] = one[i - 1] == other[j - 1] ? table[i - 1, j - 1] + 1 : Math.Max(table[i - 1, j], table[i, j - 1]);
            }
        }

        return one.Length + other.Length - (2 * table[one.Length, other.Length]);
    }
}
