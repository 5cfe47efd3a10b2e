using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>Where a line stands: budget, commitments, actual.</summary>
public sealed partial record BudgetPosition
{
    /// <summary>The line; null for all lines together.</summary>
    public required string? Line { get; init; }

    /// <summary>What was budgeted.</summary>
    public required Money Original { get; init; }

    /// <summary>What was cut of it.</summary>
    /// <value>Zero by default.</value>
    public Money? Cuts { get; init; }

    /// <summary>What came from other years, less what went to them; below zero where an overrun was carried.</summary>
    /// <value>Zero by default.</value>
    public Money? Carried { get; init; }

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

    /// <summary>Original − cuts + carried + transfers.</summary>
    public Money Budget => Sum(BudgetUnits());

    /// <summary>Requested + ordered.</summary>
    public Money Committed => Requested + Ordered;

    /// <summary>Requested + ordered + actual.</summary>
    public Money Consumed => Sum(ConsumedUnits());

    /// <summary>Budget − consumed; negative when overrun.</summary>
    public Money Available => Sum(AvailableUnits());

    /// <summary>Consumed / budget, as a fraction; undefined without a budget.</summary>
    public Figure<double> UtilizationRatio => Budget.Amount < 0
        ? Figure.Undefined<double>(UndefinedReason.NegativeDenominator)
        : Figure.Ratio(Consumed.Amount, Budget.Amount);

    /// <summary>Whether more is consumed than budgeted.</summary>
    public bool IsOverrun => AvailableUnits().Sign < 0;

    /// <summary>A line of which only what was budgeted and what was spent are known.</summary>
    /// <param name="line">The line; null for all lines together.</param>
    /// <param name="budget">What was budgeted.</param>
    /// <param name="actual">What was spent, in the same currency.</param>
    /// <returns>The position, without commitments or events.</returns>
    /// <exception cref="CurrencyMismatchException">The two are in different currencies.</exception>
    /// <exception cref="OverflowException">The amounts, or the difference of the two, exceed the largest decimal.</exception>
    public static BudgetPosition Of(string? line, Money budget, Money actual)
    {
        var none = Money.Zero(budget.Currency);
        return new BudgetPosition
        {
            Line = line,
            Original = budget,
            Transfers = none,
            Requested = none,
            Ordered = none,
            Actual = Money.Of(actual.In(budget.Currency), budget.Currency),
            Events = 0,
        };
    }

    private ExactSum BudgetUnits()
    {
        var sum = ExactSum.Of([Original.Amount, Transfers.In(Original.Currency)]);
        sum.Add(Carried?.In(Original.Currency) ?? 0);
        sum.Subtract(Cuts?.In(Original.Currency) ?? 0);
        return sum;
    }

    private ExactSum ConsumedUnits() => ExactSum.Of([Requested.In(Original.Currency), Ordered.In(Original.Currency), Actual.In(Original.Currency)]);

    private ExactSum AvailableUnits()
    {
        var sum = BudgetUnits();
        sum.Subtract(ConsumedUnits());
        return sum;
    }

    /// <summary>Exact where 28 digits hold it, else rounded once.</summary>
    private Money Sum(in ExactSum sum) => Money.Of(sum.Rounded, Original.Currency);
}
