using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="LossPoolAllocation"/> gave.</summary>
public sealed partial record LossPoolAllocationResult
{
    /// <summary>Units of each pool, in the order given.</summary>
    public required IReadOnlyList<int> Units
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Index of the pool of each unit, in the order given out.</summary>
    public required IReadOnlyList<int> Order
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Units that would have saved nothing.</summary>
    public required int UnitsLeft { get; init; }

    /// <summary>The loss that is left: Σ cost × offered × blocking.</summary>
    public required double Loss { get; init; }

    /// <summary>What one more unit would save, where it saves most.</summary>
    public required double NextSaving { get; init; }
}
