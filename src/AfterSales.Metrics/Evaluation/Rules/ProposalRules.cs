using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Evaluation;

/// <summary>Rules that turn figures into proposals (decision rules): typed, deterministic, without prose.</summary>
/// <remarks>
/// <para><b>Formula.</b> Cost driver: items above 0 by size, class A while the cumulative share before an item is below the threshold, over target: realizable
/// × (actual − target). Satisfaction driver: importance at or above the mean and performance below target: importance × gap × realizable. First-time fix: cases
/// × (target − rate) × repeats × cost, at least 0, limits from the other limit of the rate. Hand-offs: (hand-offs − reference × cases) × time × rate. Staffing:
/// required − present. Stock: above the order-up-to level reduce to it, at or below the reorder point order up to it. Reserve: needed − held. Reallocation:
/// min(surplus less what is kept, shortage).</para>
/// <para><b>Units.</b> Amounts in one currency; gains of satisfaction in points; rates, shares and the realizable part as fractions.</para>
/// <para><b>Domain.</b> Threshold and realizable part from 0 to 1.</para>
/// <para><b>Edge cases.</b> The item that crosses the threshold still belongs to class A. No target, no proposal. No cases: no basis, <see
/// cref="UndefinedReason.NoData"/>. A rate below its target whose upper limit is not: not proven. A reserve on the limit of its interval, or whose interval
/// is not known: nothing to do. A target exactly at the worst or best value that bad records allow is decided.</para>
/// <para><b>Method.</b> Decimal for amounts; Wilson's interval for the rate. People freed are a soft saving until the ledger falls; stock released is cash once
/// and its carrying cost a saving a year; a reserve is never a saving.</para>
/// <para><b>Source.</b> V. Pareto's rule as in ABC analysis; J. Martilla and J. James, Journal of Marketing 41, 1977 (importance and performance); E. Silver,
/// D. Pyke and D. Thomas, Inventory and Production Management in Supply Chains, 2017 (order-up-to level).</para>
/// </remarks>
/// <example>
/// <code>
/// var staffing = ProposalRules.Staffing(required: 17, present: 20, costPerPerson: Money.Of(4_200m, "EUR"));
/// Console.WriteLine($"{staffing.Change} people, {staffing.Saving} a month"); // -3 people, 12600.00 EUR a month
/// var drivers = ProposalRules.CostDrivers(
///     [new() { Name = "Freight", Actual = Money.Of(90_000m, "EUR"), Target = Money.Of(70_000m, "EUR") }], realizable: 0.5m);
/// Console.WriteLine($"{drivers[0].Item.Name}: {drivers[0].Over} over, {drivers[0].Effect} to be had"); // Freight: 20000.00 EUR over, 10000.00 EUR to be had
/// </code>
/// </example>
public static partial class ProposalRules
{
    /// <summary>Large costs above their target.</summary>
    /// <param name="items">The costs with their targets.</param>
    /// <param name="threshold">Class A ends where the items before reach this share; 0.8 by default.</param>
    /// <param name="realizable">The part of what is over target that can be saved; all of it by default.</param>
    /// <returns>The findings, by size of the cost.</returns>
    /// <exception cref="ArgumentException">The list or an item is null, or a fraction is outside [0, 1].</exception>
    /// <exception cref="CurrencyMismatchException">The amounts differ in currency.</exception>
    /// <exception cref="OverflowException">A sum exceeds decimal's range.</exception>
    public static IReadOnlyList<CostDriverFinding> CostDrivers(IReadOnlyList<CostDriverItem> items, decimal threshold = 0.8m, decimal realizable = 1)
    {
        Guard.NoneNull(items);
        Guard.InRange(threshold, 0, 1);
        Guard.InRange(realizable, 0, 1);
        var currency = items.Count > 0 ? items[0].Actual.Currency : default;
        foreach (var item in items)
        {
            _ = item.Actual.In(currency) + (item.Target ?? Money.Zero(currency)).In(currency);
        }

        var positive = items.Where(item => item.Actual.Amount > 0).OrderByDescending(item => item.Actual.Amount).ToArray();
        var (total, before) = (positive.Sum(item => item.Actual.Amount), 0m);
        var findings = new List<CostDriverFinding>();
        foreach (var item in positive)
        {
            if (ExactDecimal.Of(before) >= ExactDecimal.Of(threshold) * ExactDecimal.Of(total))
            {
                break;
            }

            before += item.Actual.Amount;
            if (item.Target is { } target && item.Actual.Amount > target.Amount)
            {
                findings.Add(new CostDriverFinding
                {
                    Item = item,
                    Share = NearestDouble.Of(item.Actual.Amount, total),
                    Over = item.Actual - target,
                    Effect = (item.Actual - target) * realizable,
                });
            }
        }

        return FrozenList.Own(findings.ToArray());
    }

