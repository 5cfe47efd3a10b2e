using AfterSales.Metrics.DataQuality;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

// People, stock, reserves, budgets, and the records that all of it rests on.
public static partial class ProposalRules
{
    /// <summary>People required against people present.</summary>
    /// <param name="required">People required.</param>
    /// <param name="present">People present.</param>
    /// <param name="costPerPerson">What one costs in the period.</param>
    /// <returns>The finding.</returns>
    /// <exception cref="ArgumentException">A number is negative.</exception>
    /// <exception cref="OverflowException">The cost exceeds decimal's range.</exception>
    public static StaffingFinding Staffing(int required, int present, Money costPerPerson)
    {
        var change = Guard.NotNegative(required) - Guard.NotNegative(present);
        return new StaffingFinding
        {
            Required = required,
            Present = present,
            Change = change,
            Status = change == 0 ? ProposalRuleStatus.None : ProposalRuleStatus.Proposed,
            Cost = Math.Max(change, 0) * costPerPerson,
            Saving = Math.Max(-change, 0) * costPerPerson,
        };
    }

    /// <summary>Parts above their order-up-to level, or at their reorder point.</summary>
    /// <param name="items">The parts.</param>
    /// <param name="carryingRate">Carrying cost of a year, as a fraction of value.</param>
    /// <param name="currency">The currency, which an empty list has too.</param>
    /// <returns>What to do about each, and what it releases.</returns>
    /// <exception cref="ArgumentException">The list or a part is null, a level is below its reorder point, or the rate is outside [0, 10].</exception>
    /// <exception cref="CurrencyMismatchException">A unit cost has another currency.</exception>
    /// <exception cref="OverflowException">A value exceeds decimal's range.</exception>
    public static StockFinding Stock(IReadOnlyList<StockedPart> items, decimal carryingRate, Currency currency)
    {
        Guard.NoneNull(items);
        Guard.InRange(carryingRate, 0, 10);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].OrderUpTo < items[i].ReorderPoint)
            {
                throw Guard.Item(nameof(items), "must have an order-up-to level not below the reorder point", i, items[i].OrderUpTo);
            }
        }

        StockedPartFinding[] findings = [.. items.Select(item => Find(item, currency))];
        var released = Money.Sum(findings.Where(f => f.Action == StockAction.Reduce).Select(f => f.Value), currency);
        return new StockFinding
        {
            Items = FrozenList.Own(findings),
            ReleasedOnce = released,
            CarryingSavingPerYear = released * carryingRate,
            Status = released.Amount > 0 ? ProposalRuleStatus.Proposed : items.Count == 0 ? ProposalRuleStatus.NoBasis : ProposalRuleStatus.None,
        };
    }

    /// <summary>A reserve against the interval of what it should be.</summary>
    /// <param name="needed">What it should be, in units of the currency of <paramref name="held"/>, up to 1e28.</param>
    /// <param name="held">What is held.</param>
    /// <returns>The finding.</returns>
    /// <exception cref="ArgumentException">The estimate is null or beyond ±1e28.</exception>
    public static ReserveFinding Reserve(Estimate needed, Money held)
    {
        Guard.NotNull(needed);
        Guard.InRange(needed.Value ?? 0, -1e28, 1e28, nameof(needed));
        var isOutside = needed is { Lower: { } lower, Upper: { } upper }
            && (ExactDecimal.Of(held.Amount) < ExactDecimal.Of(lower) || ExactDecimal.Of(held.Amount) > ExactDecimal.Of(upper));
        return new ReserveFinding
        {
            Needed = needed,
            Held = held,
            Adjustment = needed.Value is { } value
                ? Figure.Of((ExactDecimal.Of(value) - ExactDecimal.Of(held.Amount)).ToDouble()) : Figure.Undefined<double>(needed.Reason!.Value),
            Status = isOutside ? ProposalRuleStatus.Proposed : needed.Value is null ? ProposalRuleStatus.NoBasis : ProposalRuleStatus.None,
            CashEffect = Money.Zero(held.Currency),
        };
    }

    /// <summary>Surplus that can move to shortage.</summary>
    /// <param name="lines">The budget lines with their forecasts.</param>
    /// <param name="currency">The currency, which an empty list has too.</param>
    /// <returns>What can move, and what will still be lacking.</returns>
    /// <exception cref="ArgumentException">The list or a line is null.</exception>
    /// <exception cref="CurrencyMismatchException">An amount has another currency.</exception>
    /// <exception cref="OverflowException">A sum exceeds decimal's range.</exception>
    public static ReallocationFinding Reallocation(IReadOnlyList<ReallocationLine> lines, Currency currency)
    {
        Guard.NoneNull(lines);
        var (surplus, shortage) = (0m, 0m);
        foreach (var line in lines)
        {
            var left = line.Budget.In(currency) - line.Forecast.In(currency);
            surplus += Math.Max(left - line.Keep, 0);
            shortage += Math.Max(-left, 0);
        }

        var moved = Math.Min(surplus, shortage);
        return new ReallocationFinding
        {
            Surplus = Money.Of(surplus, currency),
            Shortage = Money.Of(shortage, currency),
            Moved = Money.Of(moved, currency),
            Unmet = Money.Of(shortage - moved, currency),
            Status = moved > 0 ? ProposalRuleStatus.Proposed : lines.Count == 0 ? ProposalRuleStatus.NoBasis : ProposalRuleStatus.None,
        };
    }

    /// <summary>Whether the records can decide: the target must not lie between the worst and the best value that bad records allow.</summary>
    /// <param name="worst">The figure if every bad record went against it.</param>
    /// <param name="best">The figure if every bad record went for it.</param>
    /// <param name="target">The target.</param>
    /// <returns><see cref="ProposalRuleStatus.DataFirst"/> when the target lies strictly between both or is reached by one of them alone; else
    /// <see cref="ProposalRuleStatus.None"/>.</returns>
    /// <exception cref="ArgumentException">A number is not finite.</exception>
    public static ProposalRuleStatus DataFirst(double worst, double best, double target)
    {
        var (one, other, wanted) = (
            ExactDecimal.Of(Guard.Finite(worst)), ExactDecimal.Of(Guard.Finite(best)), ExactDecimal.Of(Guard.Finite(target)));

        // Met at or beyond the target on the side of the best value; undecided when the worst is not met and the best is.
        var isHigherBetter = other >= one;
        var isWorstMet = isHigherBetter ? one >= wanted : one <= wanted;
        var isBestMet = isHigherBetter ? other >= wanted : other <= wanted;
        return isWorstMet != isBestMet ? ProposalRuleStatus.DataFirst : ProposalRuleStatus.None;
    }

    /// <summary>Whether the records set apart leave open if a figure meets its target: then they come first.</summary>
    /// <param name="figure">The figure's name.</param>
    /// <param name="bounds">Between what it lies, whatever these records turn out to be.</param>
    /// <param name="direction">Which side is better.</param>
    /// <param name="target">The target; exactly met is met.</param>
    /// <returns>
    /// The finding. A worst without bound meets nothing, a best without bound meets everything; without a figure there is no basis.
    /// </returns>
    /// <exception cref="ArgumentException">The name is blank, the bounds are null, the direction judges nothing, or the target is not finite.</exception>
    public static DataFirstFinding DataFirst(string figure, FigureBoundsResult bounds, FigureDirection direction, double target)
    {
        Guard.NotBlank(figure);
        var wanted = ExactDecimal.Of(Guard.Finite(target));
        var isHigherBetter = Guard.OneOf(direction, [FigureDirection.HigherIsBetter, FigureDirection.LowerIsBetter]) == FigureDirection.HigherIsBetter;
        var (worst, best) = isHigherBetter ? (Guard.NotNull(bounds).Lower, bounds.Upper) : (Guard.NotNull(bounds).Upper, bounds.Lower);
        var isWorstMet = worst.Value is { } one && IsMet(one);
        var isBestMet = best.Value is not { } other || IsMet(other);
        return new DataFirstFinding
        {
            Figure = figure,
            Bounds = bounds,
            Target = target,
            Status = !bounds.Figure.IsDefined ? ProposalRuleStatus.NoBasis
                : isBestMet && !isWorstMet ? ProposalRuleStatus.DataFirst
                : ProposalRuleStatus.None,
        };

        bool IsMet(double value) => isHigherBetter ? ExactDecimal.Of(value) >= wanted : ExactDecimal.Of(value) <= wanted;
    }

    private static StockedPartFinding Find(StockedPart item, Currency currency)
    {
        var (action, quantity) = item.Position > item.OrderUpTo ? (StockAction.Reduce, item.OrderUpTo - item.Position)
            : item.Position <= item.ReorderPoint ? (StockAction.Order, item.OrderUpTo - item.Position)
            : (StockAction.None, 0m);
        return new StockedPartFinding
        {
            Item = item,
            Action = quantity == 0 ? StockAction.None : action,
            Quantity = quantity,
            Value = Money.Of(Math.Abs(quantity) * item.UnitCost.In(currency), currency),
        };
    }
}
