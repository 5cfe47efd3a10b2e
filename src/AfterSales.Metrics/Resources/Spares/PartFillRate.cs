using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Resources;

/// <summary>How much of the spare parts asked for was at hand: by unit, by request, by case.</summary>
/// <remarks>
/// <para><b>Formula.</b> Unit fill rate = Σ filled at once / Σ requested; request fill rate = requests filled wholly / requests;
/// case fill rate = cases with every request filled wholly / cases.</para>
/// <para><b>Units.</b> Fractions: 0.95 is 95 %.</para>
/// <para><b>Domain.</b> Requests of positive quantity, in any order.</para>
/// <para><b>Edge cases.</b> No request: unit rate undefined, <see cref="UndefinedReason.ZeroDenominator"/>, the others <see cref="UndefinedReason.NoData"/>.
/// More delivered than requested is refused, as the surplus would hide what other requests missed. Requests without a case count in all but the case fill
/// rate.</para>
/// <para><b>Method.</b> Exact sums in decimal, ratios of sums. Wilson's intervals, as of a sample of requests and of cases.</para>
/// <para><b>Source.</b> C. Sherbrooke, Optimal Inventory Modeling of Systems, 2nd ed. 2004, ch. 2 (fill rate); E. Silver, D. Pyke and D. Thomas,
/// Inventory and Production Management in Supply Chains, 4th ed. 2017, ch. 6.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = PartFillRate.Compute([
///     new PartRequest { Part = "Belt", Case = "C1", Requested = 10m, FilledAtOnce = 9m },
///     new PartRequest { Part = "Bolt", Case = "C1", Requested = 1m, FilledAtOnce = 1m },
///     new PartRequest { Part = "Bolt", Case = "C2", Requested = 1m, FilledAtOnce = 1m },
///     new PartRequest { Part = "Bolt", Requested = 4m, FilledAtOnce = 0m },
/// ]);
/// Console.WriteLine(result.UnitFillRate.Value); // 0.6875
/// Console.WriteLine(result.RequestFillRate.Value); // 0.5
/// Console.WriteLine((result.Cases, result.CaseFillRate.Value)); // (2, 0.5)
/// </code>
/// </example>
public static class PartFillRate
{
    /// <summary>The fill rates of many requests.</summary>
    /// <param name="requests">The requests; read once.</param>
    /// <param name="level">Confidence level of the intervals, strictly between 0 and 1.</param>
    /// <returns>The rates and their ingredients.</returns>
    /// <exception cref="ArgumentException">More was delivered than requested, or <paramref name="level"/> is not inside (0, 1).</exception>
    /// <exception cref="OverflowException">The quantities add up to more than a decimal holds.</exception>
    public static PartFillRateResult Compute(IEnumerable<PartRequest> requests, double level = Estimate.DefaultLevel)
    {
        Guard.Between(level, 0, 1);
        var all = Guard.Each(requests).ToList();
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].FilledAtOnce > all[i].Requested)
            {
                throw Guard.Item(nameof(requests), Guard.Text($"must not deliver more than the {all[i].Requested} requested"), i, all[i].FilledAtOnce);
            }
        }

        var byPart = all.GroupBy(r => r.Part, StringComparer.Ordinal)
            .Select(part => ToPart(part.Key, [.. part])).OrderByDescending(p => p.Requested - p.FilledAtOnce);
        var cases = all.Where(r => r.Case is not null).GroupBy(r => r.Case, StringComparer.Ordinal).Select(c => c.All(IsFilled)).ToList();
        var whole = ToPart(string.Empty, all);
        return new PartFillRateResult
        {
            Requests = whole.Requests,
            Requested = whole.Requested,
            FilledAtOnce = whole.FilledAtOnce,
            UnitFillRate = whole.FillRate,
            RequestFillRate = Proportion.Compute(all.Count(IsFilled), all.Count, IntervalMethod.Wilson, level),
            Cases = cases.Count,
            CaseFillRate = Proportion.Compute(cases.Count(isFilled => isFilled), cases.Count, IntervalMethod.Wilson, level),
            ByPart = FrozenList.Own(byPart.ToArray()),
        };
    }

    private static PartFill ToPart(string part, List<PartRequest> requests)
    {
        var (requested, filled) = (requests.Sum(r => r.Requested), requests.Sum(r => r.FilledAtOnce));
        return new PartFill
        {
            Part = part,
            Requests = requests.Count,
            Requested = requested,
            FilledAtOnce = filled,
            FillRate = Figure.Ratio(filled, requested),
        };
    }

    private static bool IsFilled(PartRequest request) => request.FilledAtOnce == request.Requested;
}
