using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>People on each option of a least-cost plan, with the proof that it is one.</summary>
public sealed partial record HeadcountPlan
{
    /// <summary>People on each option, in the order given; null when no plan meets the demand.</summary>
    public required IReadOnlyList<int>? Headcount
    {
        get;
        init => field = value is null ? null : FrozenList.Copy(value);
    }

    /// <summary>Cost of the plan; undefined with <see cref="UndefinedReason.Infeasible"/> when there is none, with
    /// <see cref="UndefinedReason.Unresolved"/> when the search ended before it found one.</summary>
    public required Figure<decimal> Cost { get; init; }

    /// <summary>What no one can undercut: the cost itself when the plan is proven best.</summary>
    public required Figure<double> LowerBound { get; init; }

    /// <summary>Whether the plan is proven to be of least cost.</summary>
    public required bool IsProvenOptimal { get; init; }

    /// <summary>What cannot be covered whatever the cost: indices of the periods or names of the skills; empty when there is a plan.</summary>
    public required IReadOnlyList<string> Uncovered
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Relaxations solved.</summary>
    public required long Nodes { get; init; }

    /// <summary>Work spent, in the unit of <see cref="SearchOptions.MaximumWork"/>.</summary>
    public required long Work { get; init; }

    internal static HeadcountPlan Of(IntegerProgram search, IReadOnlyList<decimal> costs)
    {
        var headcount = search.Best?.Take(costs.Count).Select(x => checked((int)x)).ToArray();
        var reason = search.Bound < double.PositiveInfinity ? UndefinedReason.Unresolved : UndefinedReason.Infeasible;
        return new HeadcountPlan
        {
            Headcount = headcount,
            Cost = headcount is null ? Figure.Undefined<decimal>(reason) : Figure.Of(headcount.Zip(costs, (n, cost) => n * cost).Sum()),
            LowerBound = double.IsInfinity(search.Bound) ? Figure.Undefined<double>(reason) : Figure.Of(search.Bound),
            IsProvenOptimal = headcount is not null && search.Bound >= search.BestCost,
            Uncovered = [],
            Nodes = search.Nodes,
            Work = search.Work,
        };
    }

    internal static HeadcountPlan Infeasible(IReadOnlyList<string> uncovered) => new()
    {
        Headcount = null,
        Cost = Figure.Undefined<decimal>(UndefinedReason.Infeasible),
        LowerBound = Figure.Undefined<double>(UndefinedReason.Infeasible),
        IsProvenOptimal = false,
        Uncovered = uncovered,
        Nodes = 0,
        Work = 0,
    };
}
