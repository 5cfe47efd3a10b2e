using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Processes;

/// <summary>Case cost (cost to serve of each case, end to end): what every case cost across departments.</summary>
/// <remarks>
/// <para><b>Formula.</b> Case = Σ rate of the department × touch time + Σ direct cost; its first pass and rework as in <see cref="ProcessCost"/>.</para>
/// <para><b>Units.</b> The rates' currency.</para>
/// <para><b>Domain.</b> As <see cref="ProcessCost"/>.</para>
/// <para><b>Edge cases.</b> A case with unpriced time or an unknown duration is not complete: it cost more than is shown. No case: an empty list. A rounded
/// case may differ from its own rounding by a unit, so that all cases add up to the total.</para>
/// <para><b>Method.</b> The exact amounts of <see cref="ProcessCost"/>, rounded over the cases by the largest remainders to the same total.</para>
/// <para><b>Source.</b> As <see cref="ProcessCost"/>.</para>
/// </remarks>
/// <example>
/// <code>
/// Instant At(int minutes) =&gt; Instant.FromUtc(2026, 3, 2, 8, 0) + Duration.FromMinutes(minutes);
/// CaseEvent Did(string step, string department, int from, int to, decimal parts = 0)
///     =&gt; new() { Case = "C-1", Step = step, Department = department, Start = At(from), End = At(to), DirectCost = Money.Of(parts, "EUR") };
/// var rates = new DepartmentRates { Currency = Currency.Of("EUR"), PerHour = new Dictionary&lt;string, decimal&gt; { ["Desk"] = 30m, ["Shop"] = 60m } };
/// var log = CaseLog.Read([Did("Receive", "Desk", 0, 30), Did("Repair", "Shop", 60, 120, parts: 40m), Did("Repair", "Shop", 180, 210)]);
/// var result = CaseCost.Compute(log, rates);
/// Console.WriteLine($"{result.Cases[0].Case}: {result.Cases[0].Rounded} EUR, rework {result.Cases[0].Rework:F2} EUR"); // C-1: 145.00 EUR, rework 30.00 EUR
/// </code>
/// </example>
public static class CaseCost
{
    /// <summary>The cost of every case of a log.</summary>
    /// <param name="log">The cases.</param>
    /// <param name="rates">What an hour of each department costs.</param>
    /// <param name="options">Rounding and imputed cost; null for <see cref="ProcessCostOptions.Default"/>.</param>
    /// <returns>The cases, and the matrix of the same total.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="CurrencyMismatchException">The direct costs have another currency than the rates.</exception>
    /// <exception cref="OverflowException">An amount exceeds decimal's range, or an exact sum its digits.</exception>
    public static CaseCostResult Compute(CaseLog log, DepartmentRates rates, ProcessCostOptions? options = null)
    {
        var chosen = options ?? ProcessCostOptions.Default;
        var table = RateTable.Of(Guard.NotNull(rates), chosen, Guard.NotNull(log).Currency);
        var tally = new ProcessTally(log.Options);
        tally.AddRange(log);
        var scale = table.ScaleWith(log.Cases.SelectMany(trace => trace.Events).Select(e => e.DirectCost?.Amount ?? 0));
        var (all, rework) = (new ExactCosts(log.Cases.Count, scale), new ExactCosts(log.Cases.Count, scale));
        for (var i = 0; i < log.Cases.Count; i++)
        {
            Add(log.Cases[i], i, table, all, rework);
        }

        var (_, amounts) = all.Round(chosen.Rounding, table.Currency);
        var lines = new CaseCostLine[amounts.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = Line(log.Cases[i], table) with
            {
                Total = all.Value(i),
                Rounded = amounts[i],
                FirstPass = all.Value(all.At(i) - rework.At(i)),
                Rework = rework.Value(i),
            };
        }

        return new CaseCostResult
        {
            Process = ProcessCost.Compute(tally, rates, chosen),
            Cases = FrozenList.Own(lines),
            IncompleteCases = lines.LongCount(line => !line.IsComplete),
        };
    }

    private static void Add(CaseTrace trace, int index, RateTable table, ExactCosts all, ExactCosts rework)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var e in trace.Events)
        {
            var (rate, ticks, direct) = (table.Of(e.Department) ?? 0, e.Touch?.BclCompatibleTicks ?? 0, e.DirectCost?.Amount ?? 0);
            all.Add(index, rate, ticks, direct);
            if (!seen.Add(e.Step))
            {
                rework.Add(index, rate, ticks, direct);
            }
        }
    }

    private static CaseCostLine Line(CaseTrace trace, RateTable table)
    {
        var events = trace.Events;
        var time = new ExactCosts(1, table.ScaleWith([]));
        var (direct, unpriced) = (default(ExactSum), Duration.Zero);
        foreach (var e in events)
        {
            var rate = table.Of(e.Department);
            time.Add(0, rate ?? 0, e.Touch?.BclCompatibleTicks ?? 0, 0);
            direct.Add(e.DirectCost?.Amount ?? 0);
            unpriced += rate is null ? e.Touch ?? Duration.Zero : Duration.Zero;
        }

        var handoffs = Enumerable.Range(1, events.Count - 1)
            .Where(i => events[i - 1].Department is { } from && events[i].Department is { } to && from != to)
            .Select(i => (events[i].Department!, 1L)).ToArray();
        return new CaseCostLine
        {
            Case = trace.Case,
            TimeCost = time.Value(0),
            DirectCost = direct.Value,
            Total = 0,
            Rounded = 0,
            FirstPass = 0,
            Rework = 0,
            Handoffs = handoffs.Length,
            Unpriced = unpriced,
            EventsWithoutDuration = trace.EventsWithoutDuration,
            Waiting = trace.Waiting,
            ImputedHandoffCost = table.HandoffCost(handoffs),
            ImputedDelayCost = table.DelayCost(trace.Waiting.BclCompatibleTicks),
        };
    }
}
