using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>What <see cref="CostEffectiveness"/> found.</summary>
public sealed partial record CostEffectivenessResult
{
    /// <summary>Every option, in the input's order.</summary>
    public required IReadOnlyList<CostEffectRow> Rows
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The options on the efficiency frontier, by rising effect.</summary>
    public required IReadOnlyList<CostEffectRow> Frontier
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
