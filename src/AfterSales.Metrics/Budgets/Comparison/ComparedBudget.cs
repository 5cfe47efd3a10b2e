namespace AfterSales.Metrics.Budgets;

/// <summary>A line of a <see cref="BudgetComparison"/>.</summary>
public sealed partial record ComparedBudget
{
    /// <summary>The line.</summary>
    public required string Line { get; init; }

    /// <summary>Its budget for the span compared.</summary>
    public required Money Budget { get; init; }

    /// <summary>Its budget for all periods.</summary>
    public required Money Whole { get; init; }

    /// <summary>What was spent on it in the span.</summary>
    public required Money Actual { get; init; }

    /// <summary>Amounts spent on it in the span; 0 is not the same as an actual of zero.</summary>
    public required long Spendings { get; init; }

    /// <summary>Whether a period of its budget begins after the span, or it names none.</summary>
    public required bool HasTimeLeft { get; init; }

    /// <summary>Where it stands.</summary>
    public BudgetPosition Position => BudgetPosition.Of(Line, Budget, Actual);
}
