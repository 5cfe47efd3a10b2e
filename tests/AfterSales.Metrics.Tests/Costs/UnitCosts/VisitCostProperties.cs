using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class VisitCostProperties
{
    private static readonly Gen<List<ServiceVisit>> Visits = (
        from name in Gen.Elements("A", "B", "C")
        from number in Gen.Choose(1, 3)
        from cost in Edges.Cents
        from minutes in Gen.Choose(0, 300).Two()
        select new ServiceVisit
        {
            Case = name,
            Number = number,
            Cost = Money.Of(cost, Ledgers.Eur),
            Travel = Duration.FromMinutes(minutes.Item1),
            Work = Duration.FromMinutes(minutes.Item2),
        }).ListOf();

    [Property]
    public Property Compute_AnyVisits_CasesAddUpToTheCost() => Prop.ForAll(Visits.ToArbitrary(), visits =>
    {
        var result = VisitCost.Compute(VisitTally.Of(visits, Ledgers.Eur));
        return result.CostByCase.Sum(item => item.Amount.Amount) == result.Cost.Amount
            && result.Cost.Amount == visits.Sum(visit => visit.Cost.Amount)
            && result.RepeatVisitCost.Amount == visits.Where(visit => visit.Number > 1).Sum(visit => visit.Cost.Amount);
    });

    [Property]
    public Property Merge_AnySplitAndOrder_SameResult() => Prop.ForAll(Visits.ToArbitrary(), Gen.Choose(0, 30).ToArbitrary(), (visits, cut) =>
    {
        var merged = VisitTally.Of(Enumerable.Reverse(visits.Skip(cut)), Ledgers.Eur);
        merged.Merge(VisitTally.Of(visits.Take(cut), Ledgers.Eur));
        return VisitCost.Compute(VisitTally.Of(visits, Ledgers.Eur)) == VisitCost.Compute(merged);
    });

    [Property]
    public Property Compute_CostsTimesSeven_ScalesEveryAmountAndNoShare() => Prop.ForAll(Visits.ToArbitrary(), visits =>
    {
        var one = VisitCost.Compute(VisitTally.Of(visits, Ledgers.Eur));
        var seven = VisitCost.Compute(VisitTally.Of(visits.Select(visit => visit with { Cost = visit.Cost * 7 }), Ledgers.Eur));
        return seven.Cost == one.Cost * 7
            && seven.RepeatVisitCost == one.RepeatVisitCost * 7
            && (seven.TravelShare, seven.VisitsPerCase) == (one.TravelShare, one.VisitsPerCase)
            && (one.RepeatVisitCostShare.Value is not { } share || Math.Abs(share - seven.RepeatVisitCostShare.Value!.Value) <= 1e-14 * Math.Abs(share));
    });

    [Property]
    public Property Compute_AnyVisits_PerCaseIsPerVisitTimesVisits() => Prop.ForAll(Visits.ToArbitrary(), visits =>
    {
        var result = VisitCost.Compute(VisitTally.Of(visits, Ledgers.Eur));
        return result.CostPerCase.Value is not { } perCase
            || Math.Abs(
                (double)perCase - ((double)result.CostPerVisit.Value!.Value * result.VisitsPerCase.Value!.Value)) <= 1e-9 * (1 + Math.Abs((double)perCase));
    });
}
