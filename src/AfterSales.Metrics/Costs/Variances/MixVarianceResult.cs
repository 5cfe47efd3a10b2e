using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>What <see cref="MixVariance"/> found.</summary>
public sealed partial record MixVarianceResult
{
    /// <summary>The members, in the order given.</summary>
    public required IReadOnlyList<MixVarianceRow> Rows
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Planned quantity of all.</summary>
    public required decimal BudgetQuantity { get; init; }

    /// <summary>Actual quantity of all.</summary>
    public required decimal ActualQuantity { get; init; }

    /// <summary>Price variance of all.</summary>
    public required Money Price { get; init; }

    /// <summary>Mix variance of all.</summary>
    public required Figure<Money> Mix { get; init; }

    /// <summary>Quantity (of inputs: yield) variance of all.</summary>
    public required Figure<Money> Quantity { get; init; }

    /// <summary>Mix + quantity of all.</summary>
    public required Money Volume { get; init; }

    /// <summary>Price + volume of all.</summary>
    public required Money Total { get; init; }
}