    /// <summary>Important drivers of satisfaction below their target.</summary>
    /// <param name="drivers">The drivers.</param>
    /// <param name="realizable">The part of the gap that can be closed; all of it by default.</param>
    /// <returns>The findings, the largest gain first, ties in input order.</returns>
    /// <exception cref="ArgumentException">The list or a driver is null, an importance is undefined or beyond ±1e100, or the fraction is outside [0,
    /// 1].</exception>
    public static IReadOnlyList<SatisfactionDriverFinding> SatisfactionDrivers(IReadOnlyList<SatisfactionDriverItem> drivers, double realizable = 1)
    {
        Guard.NoneNull(drivers);
        Guard.InRange(realizable, 0, 1);
        var sum = ExactDecimal.Of(0L);
        for (var i = 0; i < drivers.Count; i++)
        {
            sum += drivers[i].Importance is { Value: >= -1e100 and <= 1e100 } known && Math.Abs(known.Lower ?? 0) <= 1e100
                && Math.Abs(known.Upper ?? 0) <= 1e100
                ? ExactDecimal.Of(known.Value.Value)
                : throw Guard.Item(nameof(drivers), "must have an importance within ±1e100", i, drivers[i].Importance);
        }

        return FrozenList.Own(drivers
            .Where(driver => ExactDecimal.Of(driver.Importance.Value!.Value) * ExactDecimal.Of(drivers.Count) >= sum
                && ExactDecimal.Of(driver.Performance) < ExactDecimal.Of(driver.Target))
            .Select(driver => (Driver: driver, Gap: (ExactDecimal.Of(driver.Target) - ExactDecimal.Of(driver.Performance)).ToDouble()))
            .Select(pair => new SatisfactionDriverFinding
            {
                Driver = pair.Driver,
                Gap = pair.Gap,
                Gain = pair.Driver.Importance.Scale(pair.Gap * realizable),
            })
            .OrderByDescending(finding => finding.Gain.Value)
            .ToArray());
    }

    /// <summary>Whether more cases could be solved at the first visit.</summary>
    /// <param name="input">Cases, target, and what a repeat costs.</param>
    /// <returns>The finding.</returns>
    /// <exception cref="ArgumentException">The input is null, or more cases are fixed than there are.</exception>
    public static FirstTimeFixFinding FirstTimeFix(FirstTimeFixInput input)
    {
        Guard.NotNull(input);
        Guard.InRange(input.Fixed, 0, input.Cases, nameof(FirstTimeFixInput.Fixed));
        var rate = Proportion.Compute(input.Fixed, input.Cases, IntervalMethod.Wilson, input.Level);
        if (rate.Value is not { } share)
        {
            return new FirstTimeFixFinding
            {
                Input = input,
                Rate = rate,
                Status = ProposalRuleStatus.NoBasis,
                Effect = Estimate.Undefined(rate.Reason!.Value, input.Level, IntervalMethod.Wilson),
            };
        }

        var isBelow = ExactDecimal.Of(input.Fixed) < ExactDecimal.Of(input.Target) * ExactDecimal.Of(input.Cases);
        var isProven = ExactDecimal.Of(rate.Upper!.Value) < ExactDecimal.Of(input.Target);
        return new FirstTimeFixFinding
        {
            Input = input,
            Rate = rate,
            Status = isProven ? ProposalRuleStatus.Proposed : isBelow ? ProposalRuleStatus.NotProven : ProposalRuleStatus.None,
            Effect = Estimate.Of(Effect(share), Effect(rate.Upper.Value), Effect(rate.Lower!.Value), input.Level, IntervalMethod.Wilson),
        };

        double Effect(double at)
            => Math.Max(input.Cases * (input.Target - at) * input.RepeatsPerCase * DecimalParts.ToDouble(input.CostOfRepeat.Amount), 0);
    }

    /// <summary>Hand-offs, or repeated steps, beyond a reference.</summary>
    /// <param name="input">Cases, hand-offs, reference and cost.</param>
    /// <returns>The finding.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="OverflowException">The cost exceeds decimal's range.</exception>
    public static HandOffFinding HandOffs(HandOffInput input)
    {
        Guard.NotNull(input);
        var excess = Math.Max(input.HandOffs - (input.ReferencePerCase * input.Cases), 0);
        var hours = ((decimal)input.Time.Days * 24) + (input.Time.NanosecondOfDay / 3_600_000_000_000m);
        return new HandOffFinding
        {
            Input = input,
            PerCase = Figure.Ratio(input.HandOffs, input.Cases),
            Excess = input.Cases == 0 ? 0 : excess,
            Status = input.Cases == 0 ? ProposalRuleStatus.NoBasis : excess > 0 ? ProposalRuleStatus.Proposed : ProposalRuleStatus.None,
            Effect = input.Cases == 0 ? Money.Zero(input.CostPerHour.Currency) : excess * hours * input.CostPerHour,
        };
    }
}
