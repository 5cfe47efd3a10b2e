using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The claims by year of origin and age, and what the chain ladder makes of them.</summary>
internal sealed record ClaimHistory(
    Currency Currency, int FirstYear, int LastYear, ClaimTriangle Triangle, DevelopmentTriangle Development, ChainLadderResult Ladder,
        OneYearReserveRiskResult OneYear)
{
    public static ClaimHistory Of(IReadOnlyList<ClaimLine> lines)
    {
        var currency = lines[0].Amount.Currency;
        var (first, last) = (lines.Min(l => l.OriginYear), lines.Max(l => l.PaidYear));
        var tally = new ClaimTally(currency, new ClaimWindow { FirstOrigin = first, LastOrigin = lines.Max(l => l.OriginYear), AsOf = last });
        tally.AddRange(lines.Select(line => new Claim
        {
            Line = line.Product,
            Origin = line.OriginYear,
            Valuation = line.PaidYear,
            Amount = line.Amount.Amount < 0 ? -line.Amount : line.Amount,
            Kind = line.Amount.Amount < 0 ? ClaimKind.Recovery : ClaimKind.Payment,
        }));
        var triangle = tally.ToTriangle();
        var development = DevelopmentTriangle.Of(triangle);
        return new ClaimHistory(currency, first, last, triangle, development, ChainLadder.Compute(development), OneYearReserveRisk.Compute(development));
    }
}
