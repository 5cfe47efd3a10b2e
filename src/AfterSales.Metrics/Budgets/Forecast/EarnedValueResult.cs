namespace AfterSales.Metrics.Budgets;

/// <summary>The indices and forecasts of <see cref="EarnedValueAnalysis"/>. Each is undefined by itself where its own denominator is zero.</summary>
public sealed partial record EarnedValueResult
{
    /// <summary>What it was computed from.</summary>
    public required EarnedValueInput Input { get; init; }

    /// <summary>CV = EV − AC, exact; negative is over cost.</summary>
    public required Money CostVariance { get; init; }

    /// <summary>SV = EV − PV, exact; negative is behind schedule.</summary>
    public required Money ScheduleVariance { get; init; }

    /// <summary>CV / EV, as a fraction.</summary>
    public required Figure<double> CostVarianceRatio { get; init; }

    /// <summary>SV / PV, as a fraction.</summary>
    public required Figure<double> ScheduleVarianceRatio { get; init; }

    /// <summary>CPI = EV / AC; below 1 is over cost.</summary>
    public required Figure<double> CostPerformanceIndex { get; init; }

    /// <summary>SPI = EV / PV; below 1 is behind schedule.</summary>
    public required Figure<double> SchedulePerformanceIndex { get; init; }

    /// <summary>EV / BAC, as a fraction.</summary>
    public required Figure<double> CompleteRatio { get; init; }

    /// <summary>AC / BAC, as a fraction; above 1 the whole budget is spent.</summary>
    public required Figure<double> SpentRatio { get; init; }

    /// <summary>EAC when the cost index stays: AC + (BAC − EV) / CPI, which is BAC / CPI.</summary>
    public required Figure<double> EstimateAtCompletionByCostIndex { get; init; }

    /// <summary>EAC when the rest goes as budgeted: AC + BAC − EV.</summary>
    public required Money EstimateAtCompletionAtBudgetedRate { get; init; }

    /// <summary>EAC when both indices weigh on the rest: AC + (BAC − EV) / (CPI · SPI).</summary>
    public required Figure<double> EstimateAtCompletionByBothIndices { get; init; }

    /// <summary>EAC by the weighted index: AC + (BAC − EV) / (w·CPI + (1 − w)·SPI).</summary>
    public required Figure<double> EstimateAtCompletionWeighted { get; init; }

    /// <summary>EAC = AC + the bottom-up estimate of the rest; null when there is none.</summary>
    public required Money? EstimateAtCompletionBottomUp { get; init; }

    /// <summary>ETC: what the rest costs when the cost index stays, (BAC − EV) / CPI.</summary>
    public required Figure<double> EstimateToCompleteByCostIndex { get; init; }

    /// <summary>VAC = BAC − EAC by the cost index; negative is over budget.</summary>
    public required Figure<double> VarianceAtCompletionByCostIndex { get; init; }

    /// <summary>VAC = BAC − bottom-up EAC; null when there is none.</summary>
    public required Money? VarianceAtCompletionBottomUp { get; init; }

    /// <summary>TCPI to end on budget: (BAC − EV) / (BAC − AC). Negative once more than the budget is spent: then no index ends on it.</summary>
    public required Figure<double> ToCompleteIndexForBudget { get; init; }

    /// <summary>TCPI to end on the estimate: (BAC − EV) / (EAC − AC), with the EAC by the cost index.</summary>
    public required Figure<double> ToCompleteIndexForEstimate { get; init; }
}
