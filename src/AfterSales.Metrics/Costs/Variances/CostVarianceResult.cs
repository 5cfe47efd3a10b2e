namespace AfterSales.Metrics.Costs;

/// <summary>What <see cref="CostVariance"/> found. Positive is a higher cost.</summary>
public sealed partial record CostVarianceResult
{
    /// <summary>What was compared.</summary>
    public required CostVarianceInput Input { get; init; }

    /// <summary>Quantity allowed for the actual output.</summary>
    public required decimal StandardQuantity { get; init; }

    /// <summary>Actual quantity at actual price.</summary>
    public required Money ActualCost { get; init; }

    /// <summary>Standard cost of the actual output.</summary>
    public required Money FlexibleBudget { get; init; }

    /// <summary>Price variance at the actual quantity: <see cref="PriceAtStandardQuantity"/> + <see cref="Joint"/>.</summary>
    public required Money Price { get; init; }

    /// <summary>Efficiency (quantity, usage) variance at the standard price.</summary>
    public required Money Efficiency { get; init; }

    /// <summary>Actual cost − flexible budget = price + efficiency.</summary>
    public required Money FlexibleBudgetVariance { get; init; }

    /// <summary>Price variance of the quantity allowed, for reports that show the joint part on its own.</summary>
    public required Money PriceAtStandardQuantity { get; init; }

    /// <summary>The part that quantity and price cause only together.</summary>
    public required Money Joint { get; init; }

    /// <summary>Standard cost of the budgeted output.</summary>
    public required Figure<Money> StaticBudget { get; init; }

    /// <summary>Flexible − static budget: what the change of output should cost.</summary>
    public required Figure<Money> SalesVolume { get; init; }

    /// <summary>Actual cost − static budget.</summary>
    public required Figure<Money> StaticBudgetVariance { get; init; }

    /// <summary>From budget to actual in the form that every explanation has: volume, efficiency at the standard price, price at the actual quantity.</summary>
    /// <returns>The explanation from the static budget; without a budgeted output from the flexible one, without a part of volume.</returns>
    /// <exception cref="OverflowException">A sum needs more than 28 digits.</exception>
    public Explanation ToExplanation()
    {
        var (volume, budget) = (SalesVolume.Value, StaticBudget.Value ?? FlexibleBudget);
        return Explanation.OfResult(
            budget.Amount,
            ActualCost.Amount,
            [
                .. volume is { } change ? [Part("volume", ExplanationPartKind.Volume, change)] : Array.Empty<ExplanationPart>(),
                Part("efficiency", ExplanationPartKind.Efficiency, Efficiency),
                Part("price", ExplanationPartKind.Price, Price),
            ],
            ExplanationConvention.Sequential,
            ActualCost.Currency);

        static ExplanationPart Part(string name, ExplanationPartKind kind, Money amount) => new() { Name = name, Kind = kind, Amount = amount.Amount };
    }
}
