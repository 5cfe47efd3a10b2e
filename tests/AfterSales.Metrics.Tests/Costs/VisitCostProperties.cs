using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class VisitCostProperties
{
    private static readonly VisitCostOptions Window = new() { RepeatWindowDays = 30 };

    private static readonly Gen<List<ServiceVisit>> Visits = (
        from name in Gen.Elements("A", "B", "C")
        from number in Gen.Choose(1, 3)
        from cost in Edges.Cents
        from minutes in Gen.Choose(0, 300).Two()
        from date in Ledgers.Date
        from outcome in Gen.Elements(VisitOutcome.Fixed, VisitOutcome.NotFixed)
        select new ServiceVisit
        {
            Case = name,
            Number = number,
            Cost = Money.Of(cost, Ledgers.Eur),
            Outcome = outcome,
            Date = date,
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
        return VisitCost.Compute(VisitTally.Of(visits, Ledgers.Eur), Window) == VisitCost.Compute(merged, Window);
    });

    [Property]
    public Property Compute_LongerWindow_NeverRaisesTheRate() => Prop.ForAll(Visits.ToArbitrary(), visits =>
    {
        var tally = VisitTally.Of(visits, Ledgers.Eur);
        return VisitCost.Compute(tally, Window).FirstTimeFixes <= VisitCost.Compute(tally, new VisitCostOptions { RepeatWindowDays = 7 }).FirstTimeFixes
            && VisitCost.Compute(tally, Window).FirstTimeFixes <= VisitCost.Compute(tally).FirstTimeFixes;
    });
}
