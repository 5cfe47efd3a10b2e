namespace AfterSales.Metrics.Budgets;

/// <summary>Where a line stands: budget, commitments, actual.</summary>
public sealed partial record BudgetPosition
{
    /// <summary>The line; null for all lines together.</summary>
    public required string? Line { get; init; }

    /// <summary>What was budgeted.</summary>
    public required Money Original { get; init; }

    /// <summary>What came from other lines, less what went to them.</summary>
    public required Money Transfers { get; init; }

    /// <summary>What is requested and not yet ordered.</summary>
    public required Money Requested { get; init; }

    /// <summary>What is ordered and not yet invoiced.</summary>
    public required Money Ordered { get; init; }

    /// <summary>What was invoiced, less credit notes.</summary>
    public required Money Actual { get; init; }

    /// <summary>The number of events that count.</summary>
    public required long Events { get; init; }

    /// <summary>Original + transfers.</summary>
    public Money Budget => Original + Transfers;

    /// <summary>Requested + ordered.</summary>
    public Money Committed => Requested + Ordered;

    /// <summary>Requested + ordered + actual.</summary>
    public Money Consumed => Committed + Actual;

    /// <summary>Budget − consumed; negative when overrun.</summary>
    public Money Available => Budget - Consumed;

    /// <summary>Consumed / budget, as a fraction; undefined without a budget.</summary>
    public Figure<double> UtilizationRatio => Budget.Amount < 0
        ? Figure.Undefined<double>(UndefinedReason.NegativeDenominator)
        : Figure.Ratio(Consumed.Amount, Budget.Amount);

    /// <summary>Whether more is consumed than budgeted.</summary>
    public bool IsOverrun => Available.Amount < 0;
}
