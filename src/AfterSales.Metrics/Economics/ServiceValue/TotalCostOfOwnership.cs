using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>Total cost of ownership: what a machine costs over its life, by category, discounted.</summary>
/// <remarks>
/// <para><b>Formula.</b> PV = Σ costᵢ / (1 + r)^tᵢ over all lines; share = PV of a category / PV of all; equivalent annual cost = PV · r / (1 − (1 +
/// r)^−n).</para>
/// <para><b>Units.</b> Units of one currency; the rate is a fraction for each period.</para>
/// <para><b>Domain.</b> A rate as in <see cref="DiscountingOptions"/>; costs positive, credits negative. Lines may differ in length.</para>
/// <para><b>Edge cases.</b> No costs at all: undefined, <see cref="UndefinedReason.NoData"/>. A total worth zero: the shares are undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>. Only costs of now: no annual cost, <see cref="UndefinedReason.ZeroDenominator"/>.
/// Beyond 1e290: <see cref="UndefinedReason.Overflow"/>.</para>
/// <para><b>Method.</b> The lines of a category are added up exactly before discounting, and the total before rounding, so the total does not depend on how
/// costs are cut into lines.</para>
/// <para><b>Source.</b> IEC 60300-3-3:2017, Life cycle costing.</para>
/// </remarks>
/// <example>
/// <code>
/// OwnershipCost Line(string category, params decimal[] costs) =&gt; new() { Category = category, Costs = costs };
/// var result = TotalCostOfOwnership.Compute(
///     [Line("Purchase", 100_000m), Line("Maintenance", 0m, 11_000m, 12_100m), Line("Resale", 0m, 0m, -24_200m)], rate: 0.1);
/// Console.WriteLine($"{result.Headline:F0} EUR over {result.Periods} years"); // 100000 EUR over 2 years
/// Console.WriteLine($"{result.EquivalentAnnualCost:F0} EUR a year, maintenance {result.Categories[1].Share:P0}"); // 57619 EUR a year, maintenance 20 %
/// </code>
/// </example>
public static class TotalCostOfOwnership
{
    /// <summary>The life-cycle cost of some lines.</summary>
    /// <param name="costs">The lines.</param>
    /// <param name="rate">Discount rate for each period, as a fraction.</param>
    /// <param name="options">Timing and rates taken; null takes the first cost now.</param>
    /// <returns>The total and its categories.</returns>
    /// <exception cref="ArgumentException">An argument is null, has a null item, or the rate is not in the domain.</exception>
    /// <exception cref="OverflowException">A sum exceeds decimal's range.</exception>
    public static TotalCostOfOwnershipResult Compute(IReadOnlyList<OwnershipCost> costs, double rate, DiscountingOptions? options = null)
    {
        options ??= DiscountingOptions.Default;
        Guard.NoneNull(costs);
        Discounting.CheckedRate(rate, options.Rates);
        var names = costs.Select(c => c.Category).Distinct(StringComparer.Ordinal).ToList();
        var byCategory = names.ConvertAll(name => Add(costs.Where(c => string.Equals(c.Category, name, StringComparison.Ordinal))));
        var all = Add(costs);
        var total = NetPresentValue.Value(all, rate, options);
        return new TotalCostOfOwnershipResult
        {
            Rate = rate,
            Periods = Math.Max(all.Length - 1, 0),
            Categories = [.. names.Zip(byCategory, (name, flows) => Category(name, flows, total, rate, options))],
            Sum = Discounting.Undiscounted(all),
            Headline = total,
            EquivalentAnnualCost = rate > -1 ? EquivalentAnnualWorth.Compute(all, rate, periods: null, options).Headline
                : Figure.Undefined<double>(UndefinedReason.OutsideDomain),
        };
    }

    private static OwnershipCategory Category(string name, decimal[] flows, Figure<double> total, double rate, DiscountingOptions options)
    {
        var value = NetPresentValue.Value(flows, rate, options);
        return new OwnershipCategory
        {
            Category = name,
            Sum = Discounting.Undiscounted(flows),
            PresentValue = value,
            Share = (value.Value, total.Value) switch
            {
                (null, _) => value,
                (_, null) => total,
                ({ } part, { } whole) => Figure.Ratio(part, whole),
            },
        };
    }

    private static decimal[] Add(IEnumerable<OwnershipCost> costs)
    {
        var flows = Array.Empty<decimal>();
        foreach (var cost in costs)
        {
            Array.Resize(ref flows, Math.Max(flows.Length, cost.Costs.Count));
            for (var i = 0; i < cost.Costs.Count; i++)
            {
                flows[i] += cost.Costs[i];
            }
        }

        return flows;
    }
}
