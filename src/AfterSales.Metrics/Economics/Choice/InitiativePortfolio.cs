using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>Several initiatives side by side: every figure of each, who overtakes whom at which discount rate, and which to choose.</summary>
/// <remarks>
/// <para><b>Formula.</b> Each figure as its own calculation has it. A rank change is a rate r with NPV(A, r) = NPV(B, r): an internal rate of return of A
/// − B.</para>
/// <para><b>Units.</b> Values in units of one currency; rates and ratios are fractions, rates for each year.</para>
/// <para><b>Domain.</b> A finite rate above −1; flows of all initiatives in one currency. All are valued at one date, so that their values compare.</para>
/// <para><b>Edge cases.</b> No initiatives: no rows. An initiative without flows has no figures, <see cref="UndefinedReason.NoData"/>, and ranks last.
/// Equal values share no rank: the input's order decides. Initiatives that only touch in value at some rate do not change rank there. Pairs whose
/// difference cannot be resolved are named in <see cref="InitiativePortfolioResult.UnresolvedPairs"/>. Return on investment without outflows:
/// <see cref="UndefinedReason.ZeroDenominator"/>.</para>
/// <para><b>Method.</b> All rates of return of every pair's difference, certified as <see cref="Xirr"/> does; who leads is read between them.</para>
/// <para><b>Source.</b> I. Fisher, The Theory of Interest, 1930, ch. 7 (rate of return over cost); Brealey, Myers and Allen, Principles of Corporate Finance,
/// 10th ed. 2011, ch. 5.</para>
/// </remarks>
public static class InitiativePortfolio
{
    /// <summary>Puts initiatives side by side.</summary>
    /// <param name="initiatives">The initiatives.</param>
    /// <param name="rate">Discount rate for each year, as a fraction; above −1.</param>
    /// <param name="options">Day count, valuation date, and between which rates changes of rank are told; null takes the defaults.</param>
    /// <returns>The figures, rank changes and choice.</returns>
    /// <exception cref="ArgumentException">An argument is null, has a null item, the rate is not finite and above −1, or the rates are out of
    /// order.</exception>
    /// <exception cref="OverflowException">The undiscounted flows of an initiative, or those of one date, exceed decimal's range.</exception>
    public static InitiativePortfolioResult Compute(IReadOnlyList<Initiative> initiatives, double rate, PortfolioOptions? options = null)
    {
        options ??= PortfolioOptions.Default;
        Guard.NoneNull(initiatives);
        Guard.Above(rate, -1);
        Guard.Above(options.HighestRate, options.LowestRate);
        var from = options.ValuationDate ?? Initiative.Earliest(initiatives);
        var discounting = new DatedDiscountingOptions { DayCount = options.DayCount, ValuationDate = from };
        var rows = initiatives.Select(initiative => Figures(initiative, rate, discounting)).ToArray();
        var order = Enumerable.Range(0, rows.Length).OrderBy(i => rows[i].NetPresentValue.IsDefined ? 0 : 1)
            .ThenByDescending(i => rows[i].NetPresentValue.Value).ToArray();
        for (var place = 0; place < order.Length; place++)
        {
            rows[order[place]] = rows[order[place]] with { Rank = place + 1 };
        }

        var (changes, unresolved) = Changes(initiatives, options, discounting);
        return new InitiativePortfolioResult
        {
            Rate = rate,
            ValuationDate = from,
            Rows = rows,
            RankChanges = changes,
            UnresolvedPairs = unresolved,
            Choice = IncrementalAnalysis.Compute(initiatives, rate, IncrementalBaseline.DoNothing, discounting),
        };
    }

    private static InitiativeFigures Figures(Initiative initiative, double rate, DatedDiscountingOptions options)
    {
        var flows = initiative.Flows.ToArray();
        var plain = BenefitCostRatio.Compute(flows, 0, options);
        var rates = Xirr.Compute(flows, new RateOfReturnOptions { DayCount = options.DayCount });
        return new InitiativeFigures
        {
            Initiative = initiative,
            Rank = 0,
            NetPresentValue = NetPresentValue.Value(flows, rate, options),
            ReturnOnInvestment = plain.NetPresentValue.Value is { } gain && plain.Costs.Value is { } cost ? Figure.Ratio(gain, cost) : plain.NetPresentValue,
            BenefitCostRatio = BenefitCostRatio.Compute(flows, rate, options).Headline,
            RateOfReturn = rates.Headline,
            RateOfReturnStatus = rates.Status,
            Payback = PaybackPeriod.Compute(flows, 0.0, options.DayCount).First,
            DiscountedPayback = PaybackPeriod.Compute(flows, rate, options.DayCount).First,
        };
    }

    private static (List<RankChange> Changes, List<string> Unresolved) Changes(
        IReadOnlyList<Initiative> initiatives, PortfolioOptions options, DatedDiscountingOptions discounting)
    {
        var (changes, unresolved) = (new List<RankChange>(), new List<string>());
        for (var i = 0; i < initiatives.Count; i++)
        {
            for (var j = i + 1; j < initiatives.Count; j++)
            {
                var difference = DatedDiscounting.Difference(initiatives[i].Flows.ToArray(), initiatives[j].Flows.ToArray());
                var found = Xirr.Compute(difference, new RateOfReturnOptions { DayCount = options.DayCount });
                if (found.Status == RateOfReturnStatus.Unresolved)
                {
                    unresolved.Add($"{initiatives[i].Name} – {initiatives[j].Name}");
                }

                changes.AddRange(Changes(initiatives[i].Name, initiatives[j].Name, difference, found, options, discounting));
            }
        }

        return ([.. changes.OrderBy(change => change.Rate)], unresolved);
    }

    private static IEnumerable<RankChange> Changes(
        string one, string other, CashFlow[] difference, RateOfReturnResult found, PortfolioOptions options, DatedDiscountingOptions discounting)
    {
        var rates = found.Roots.Select(root => root.Rate.Value ?? double.MaxValue).Where(r => r > options.LowestRate && r < options.HighestRate)
            .OrderBy(r => r).ToArray();
        for (var k = 0; k < rates.Length; k++)
        {
            var below = Leads((rates[k] + (k == 0 ? options.LowestRate : rates[k - 1])) / 2);
            var above = Leads((rates[k] + (k == rates.Length - 1 ? options.HighestRate : rates[k + 1])) / 2);
            if (below * above < 0)
            {
                yield return new RankChange { Rate = rates[k], Below = below > 0 ? one : other, Above = above > 0 ? one : other };
            }
        }

        int Leads(double rate) => Math.Sign(NetPresentValue.Value(difference, rate, discounting).Value ?? 0);
    }
}
