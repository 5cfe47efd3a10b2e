using System.Numerics;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>Process cost (step by department, rework cost, cost of hand-offs): where the money of a process goes.</summary>
/// <remarks>
/// <para><b>Formula.</b> Cell = rate of the department × touch time + direct cost. First pass: the first event of each step in its case; rework: all later
/// ones, their direct cost with them; first pass + rework = total. Imputed, apart from the total: hand-offs × minutes × the receiver's rate, waiting × delay
/// rate.</para>
/// <para><b>Units.</b> The rates' currency; rates for an hour of the tally's time.</para>
/// <para><b>Domain.</b> Rates from 0 to 1e12; direct costs of any sign. Parallel work is paid for each: touch, not progress.</para>
/// <para><b>Edge cases.</b> Time of a department without a rate, or of an unknown one, is unpriced: shown, and never 0 cost in silence. A rate of 0 is a
/// price. A point has its direct cost only, and is counted. No case: mean cost undefined, <see cref="UndefinedReason.NoData"/>, as is the share of rework; a
/// total of 0: <see cref="UndefinedReason.ZeroDenominator"/>. Credits may make cells negative. A direct cost in another currency than the rates throws.</para>
/// <para><b>Method.</b> Whole numbers of 1/(36·10⁹) of the last decimal: exact. The total is rounded once, by the rule; cells get the floor and the largest
/// remainders, ties by order, so that cells, steps, departments and total agree in whole units.</para>
/// <para><b>Source.</b> R. Kaplan and S. Anderson, Time-driven activity-based costing, Harvard Business Review 11/2004; A. Hamilton's largest
/// remainders as in M. Balinski and H. Young, Fair Representation, 1982.</para>
/// </remarks>
/// <example>
/// <code>
/// Instant At(int minutes) =&gt; Instant.FromUtc(2026, 3, 2, 8, 0) + Duration.FromMinutes(minutes);
/// CaseEvent Did(string step, string department, int from, int to)
///     =&gt; new() { Case = "C-1", Step = step, Department = department, Start = At(from), End = At(to) };
/// var rates = new DepartmentRates { Currency = Currency.Of("EUR"), PerHour = new Dictionary&lt;string, decimal&gt; { ["Desk"] = 30m, ["Shop"] = 60m } };
/// var tally = ProcessTally.Of([Did("Receive", "Desk", 0, 30), Did("Repair", "Shop", 60, 120), Did("Repair", "Shop", 180, 210)]);
/// var result = ProcessCost.Compute(tally, rates);
/// Console.WriteLine($"{result.RoundedTotal:F2} EUR, {result.ReworkShare:P1} of it rework"); // 105.00 EUR, 28.6 % of it rework
/// Console.WriteLine(string.Join(", ", result.ByDepartments.Select(part =&gt; $"{part.Name} {part.Amount:F0} EUR"))); // Desk 15 EUR, Shop 90 EUR
/// </code>
/// </example>
public static class ProcessCost
{
    /// <summary>The cost of the cases of a tally.</summary>
    /// <param name="tally">The cases.</param>
    /// <param name="rates">What an hour of each department costs.</param>
    /// <param name="options">Rounding and imputed cost; null for <see cref="ProcessCostOptions.Default"/>.</param>
    /// <returns>The matrix, its sums, rework, and what is unpriced or imputed.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="CurrencyMismatchException">The direct costs have another currency than the rates.</exception>
    /// <exception cref="OverflowException">An amount exceeds decimal's range, or an exact sum its digits.</exception>
    public static ProcessCostResult Compute(ProcessTally tally, DepartmentRates rates, ProcessCostOptions? options = null)
    {
        var chosen = options ?? ProcessCostOptions.Default;
        var table = RateTable.Of(Guard.NotNull(rates), chosen, Guard.NotNull(tally).Currency);
        var cells = tally.CostCells();
        var sums = new CostSums(cells, table);
        var (rounded, amounts) = sums.All.Round(chosen.Rounding, table.Currency);
        var (total, rework, cases) = (sums.All.Sum(), sums.Rework.Sum(), tally.Cases);
        return new ProcessCostResult
        {
            Currency = table.Currency,
            Account = tally.Account,
            Cases = cases,
            Matrix = new ComputedList<ProcessCostCell>(amounts.Length, i => sums.Cell(i, amounts[i])),
            BySteps = sums.BySteps(amounts),
            ByDepartments = sums.ByDepartments(amounts),
            TimeCost = sums.All.Value(sums.TimeCost.Sum()),
            DirectCost = sums.DirectCost,
            Total = sums.All.Value(total),
            RoundedTotal = rounded,
            FirstPass = sums.All.Value(total - rework),
            Rework = sums.All.Value(rework),
            ReworkShare = cases == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Share(rework, total),
            Unpriced = sums.Unpriced(),
            EventsWithoutDuration = cells.EventsWithoutDuration,
            MeanCostPerCase = cases == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Of(sums.All.Each(total, cases)),
            Imputed = Imputed(tally, table, cells.Waiting),
        };
    }

    private static Figure<double> Share(BigInteger part, BigInteger whole)
        => whole.IsZero ? Figure.Undefined<double>(UndefinedReason.ZeroDenominator) : Figure.Of(NearestDouble.Of(part, whole));

    private static ImputedCost Imputed(ProcessTally tally, RateTable table, TotalTime waiting)
    {
        var handoffs = tally.Handoffs().ToArray();
        return new ImputedCost
        {
            Handoffs = handoffs.Sum(pair => pair.Count),
            HandoffCost = table.HandoffCost(handoffs.Select(pair => (pair.To, pair.Count))),
            Waiting = waiting,
            DelayCost = table.DelayCost(waiting.Ticks),
        };
    }
}
