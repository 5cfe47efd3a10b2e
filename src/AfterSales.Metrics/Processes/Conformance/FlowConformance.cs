using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Processes;

/// <summary>Conformance checking (alignments, fitness): which cases follow the allowed flow, and what the others inserted or skipped.</summary>
/// <remarks>
/// <para><b>Formula.</b> Cost = the fewest inserted and skipped steps that turn the case into a route of the flow, each 1. Fitness = 1 − cost ÷ (steps of the
/// case + steps of the shortest route); of an open case, which may stop anywhere, 1 − cost ÷ steps. Of the log: over the sums of closed cases.</para>
/// <para><b>Units.</b> Steps; fitness 0 to 1.</para>
/// <para><b>Domain.</b> A flow of different steps, at least one start and one end among them, transitions between them. Any case.</para>
/// <para><b>Edge cases.</b> A step that the flow does not have is an insertion, never ignored. A closed case without steps does not conform: it skipped the
/// shortest route. An open one without steps conforms, its fitness undefined, <see cref="UndefinedReason.ZeroDenominator"/>. A flow without any route: cost and
/// fitness of closed cases undefined, <see cref="UndefinedReason.Infeasible"/>. No closed case: the shares undefined, <see cref="UndefinedReason.NoData"/>.
/// That a may be followed by b does not say that b may be followed by a.</para>
/// <para><b>Method.</b> A shortest path by dynamic programming, steps × steps of the flow: it always ends, and gives the same alignment every run: of several
/// the first, read from the start, that prefers a step done by both, then an inserted one, then skipped ones in the order declared. Cost 0 exactly when the
/// case conforms.</para>
/// <para><b>Source.</b> A. Adriansyah, Aligning observed and modeled behavior, 2014; J. Carmona et al., Conformance Checking, 2018, chapters 4 and
/// 7 (fitness).</para>
/// </remarks>
/// <example>
/// <code>
/// string[] steps = ["Receive", "Repair", "Test", "Ship"];
/// var flow = new AllowedFlow
/// {
///     Steps = steps,
///     Starts = ["Receive"],
///     Ends = ["Ship"],
///     Transitions = [.. steps.Zip(steps.Skip(1), (from, to) =&gt; new FlowTransition { From = from, To = to })],
/// };
/// var result = FlowConformance.Compute([CaseRoute.Of("C-1", steps), CaseRoute.Of("C-2", ["Receive", "Repair", "Ship"])], flow);
/// Console.WriteLine(
///     $"{result.Conforming.Value:P0} of the cases follow the flow, fitness {result.FitnessOfLog:F3}"); // 50 % of the cases follow the flow, fitness 0.933
/// Console.WriteLine($"{result.Cases[1].Case} skipped {result.Skipped[0].Step}"); // C-2 skipped Test
/// </code>
/// </example>
public static class FlowConformance
{
    /// <summary>Holds cases against an allowed flow.</summary>
    /// <param name="cases">The cases; read once.</param>
    /// <param name="flow">What is allowed.</param>
    /// <param name="level">Confidence level of the share that conforms.</param>
    /// <returns>Every case with its violations and least alignment, and what they come to.</returns>
    /// <exception cref="ArgumentException">An argument or a case is null, two steps have one name, a start, an end or a transition names a step that is not
    /// declared, or the level is not inside (0, 1).</exception>
    public static FlowConformanceResult Compute(IEnumerable<CaseRoute> cases, AllowedFlow flow, double level = Estimate.DefaultLevel)
    {
        Guard.Between(level, 0, 1);
        var net = new FlowNet(Guard.NotNull(flow));
        var (reader, lines) = (new FlowReader(net), new List<CaseConformance>());
        foreach (var item in Guard.Each(cases))
        {
            lines.Add(reader.Read(item));
        }

        return new FlowConformanceResult
        {
            ShortestRoute = net.ShortestRoute is { } steps ? Figure.Of(steps) : Figure.Undefined<int>(UndefinedReason.Infeasible),
            Cases = FrozenList.Own(lines.ToArray()),
            Conforming = Proportion.Compute(reader.Conforming, reader.Closed, level: level),
            Closed = reader.Closed,
            ConformingCases = reader.Conforming,
            Cost = reader.Cost,
            StepsAndRoutes = reader.Room,
            Forbidden = reader.Forbidden(),
            Skipped = reader.Skipped(),
            Inserted = reader.Inserted(),
            FitnessOfLog = reader.FitnessOfLog(),
            MeanFitness = reader.MeanFitness(),
        };
    }
}
