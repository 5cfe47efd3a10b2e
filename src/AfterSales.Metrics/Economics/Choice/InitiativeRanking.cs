using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>The places of initiatives by net present value at each of several discount rates: whether the order hangs on the rate.</summary>
/// <remarks>
/// <para><b>Formula.</b> Place of A at rate r = 1 + number of initiatives whose net present value at r is greater than A's.</para>
/// <para><b>Units.</b> Places from 1, the highest value first; values in units of one currency; rates are fractions for each year.</para>
/// <para><b>Domain.</b> Finite rates above −1; flows of all initiatives in one currency. All are valued at one date, so that their values compare.</para>
/// <para><b>Edge cases.</b> Equal values share the best place. An initiative whose value is undefined at a rate, as one without flows,
/// <see cref="UndefinedReason.NoData"/>, has no place there and takes none from others. No rates or no initiatives: nothing to rank.</para>
/// <para><b>Method.</b> Each value by <see cref="NetPresentValue"/>; one sort for each rate. The rates at which two change places are
/// <see cref="InitiativePortfolioResult.RankChanges"/> of <see cref="InitiativePortfolio"/>.</para>
/// <para><b>Source.</b> Brealey, Myers and Allen, Principles of Corporate Finance, 10th ed. 2011, ch. 5.</para>
/// </remarks>
/// <example>
/// <code>
/// Initiative Yearly(string name, params decimal[] flows)
///     =&gt; new() { Name = name, Flows = [.. flows.Select((amount, year) =&gt; CashFlow.Of(new LocalDate(2025 + year, 1, 1), amount))] };
/// var result = InitiativeRanking.Compute(
///     [Yearly("Depot", -100_000m, 0m, 30_000m, 120_000m), Yearly("Portal", -100_000m, 70_000m, 40_000m, 20_000m)], rates: [0.05, 0.2]);
/// Console.WriteLine(
///     $"depot: place {result.Rows[0].Ranks[0].Rank} at 5 %, place {result.Rows[0].Ranks[1].Rank} at 20 %"); // depot: place 1 at 5 %, place 2 at 20 %
/// Console.WriteLine($"portal at 20 %: {result.Rows[1].Ranks[1].NetPresentValue:F0} EUR"); // portal at 20 %: -2315 EUR
/// </code>
/// </example>
public static class InitiativeRanking
{
    /// <summary>Ranks initiatives at each rate.</summary>
    /// <param name="initiatives">The initiatives.</param>
    /// <param name="rates">Discount rates for each year, as fractions, each above −1.</param>
    /// <param name="options">Day count and valuation date; null takes days / 365 from the earliest flow of all.</param>
    /// <returns>The places and values at each rate.</returns>
    /// <exception cref="ArgumentException">The list is null or has a null item, or a rate is not finite and above −1.</exception>
    /// <exception cref="OverflowException">The undiscounted flows of an initiative, or those of one date, exceed decimal's range.</exception>
    public static InitiativeRankingResult Compute(
        IReadOnlyList<Initiative> initiatives, ReadOnlySpan<double> rates, DatedDiscountingOptions? options = null)
    {
        options ??= DatedDiscountingOptions.Default;
        Guard.NoneNull(initiatives);
        foreach (var rate in rates)
        {
            Guard.Above(rate, -1, nameof(rates));
        }

        var discounting = options with { ValuationDate = options.ValuationDate ?? Initiative.Earliest(initiatives) };
        var flows = initiatives.Select(initiative => initiative.Flows.ToArray()).ToArray();
        var places = new InitiativeRank[initiatives.Count][];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = new InitiativeRank[rates.Length];
        }

        for (var k = 0; k < rates.Length; k++)
        {
            var rate = rates[k];
            var values = Array.ConvertAll(flows, own => NetPresentValue.Value(own, rate, discounting));
            var ranks = Ranks(values);
            for (var i = 0; i < places.Length; i++)
            {
                places[i][k] = new InitiativeRank { Rate = rate, NetPresentValue = values[i], Rank = ranks[i] };
            }
        }

        return new InitiativeRankingResult
        {
            ValuationDate = discounting.ValuationDate,
            Rates = FrozenList.Own(rates.ToArray()),
            Rows = FrozenList.Own(places.Select((own, i) => new InitiativeRanks { Initiative = initiatives[i], Ranks = FrozenList.Own(own) }).ToArray()),
        };
    }

    private static int?[] Ranks(Figure<double>[] values)
    {
        var order = Enumerable.Range(0, values.Length).Where(i => values[i].IsDefined).OrderByDescending(i => values[i].Value).ToArray();
        var ranks = new int?[values.Length];
        for (var place = 0; place < order.Length; place++)
        {
            ranks[order[place]] = place > 0 && values[order[place]].Value == values[order[place - 1]].Value ? ranks[order[place - 1]] : place + 1;
        }

        return ranks;
    }
}
