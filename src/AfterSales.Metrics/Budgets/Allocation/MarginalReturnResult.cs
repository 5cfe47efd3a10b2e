using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>A budget shared so that the return is greatest.</summary>
public sealed partial record MarginalReturnResult
{
    /// <summary>The budget.</summary>
    public required Money Budget { get; init; }

    /// <summary>Whether the budget covers the minimums; a budget above the caps is fine and leaves a rest.</summary>
    public required SplitFeasibility Feasibility { get; init; }

    /// <summary>The lines in the order given; empty when the budget does not cover the minimums.</summary>
    public required IReadOnlyList<ResponseAllocation> Lines { get; init => field = FrozenList.Keep(value); }

    /// <summary>The budget multiplier: what one more unit of money would bring in. Zero when money is left over.</summary>
    public required Figure<double> Multiplier { get; init; }

    /// <summary>What all lines bring in together.</summary>
    public required Figure<double> Return { get; init; }

    /// <summary>
    /// How much more another split could bring in at most. Zero for concave curves; above it only when the last money went into the rising part of an
    /// S-shaped one.
    /// </summary>
    public required Figure<double> Gap { get; init; }

    /// <summary>What all lines spend together.</summary>
    public required Money Spent { get; init; }

    /// <summary>What is left because every line is at its cap, or because nothing more returns anything.</summary>
    public required Money Unspent { get; init; }
}
