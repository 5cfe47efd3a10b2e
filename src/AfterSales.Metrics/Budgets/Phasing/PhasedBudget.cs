using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>A budget by line and period, whose rows and columns both add up.</summary>
public sealed partial record PhasedBudget
{
    /// <summary>The currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The lines, one for each row.</summary>
    public required IReadOnlyList<PhasedLine> Lines { get; init => field = FrozenList.Keep(value); }

    /// <summary>The amounts: a row for each line, a column for each period.</summary>
    public required ApportionmentTable Table { get; init; }

    /// <summary>The amount of each period, of all lines.</summary>
    public IReadOnlyList<Money> PeriodTotals => FrozenList.Own(Table.ColumnTotals.Select(amount => Money.Of(amount, Currency)).ToArray());

    /// <summary>The amount of each line, over all periods.</summary>
    public IReadOnlyList<Money> LineTotals => FrozenList.Own(Table.RowTotals.Select(amount => Money.Of(amount, Currency)).ToArray());

    /// <summary>All of it.</summary>
    public Money Total => Money.Of(Table.Total, Currency);
}
