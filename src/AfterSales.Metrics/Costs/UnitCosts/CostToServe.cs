using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>What it costs to serve each customer or product, against what each brings.</summary>
/// <remarks>
/// <para><b>Formula.</b> By name: Σ cost, Σ revenue, Σ units; cost to revenue = Σ cost / Σ revenue; margin = Σ revenue − Σ cost; cost per unit = Σ cost /
/// Σ units.</para>
/// <para><b>Units.</b> Amounts in one currency, unrounded; shares and cost to revenue are fractions.</para>
/// <para><b>Domain.</b> Any amounts, credits included. Names are compared exactly.</para>
/// <para><b>Edge cases.</b> No records: no rows, ratios undefined with <see cref="UndefinedReason.NoData"/>. Revenue unknown in one record of a name is
/// unknown for that name and for all together,
/// <see cref="UndefinedReason.MissingInput"/>: a ratio of a part of the revenue to all of the cost would be too high. Revenue zero:
/// <see cref="UndefinedReason.ZeroDenominator"/>; negative: <see cref="UndefinedReason.NegativeDenominator"/>. No units:
/// <see cref="UndefinedReason.ZeroDenominator"/>.</para>
/// <para><b>Method.</b> Exact sums by name; rows by cost, the largest first, ties by name.</para>
/// <para><b>Source.</b> R. S. Kaplan and V. G. Narayanan, Measuring and Managing Customer Profitability, Journal of Cost Management, September 2001.</para>
/// </remarks>
/// <example>
/// <code>
/// ServedAmount Served(string customer, decimal cost, decimal revenue, decimal visits)
///     =&gt; new() { Name = customer, Cost = Money.Of(cost, "EUR"), Revenue = Money.Of(revenue, "EUR"), Units = visits };
/// var result = CostToServe.Compute(
///     [Served("Ada", 3_000m, 12_000m, 20), Served("Bob", 5_000m, 4_000m, 25), Served("Ada", 1_000m, 4_000m, 5)], Currency.Of("EUR"));
/// Console.WriteLine($"{result.Rows[0].Name}: cost to revenue {result.Rows[0].CostToRevenue:P0}"); // Bob: cost to revenue 125 %
/// Console.WriteLine($"{result.Rows[1].Name}: {result.Rows[1].CostPerUnit:F2} EUR a visit"); // Ada: 160.00 EUR a visit
/// Console.WriteLine($"all: cost to revenue {result.All.CostToRevenue:P0}"); // all: cost to revenue 45 %
/// </code>
/// </example>
public static class CostToServe
{
    /// <summary>The cost to serve each name.</summary>
    /// <param name="records">The records; read once.</param>
    /// <param name="currency">The currency of all amounts.</param>
    /// <returns>The rows and their total.</returns>
    /// <exception cref="ArgumentException">The records are null, or one of them is.</exception>
    /// <exception cref="CurrencyMismatchException">An amount has another currency.</exception>
    /// <exception cref="OverflowException">An exact sum needs more than 28 digits.</exception>
    public static CostToServeResult Compute(IEnumerable<ServedAmount> records, Currency currency)
    {
        var list = Guard.Each(records).ToArray();
        Guard.NoneNull<ServedAmount>(list, nameof(records));
        var all = new Sums();
        var byName = new Dictionary<string, Sums>(StringComparer.Ordinal);
        foreach (var record in list)
        {
            if (!byName.TryGetValue(record.Name, out var sums))
            {
                byName.Add(record.Name, sums = new Sums());
            }

            sums.Add(record, currency);
            all.Add(record, currency);
        }

        var total = all.Cost.Value;
        return new CostToServeResult
        {
            All = RowOf(string.Empty, all, total, currency),
            Rows = FrozenList.Own(byName
                .Select(item => RowOf(item.Key, item.Value, total, currency))
                .OrderByDescending(row => row.Cost.Amount)
                .ThenBy(row => row.Name, StringComparer.Ordinal)
                .ToArray()),
        };
    }

    private static CostToServeRow RowOf(string name, Sums sums, decimal total, Currency currency)
    {
        var (cost, units) = (sums.Cost.Value, sums.Units.Value);
        decimal? revenue = sums.Records > 0 && sums.UnknownRevenues == 0 ? sums.Revenue.Value : null;
        return new CostToServeRow
        {
            Name = name,
            Cost = Money.Of(cost, currency),
            ShareOfCost = sums.Records == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Ratio(cost, total),
            Revenue = revenue is { } known ? Money.Of(known, currency) : null,
            CostToRevenue = sums.Records == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : CostToRevenue(cost, revenue),
            Margin = revenue is null ? null : Money.Of(sums.Margin.Value, currency),
            Units = units,
            CostPerUnit = sums.Records == 0 ? Figure.Undefined<decimal>(UndefinedReason.NoData) : Figure.PerUnit(cost, units),
        };
    }

    private static Figure<double> CostToRevenue(decimal cost, decimal? revenue) => revenue switch
    {
        null => Figure.Undefined<double>(UndefinedReason.MissingInput),
        < 0 => Figure.Undefined<double>(UndefinedReason.NegativeDenominator),
        { } known => Figure.Ratio(cost, known),
    };

    private sealed class Sums
    {
        public ExactSum Cost;
        public ExactSum Revenue;
        public ExactSum Units;

        public long Records { get; private set; }

        public long UnknownRevenues { get; private set; }

        public ExactSum Margin
        {
            get
            {
                var margin = Revenue;
                margin.Subtract(Cost);
                return margin;
            }
        }

        public void Add(ServedAmount record, Currency currency)
        {
            Cost.Add(record.Cost.In(currency));
            Revenue.Add(record.Revenue?.In(currency) ?? 0);
            Units.Add(record.Units);
            Records++;
            UnknownRevenues += record.Revenue is null ? 1 : 0;
        }
    }
}
