using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>The status of a line, with the reasons.</summary>
public sealed partial record BudgetAlertResult
{
    /// <summary>The status.</summary>
    public required BudgetStatus Status { get; init; }

    /// <summary>Why it is not better; empty when it is <see cref="BudgetStatus.Ok"/>.</summary>
    public required IReadOnlyList<BudgetStatusReason> Reasons { get; init => field = FrozenList.Keep(value); }

    /// <summary>Consumed / budget.</summary>
    public required Figure<double> UtilizationRatio { get; init; }

    /// <summary>What is left; negative when overrun.</summary>
    public required Money Available { get; init; }
}
