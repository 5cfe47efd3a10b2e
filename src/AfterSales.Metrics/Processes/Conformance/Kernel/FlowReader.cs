using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>Reads case after case against a net, and counts what they come to.</summary>
internal sealed class FlowReader(FlowNet net)
{
    private readonly FlowAlignment alignment = new(net);
    private readonly Dictionary<(string From, string To), long> forbidden = [];
    private readonly Dictionary<string, long> skipped = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> inserted = new(StringComparer.Ordinal);
    private int[] codes = new int[32];
    private long cost;
    private long room;
    private long aligned;
    private double fitness;

    public long Closed { get; private set; }

    public long Conforming { get; private set; }

    public long Cost => cost;

    public long Room => room;

    public CaseConformance Read(CaseRoute item)
    {
        var length = item.Steps.Count;
        codes = codes.Length < length ? new int[2 * length] : codes;
        for (var i = 0; i < length; i++)
        {
            codes[i] = net.CodeOf(item.Steps[i].Step);
        }

        var violations = Violations(item, length);
        var paid = alignment.Cost(codes, length, item.IsOpen);
        var hasRoute = paid < FlowNet.Far;
        var denominator = item.IsOpen ? length : length + (net.ShortestRoute ?? 0);
        Closed += item.IsOpen ? 0 : 1;
        Conforming += item.IsOpen || violations.Count > 0 ? 0 : 1;
        var found = hasRoute ? Fitness(paid, denominator) : Figure.Undefined<double>(UndefinedReason.Infeasible);
        if (!item.IsOpen && hasRoute)
        {
            (cost, room, aligned, fitness) = (cost + paid, room + denominator, aligned + 1, fitness + (found.Value ?? 0));
        }

        return new CaseConformance
        {
            Case = item.Case,
            IsOpen = item.IsOpen,
            Conforms = violations.Count == 0,
            Violations = FrozenList.Own(violations.ToArray()),
            Cost = hasRoute ? Figure.Of(paid) : Figure.Undefined<int>(UndefinedReason.Infeasible),
            Moves = hasRoute ? Moves(item, length, paid) : FrozenList<AlignmentMove>.Empty,
            Fitness = found,
        };
    }

    public IReadOnlyList<ForbiddenTransition> Forbidden() => FrozenList.Own(forbidden
        .OrderBy(pair => pair.Key.From, StringComparer.Ordinal).ThenBy(pair => pair.Key.To, StringComparer.Ordinal)
        .Select(pair => new ForbiddenTransition { From = pair.Key.From, To = pair.Key.To, Count = pair.Value }).ToArray());

    public IReadOnlyList<StepCount> Skipped() => Counts(skipped);

    public IReadOnlyList<StepCount> Inserted() => Counts(inserted);

    public Figure<double> FitnessOfLog() => aligned == 0 ? Figure.Undefined<double>(Closed > 0 ? UndefinedReason.Infeasible : UndefinedReason.NoData)
        : Fitness(cost, room);

    public Figure<double> MeanFitness() => aligned == 0 ? Figure.Undefined<double>(Closed > 0 ? UndefinedReason.Infeasible : UndefinedReason.NoData)
        : Figure.Of(fitness / aligned);

    private static Figure<double> Fitness(long cost, long room) => Figure.Ratio(room - cost, room);

    private static FrozenList<StepCount> Counts(Dictionary<string, long> counts) => FrozenList.Own(counts
        .OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new StepCount { Step = pair.Key, Count = pair.Value }).ToArray());

    private List<FlowViolation> Violations(CaseRoute item, int length)
    {
        var found = new List<FlowViolation>();
        if (length == 0 && !item.IsOpen)
        {
            found.Add(new FlowViolation { Kind = FlowViolationKind.Empty, Position = null, Step = null });
        }

        for (var i = 0; i < length; i++)
        {
            if (codes[i] < 0)
            {
                Add(FlowViolationKind.UnknownStep, i);
                continue;
            }

            if (i == 0 && !net.MayFollow(net.Size, codes[i]))
            {
                Add(FlowViolationKind.Start, i);
            }

            if (i > 0 && codes[i - 1] >= 0 && !net.MayFollow(codes[i - 1], codes[i]))
            {
                Add(FlowViolationKind.Transition, i);
                Count(forbidden, (item.Steps[i - 1].Step, item.Steps[i].Step));
            }

            if (i == length - 1 && !item.IsOpen && !net.IsEnd(codes[i]))
            {
                Add(FlowViolationKind.End, i);
            }
        }

        // Unknown steps, then the start, transitions, the end: as they are declared, each kind in the case's order.
        return [.. found.OrderBy(violation => violation.Kind)];

        void Add(FlowViolationKind kind, int position) => found.Add(new FlowViolation
        {
            Kind = kind,
            Position = position,
            Step = item.Steps[position].Step,
            From = kind == FlowViolationKind.Transition ? item.Steps[position - 1].Step : null,
        });
    }

    private FrozenList<AlignmentMove> Moves(CaseRoute item, int length, int paid)
    {
        var moves = new List<AlignmentMove>(length + paid);
        alignment.Walk(codes, length, item.IsOpen, (kind, place, code) =>
        {
            var step = kind == MoveKind.Skipped ? net.Names[code] : item.Steps[place].Step;
            moves.Add(new AlignmentMove { Kind = kind, Step = step });
            if (kind != MoveKind.Both)
            {
                Count(kind == MoveKind.Skipped ? skipped : inserted, step);
            }
        });
        return FrozenList.Own(moves.ToArray());
    }

    private static void Count<TKey>(Dictionary<TKey, long> counts, TKey key)
        where TKey : notnull
    {
        counts.TryGetValue(key, out var count);
        counts[key] = count + 1;
    }
}
