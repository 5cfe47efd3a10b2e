namespace AfterSales.Metrics.Evaluation;

/// <summary>The chosen proposals added up.</summary>
internal static class ProposalSums
{
    public static ProposalTotals Of(ProposalCandidate[] chosen, Currency currency)
    {
        var cost = Money.Sum(chosen.Select(c => c.Proposal.Cost), currency);
        double benefit = Sum(c => c.Marginal!.Value), plain = Sum(c => c.Proposal.Benefit!.Value!.Value);
        var bounded = chosen.Where(c => c.Proposal.Benefit!.Lower is not null).ToArray();
        double[] below = [.. bounded.Select(c => Scaled(c, e => e.Value!.Value - e.Lower!.Value))];
        double[] above = [.. bounded.Select(c => Scaled(c, e => e.Upper!.Value - e.Value!.Value))];
        var isFair = bounded.All(c => c.Proposal.Benefit!.Level == bounded[0].Proposal.Benefit!.Level) && below.All(d => d >= 0) && above.All(d => d >= 0);
        var level = bounded.Length == 0 ? Estimate.DefaultLevel : bounded[0].Proposal.Benefit!.Level;
        return new ProposalTotals
        {
            Benefit = benefit,
            Cost = cost,
            Independent = Limits(ScorecardLimits.Root(below), ScorecardLimits.Root(above)),
            Together = Limits(below.Sum(), above.Sum()),
            SumWithoutOverlap = plain,
            DoubleCounted = Math.Max(plain - benefit, 0),
        };

        double Sum(Func<ProposalCandidate, double> part) => chosen.Aggregate(0.0, (total, c) => total + part(c));

        Estimate Limits(double down, double up)
        {
            var net = ProposalCandidate.Less(benefit, cost.Amount);
            return isFair
                ? Estimate.Of(net, net - down, net + up, level, IntervalMethod.VarianceRecovery)
                : Estimate.WithoutInterval(net, UndefinedReason.OutsideDomain, level, IntervalMethod.VarianceRecovery);
        }

        static double Scaled(ProposalCandidate candidate, Func<Estimate, double> distance)
            => candidate.Marginal!.Value / candidate.Proposal.Benefit!.Value!.Value * distance(candidate.Proposal.Benefit);
    }
}
