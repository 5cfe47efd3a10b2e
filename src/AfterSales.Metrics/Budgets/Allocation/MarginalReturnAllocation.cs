using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>Shares a budget so that the total return is greatest: every line up to where the last unit of money brings the same.</summary>
/// <remarks>
/// <para><b>Formula.</b> Maximize Σ fᵢ(xᵢ) with Σ xᵢ ≤ budget and minimumᵢ ≤ xᵢ ≤ maximumᵢ. At the optimum fᵢ′(xᵢ) = λ between the limits, at most λ at a
/// minimum,
/// at least λ at a maximum; λ is the budget multiplier.</para>
/// <para><b>Units.</b> Spending in units of the currency; returns in the curves' own unit; λ in returns for each unit of money.</para>
/// <para><b>Domain.</b> A budget not negative and a whole number of the unit; at least one line; no minimum above its maximum. A limit between two
/// multiples of the
/// unit counts as the multiple inside.</para>
/// <para><b>Edge cases.</b> A budget below the minimums is infeasible and shares nothing. Where all lines are at their maximum, or nothing more returns
/// anything,
/// the rest stays unspent and λ is 0. Straight segments of equal slope are filled in the order of the lines. Of an S-shaped curve the concave envelope
/// counts: a line
/// gets nothing until its best average pays; should the money end on the straight part of an envelope, <see cref="MarginalReturnResult.Gap"/> bounds what
/// is lost.</para>
/// <para><b>Method.</b> Bisection over all doubles for λ, the demand of each curve in closed form (Hill's by a bisection of its own); what is left between two
/// neighboring doubles is filled in order, so that the spending adds up. The whole units are then split by <see cref="Apportionment"/> inside the
/// limits.</para>
/// <para><b>Source.</b> P. Zipkin, Simple ranking methods for allocation of one resource, Management Science 26, 1980; M. Patriksson, A survey on the
/// continuous
/// nonlinear resource allocation problem, European Journal of Operational Research 185, 2008.</para>
/// </remarks>
/// <example>
/// <code>
/// Currency Eur = Currency.Of("EUR");
/// ResponseSegment Segment(double length, double slope) =&gt; new() { Length = length, Slope = slope };
/// ResponseLine Line(ResponseCurve curve) =&gt; new() { Name = "line", Curve = curve };
/// var result = MarginalReturnAllocation.Allocate(Money.Of(25m, Eur), [
///     Line(ResponseCurve.PiecewiseLinear([Segment(10, 3), Segment(10, 1)])),
///     Line(ResponseCurve.PiecewiseLinear([Segment(10, 2), Segment(10, 1)])),
/// ]);
/// Console.WriteLine((result.Multiplier.Value, result.Return.Value, result.Gap.Value)); // (1, 55, 0)
/// </code>
/// </example>
public static class MarginalReturnAllocation
{
    /// <summary>Shares a budget.</summary>
    /// <param name="budget">The budget; not negative.</param>
    /// <param name="lines">The lines with their curves and limits.</param>
    /// <param name="rounding">Its unit is what every amount is a multiple of; null is the currency's minor unit.</param>
    /// <returns>The spending, the returns and the multiplier.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="lines"/> is null or has a null item.</exception>
    /// <exception cref="ArgumentException">
    /// No line, a minimum above its maximum or no multiple of the unit between them, a return beyond the range of double, or a budget that is
    /// negative or finer than the unit.
    /// </exception>
    /// <exception cref="OverflowException">The budget, a limit or the sum of the minimums, counted in units, exceeds decimal's range.</exception>
    public static MarginalReturnResult Allocate(Money budget, IReadOnlyList<ResponseLine> lines, MoneyRounding? rounding = null)
    {
        Guard.NotEmpty(Guard.NoneNull(lines).Count, nameof(lines));
        Guard.NotNegative(budget.Amount, nameof(budget));
        var unit = (rounding ?? MoneyRounding.Default).UnitOf(budget.Currency);
        Guard.WholeUnits(budget.Amount, unit, nameof(budget));
        var held = WithWholeLimits(lines, unit);
        return held.Sum(line => line.Minimum) > budget.Amount ? Infeasible(budget) : Optimum(budget, lines, held, unit);
    }

    /// <summary>The lines with limits in whole units, so that the spending and the amounts made of it keep the same ones.</summary>
    private static ResponseLine[] WithWholeLimits(IReadOnlyList<ResponseLine> lines, decimal unit)
    {
        var (down, up) = (new MoneyRounding { Unit = unit, Rule = RoundingRule.Floor }, new MoneyRounding { Unit = unit, Rule = RoundingRule.Ceiling });
        var held = new ResponseLine[lines.Count];
        for (var i = 0; i < held.Length; i++)
        {
            if (lines[i].Maximum < lines[i].Minimum)
            {
                throw Guard.Item(nameof(lines), "must not have a minimum above the maximum", i, lines[i]);
            }

            held[i] = lines[i] with
            {
                Minimum = up.Round(lines[i].Minimum, default),
                Maximum = lines[i].Maximum is { } maximum ? down.Round(maximum, default) : null,
            };
            if (held[i].Maximum < held[i].Minimum)
            {
                throw Guard.Item(nameof(lines), FormattableString.Invariant($"must have a multiple of the unit {unit} between the limits"), i, lines[i]);
            }
        }

        return held;
    }

