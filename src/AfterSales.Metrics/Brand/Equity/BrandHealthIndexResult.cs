using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>What <see cref="BrandHealthIndex"/> found. Lists are empty without an answer.</summary>
public sealed partial record BrandHealthIndexResult
{
    /// <summary>Why there is no index; null when there is one.</summary>
    public required UndefinedReason? Reason { get; init; }

    /// <summary>Each brand's indicators on 0 … 100 by goalposts.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> GoalpostValues
    {
        get;
        init => field = FrozenList.KeepRows(value);
    }

    /// <summary>All methods, goalposts with the arithmetic mean among them: the index itself.</summary>
    public required IReadOnlyList<BrandHealthMethod> Methods
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Each brand's best rank over all methods.</summary>
    public required IReadOnlyList<int> LowestRanks
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Each brand's worst rank over all methods.</summary>
    public required IReadOnlyList<int> HighestRanks
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>How far ranks lie from those of the index, on average over brands and methods.</summary>
    public required Figure<double> AverageShift { get; init; }

    /// <summary>Ranks without each indicator; null when none is left.</summary>
    public required IReadOnlyList<IReadOnlyList<int>?> LeaveOneOutRanks
    {
        get;
        init => field = FrozenList.KeepSparseRows(value);
    }

    /// <summary>Place of the brand that is first.</summary>
    public required int First { get; init; }

    /// <summary>Place of the brand that is second; null when there is one brand.</summary>
    public required int? Second { get; init; }

    /// <summary>Share of each indicator at which first and second change places, the other weights in proportion; null for never.</summary>
    public required IReadOnlyList<double?> SwitchWeights
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
