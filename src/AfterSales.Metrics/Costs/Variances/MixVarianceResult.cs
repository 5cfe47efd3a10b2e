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

    /// <summary>Planned amount of all: Σ planned quantity × planned unit amount.</summary>
    public required Money BudgetAmount { get; init; }

    /// <summary>From plan to actual in the form that every explanation has: member by member quantity, mix, price; where a member's mix is undefined, volume
    /// and price.</summary>
    /// <returns>The explanation.</returns>
    /// <exception cref="OverflowException">A sum needs more than 28 digits.</exception>
    public Explanation ToExplanation() => Explanation.OfResult(
        BudgetAmount.Amount,
        BudgetAmount.Amount + Total.Amount,
        [.. Rows.SelectMany(Parts)],
        ExplanationConvention.Sequential,
        Total.Currency);

    private static ExplanationPart[] Parts(MixVarianceRow row)
    {
        return row.Mix.Value is { } mix && row.Quantity.Value is { } quantity
            ?
            [
                Part(ExplanationPartKind.Volume, quantity),
                Part(ExplanationPartKind.Mix, mix),
                Part(ExplanationPartKind.Price, row.Price),
            ]
            : [Part(ExplanationPartKind.Volume, row.Volume), Part(ExplanationPartKind.Price, row.Price)];

        ExplanationPart Part(ExplanationPartKind kind, Money amount) => new() { Name = row.Name, Kind = kind, Amount = amount.Amount };
    }
}
