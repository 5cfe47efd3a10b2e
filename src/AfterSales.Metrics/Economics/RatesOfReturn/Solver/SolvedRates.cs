using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>
/// A series whose rates are found, in the workspace of its flows: read as one rate, or as the whole result.
/// </summary>
internal readonly unsafe ref struct SolvedRates
{
    private readonly FlowSeries* flows;
    private readonly RateOfReturnStatus status;
    private readonly RateOfReturnChoice choice;
    private readonly double guess;
    private readonly double units;
    private readonly int rootCount;
    private readonly int unresolvedCount;
    private readonly int evaluations;

    public SolvedRates(scoped in RateOfReturnInput input, FlowSeries* flows, RateOfReturnStatus status, (int Roots, int Unresolved, int Evaluations) counts)
    {
        this.flows = flows;
        this.status = status;
        (choice, guess, units) = (input.Choice, input.Guess, input.TicksPerUnit);
        (rootCount, unresolvedCount, evaluations) = counts;
    }

    /// <summary>The rate chosen; all log rates, as many as fit, into <paramref name="logRates"/>.</summary>
    public RateOfReturn Rate(Span<double> logRates)
    {
        for (var i = 0; i < rootCount && i < logRates.Length; i++)
        {
            logRates[i] = flows->RootHigh[i];
        }

        if (status is not (RateOfReturnStatus.Unique or RateOfReturnStatus.Multiple))
        {
            var none = Figure.Undefined<double>(Reason(status));
            return new RateOfReturn(status, evaluations, rootCount, none, none, none);
        }

        var chosen = rootCount == 1 ? 0 : Choose();
        return new RateOfReturn(
            status, evaluations, rootCount, RateAt(chosen), Figure.Of(flows->RootHigh[chosen]), Figure.Of(flows->RootResidual[chosen]));
    }

    public RateOfReturnResult Result()
    {
        var rate = Rate(default);
        var roots = new RateOfReturnRoot[rootCount];
        for (var i = 0; i < roots.Length; i++)
        {
            roots[i] = new RateOfReturnRoot { Rate = RateAt(i), LogRate = flows->RootHigh[i], Residual = flows->RootResidual[i] };
        }

        var unresolved = new double[unresolvedCount];
        for (var i = 0; i < unresolved.Length; i++)
        {
            unresolved[i] = flows->Unresolved[i] * units;
        }

        Array.Sort(unresolved);
        return new RateOfReturnResult
        {
            Status = status,
            Headline = rate.Headline,
            LogRate = rate.LogRate,
            Residual = rate.Residual,
            Roots = FrozenList.Own(roots),
            UnresolvedLogRates = FrozenList.Own(unresolved),
            FlowCount = flows->Count,
            SignChanges = flows->SignChanges,
            Evaluations = evaluations,
        };
    }

    private static UndefinedReason Reason(RateOfReturnStatus status) => status switch
    {
        RateOfReturnStatus.Empty => UndefinedReason.NoData,
        RateOfReturnStatus.IdenticallyZero => UndefinedReason.IdenticallyZero,
        RateOfReturnStatus.NoSignChange => UndefinedReason.NoSignChange,
        RateOfReturnStatus.NoRoot => UndefinedReason.NoSolution,
        _ => UndefinedReason.Unresolved,
    };

    private Figure<double> RateAt(int root) => RateOfReturnEngine.Rate(flows->RootHigh[root], flows->RootLow[root]);

    private int Choose()
    {
        if (choice is RateOfReturnChoice.Lowest or RateOfReturnChoice.Highest)
        {
            return choice == RateOfReturnChoice.Lowest ? 0 : rootCount - 1;
        }

        var target = choice == RateOfReturnChoice.NearestGuess ? guess : 0;
        var (chosen, nearest) = (0, double.PositiveInfinity);
        for (var i = 0; i < rootCount; i++)
        {
            var distance = RateAt(i).Value is { } rate ? Math.Abs(rate - target) : double.MaxValue;
            if (distance <= nearest)
            {
                (chosen, nearest) = (i, distance);
            }
        }

        return chosen;
    }
}
