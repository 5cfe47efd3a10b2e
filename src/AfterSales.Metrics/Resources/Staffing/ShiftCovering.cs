using System.Globalization;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>How many people to put on each shift so that every period has enough, at least cost.</summary>
/// <remarks>
/// <para><b>Formula.</b> Least Σ costₛ·xₛ with Σ xₛ over the shifts that cover period t ≥ demandₜ, xₛ whole, 0 ≤ xₛ ≤ maximumₛ.</para>
/// <para><b>Units.</b> People; cost in one currency.</para>
/// <para><b>Domain.</b> Demand not negative; every period index lies inside the demand.</para>
/// <para><b>Edge cases.</b> A period that all its shifts at their maximum cannot cover is named, and there is no plan. No demand needs nobody. Several plans of
/// the same cost may exist: one is given, always the same. A search that reaches its limit gives its best plan and the bound.</para>
/// <para><b>Method.</b> Branch and bound over the linear relaxation (dual simplex); the cost is summed in decimal from the whole numbers.</para>
/// <para><b>Source.</b> G. Dantzig, A comment on Edie's traffic delay at toll booths, Operations Research 2, 1954.</para>
/// </remarks>
/// <example>
/// <code>
/// ShiftOption[] shifts = [new() { Name = "Early", Cost = 160m, Periods = [0, 1] }, new() { Name = "Late", Cost = 180m, Periods = [1, 2] }];
/// var plan = ShiftCovering.Optimize([2, 4, 3], shifts);
/// Console.WriteLine($"early {plan.Headcount![0]}, late {plan.Headcount[1]}: {plan.Cost} EUR a day"); // early 2, late 3: 860 EUR a day
/// </code>
/// </example>
public static class ShiftCovering
{
    /// <summary>The plan of least cost.</summary>
    /// <param name="demand">People needed in each period.</param>
    /// <param name="shifts">The shifts to choose from.</param>
    /// <param name="options">How long the search may go on; null is <see cref="SearchOptions.Default"/>.</param>
    /// <returns>People on each shift, or the periods that cannot be covered.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="shifts"/> is null.</exception>
    /// <exception cref="ArgumentException">A demand is negative, or a shift is null or covers a period that the demand does not have.</exception>
    /// <exception cref="OverflowException">The cost exceeds the largest decimal.</exception>
    public static HeadcountPlan Optimize(ReadOnlySpan<int> demand, IReadOnlyList<ShiftOption> shifts, SearchOptions? options = null)
    {
        Guard.NoneNull(shifts);
        var rows = Rows(demand, shifts);
        var most = shifts.Select(shift => (double?)shift.Maximum ?? double.PositiveInfinity).ToArray();
        var uncovered = Uncovered(demand, rows, most);
        if (uncovered.Count > 0)
        {
            return HeadcountPlan.Infeasible(uncovered);
        }

        var costs = shifts.Select(shift => DecimalParts.ToDouble(shift.Cost)).ToArray();
        var program = new LinearProgram(costs, most, rows, [.. rows.Select(_ => RowKind.AtLeast)], [.. demand.ToArray().Select(d => (double)d)]);
        var search = new IntegerProgram(costs, costs.Length, IsCovered(demand.ToArray(), rows));
        search.Solve(program, (options ?? SearchOptions.Default).MaximumWork);
        return HeadcountPlan.Of(search, [.. shifts.Select(shift => shift.Cost)]);
    }

    /// <summary>Whole people are added up exactly.</summary>
    private static Func<double[], bool> IsCovered(int[] demand, double[][] rows) => people =>
    {
        for (var period = 0; period < rows.Length; period++)
        {
            var there = 0.0;
            for (var s = 0; s < people.Length; s++)
            {
                there += rows[period][s] * people[s];
            }

            if (there < demand[period])
            {
                return false;
            }
        }

        return true;
    };

    private static double[][] Rows(ReadOnlySpan<int> demand, IReadOnlyList<ShiftOption> shifts)
    {
        var rows = new double[demand.Length][];
        for (var period = 0; period < rows.Length; period++)
        {
            if (demand[period] < 0)
            {
                throw Guard.Item(nameof(demand), "must not be negative", period, demand[period]);
            }

            rows[period] = new double[shifts.Count];
        }

        for (var s = 0; s < shifts.Count; s++)
        {
            foreach (var period in shifts[s].Periods)
            {
                Guard.InRange(period, 0, demand.Length - 1, nameof(ShiftOption.Periods));
                rows[period][s] = 1;
            }
        }

        return rows;
    }

    private static List<string> Uncovered(ReadOnlySpan<int> demand, double[][] rows, double[] most)
    {
        var uncovered = new List<string>();
        for (var period = 0; period < rows.Length; period++)
        {
            var reachable = 0.0;
            for (var s = 0; s < most.Length; s++)
            {
                reachable += rows[period][s] == 0 ? 0 : most[s];
            }

            if (reachable < demand[period])
            {
                uncovered.Add(period.ToString(CultureInfo.InvariantCulture));
            }
        }

        return uncovered;
    }
}
