using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Evaluation;

/// <summary>A proposal while it is ranked and chosen.</summary>
internal sealed class ProposalCandidate
{
    private readonly Estimate net;

    public ProposalCandidate(Proposal proposal, int place)
    {
        (Proposal, Place) = (proposal, place);
        net = NetOf(proposal);
        Status = net.Value is null ? ProposalStatus.NotEstimated : proposal.IsBlockedByData ? ProposalStatus.DataFirst : ProposalStatus.Needs;
    }

    public Proposal Proposal { get; }

    public int Place { get; }

    public ProposalStatus Status { get; set; }

    public IReadOnlyList<string> Because { get; set; } = FrozenList<string>.Empty;

    public double? Marginal { get; set; }

    /// <summary>Whether the walk may still choose it.</summary>
    public bool IsOpen => Status is not (ProposalStatus.Chosen or ProposalStatus.NotEstimated or ProposalStatus.DataFirst);

    public double? Key(ProposalOrder order) => order == ProposalOrder.Prudent ? net.Lower ?? net.Value : net.Value;

    public RankedProposal ToRanked(int rank)
    {
        var (chance, knowing) = Worth();
        return new RankedProposal
        {
            Proposal = Proposal,
            Rank = rank,
            Net = net,
            Chance = chance,
            ValueOfKnowing = knowing,
            Status = Status,
            Because = Because,
            MarginalBenefit = Marginal,
            Overlap = Marginal is { } left ? Proposal.Benefit!.Value!.Value - left : null,
            MarginalNet = Marginal is { } marginal ? Less(marginal, Proposal.Cost.Amount) : null,
        };
    }

    /// <summary>The exact difference, rounded once.</summary>
    internal static double Less(double value, decimal cost) => (ExactDecimal.Of(value) - ExactDecimal.Of(cost)).ToDouble();

    private static Estimate NetOf(Proposal proposal)
    {
        if (proposal.Benefit is not { Value: { } value } benefit)
        {
            return Estimate.Undefined(
                proposal.Benefit?.Reason ?? UndefinedReason.MissingInput,
                proposal.Benefit?.Level ?? Estimate.DefaultLevel,
                proposal.Benefit?.Method ?? IntervalMethod.None);
        }

        var cost = proposal.Cost.Amount;
        return benefit is { Lower: { } lower, Upper: { } upper }
            ? Estimate.Of(Less(value, cost), Less(lower, cost), Less(upper, cost), benefit.Level, benefit.Method)
            : Estimate.WithoutInterval(Less(value, cost), benefit.Reason!.Value, benefit.Level, benefit.Method);
    }

    private (Figure<double> Chance, Figure<double> Knowing) Worth()
    {
        if (net.Value is not { } value)
        {
            return (Figure.Undefined<double>(net.Reason!.Value), Figure.Undefined<double>(net.Reason.Value));
        }

        // At a level next to 0 the quantile is 0 as well.
        var half = net is { Lower: { } lower, Upper: { } upper } ? (upper / 2) - (lower / 2) : 0;
        var error = half == 0 ? 0 : half / NormalDistribution.TwoSidedQuantile(net.Level);
        var k = error == 0 ? 0 : value / error;
        if (error == 0 || Math.Abs(k) > 1e150)
        {
            return (Figure.Of(value > 0 ? 1.0 : 0), Figure.Of(0.0));
        }

        // Far out both terms vanish together; what rounding leaves below 0 is nothing.
        var loss = error * (NormalDistribution.Density(k) - (Math.Abs(k) * NormalDistribution.Survival(Math.Abs(k))));
        return (Figure.Of(NormalDistribution.Cumulative(k)), Figures.Finite(Math.Max(loss, 0)));
    }
}
