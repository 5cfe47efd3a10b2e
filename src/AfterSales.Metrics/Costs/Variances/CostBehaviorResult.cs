using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Costs;

/// <summary>What <see cref="CostBehavior"/> found.</summary>
public sealed partial record CostBehaviorResult
{
    /// <summary>Cost of a period without activity.</summary>
    public required RegressionTerm Fixed { get; init; }

    /// <summary>Cost that one more unit of each driver brings, in the order of the drivers.</summary>
    public required IReadOnlyList<RegressionTerm> VariablePerUnit
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The whole fit: R², residuals, diagnostics.</summary>
    public required LinearRegressionResult Regression { get; init; }
}