    private static MarginalReturnResult Optimum(Money budget, IReadOnlyList<ResponseLine> lines, ResponseLine[] held, decimal unit)
    {
        for (var i = 0; i < held.Length; i++)
        {
            // No line can spend more than this, and more spending never brings less.
            if (double.IsInfinity(held[i].Curve.Return(DecimalParts.ToDouble(Math.Min(held[i].Maximum ?? budget.Amount, budget.Amount)))))
            {
                throw Guard.Item(nameof(lines), "must have a return within the range of double", i, lines[i]);
            }
        }

        var demands = Array.ConvertAll(held, line => new ResponseDemand(line));
        var (price, spending) = Spend(DecimalParts.ToDouble(budget.Amount), demands);
        var limits = spending.Select(
            (x, i) => x <= demands[i].Minimum ? PartLimit.Minimum : x >= demands[i].Maximum ? PartLimit.Maximum : PartLimit.None).ToArray();
        var amounts = WholeAmounts(budget.Amount, held, spending, limits, unit, isAllSpent: price > 0);
        var spent = Money.Of(amounts.Sum(), budget.Currency);
        var returns = lines.Select((line, i) => line.Curve.ReturnOf(spending[i])).ToArray();
        return new MarginalReturnResult
        {
            Budget = budget,
            Feasibility = SplitFeasibility.Feasible,
            Lines = FrozenList.Copy(lines.Select((line, i) => new ResponseAllocation
            {
                Line = line,
                Spending = spending[i],
                Amount = Money.Of(amounts[i], budget.Currency),
                Return = returns[i],
                Limit = limits[i],
            })),
            Multiplier = Figure.Of(price),
            Return = Finite(returns.Sum()),
            Gap = Finite(Math.Max(demands.Select((demand, i) => demand.Envelope(spending[i]) - returns[i]).Sum(), 0)),
            Spent = spent,
            Unspent = budget - spent,
        };
    }

    private static Figure<double> Finite(double sum)
        => double.IsInfinity(sum) ? Figure.Undefined<double>(UndefinedReason.Overflow) : Figure.Of(sum);

    /// <summary>The price of money and what each line spends at it; a price of zero when everything wanted is affordable.</summary>
    private static (double Price, double[] Spending) Spend(double budget, ResponseDemand[] demands)
    {
        var wanted = Array.ConvertAll(demands, demand => demand.At(0));
        if (wanted.Sum() <= budget)
        {
            return (0, wanted);
        }

        // At the lower price the lines spend the budget or more, at the higher one less, until no double lies between.
        var (cheap, dear) = FallingSearch.Ends(0, double.PositiveInfinity, price => (demands.Sum(demand => demand.At(price)), budget));
        var spending = Array.ConvertAll(demands, demand => demand.At(dear));
        var left = budget - spending.Sum();
        for (var i = 0; i < spending.Length && left > 0; i++)
        {
            var more = Math.Min(left, demands[i].At(cheap) - spending[i]);
            spending[i] += more;
            left -= more;
        }

        return (cheap, spending);
    }

    /// <summary>The spending in whole units: lines at a limit get it, the others share the rest inside theirs.</summary>
    private static decimal[] WholeAmounts(
        decimal budget, ResponseLine[] lines, double[] spending, PartLimit[] limits, decimal unit, bool isAllSpent)
    {
        var down = new MoneyRounding { Unit = unit, Rule = RoundingRule.Floor };
        var amounts = lines.Select((line, i) => limits[i] switch
        {
            PartLimit.Minimum => line.Minimum,
            // Where a line has none, the budget is its most.
            PartLimit.Maximum => line.Maximum ?? budget,
            _ => down.Round((decimal)spending[i], default),
        }).ToArray();
        var free = Enumerable.Range(0, amounts.Length).Where(i => limits[i] == PartLimit.None).ToArray();
        if (free.Length == 0)
        {
            return amounts;
        }

        var held = amounts.Where((_, i) => limits[i] != PartLimit.None).Sum();
        var total = isAllSpent ? budget - held : down.Round(free.Sum(i => (decimal)spending[i]), default);
        var split = total < 0 ? null : Apportionment.SplitWithin(
            total, [.. free.Select(i => new BoundedWeight { Weight = (decimal)spending[i], Minimum = lines[i].Minimum, Maximum = lines[i].Maximum })], unit);
        for (var k = 0; k < free.Length && split?.Feasibility == SplitFeasibility.Feasible; k++)
        {
            amounts[free[k]] = split.Parts[k].Amount;
        }

        return amounts;
    }

    private static MarginalReturnResult Infeasible(Money budget) => new()
    {
        Budget = budget,
        Feasibility = SplitFeasibility.BelowMinimums,
        Lines = FrozenList<ResponseAllocation>.Empty,
        Multiplier = Figure.Undefined<double>(UndefinedReason.Infeasible),
        Return = Figure.Undefined<double>(UndefinedReason.Infeasible),
        Gap = Figure.Undefined<double>(UndefinedReason.Infeasible),
        Spent = Money.Zero(budget.Currency),
        Unspent = budget,
    };
}
