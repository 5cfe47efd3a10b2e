using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Contracts;

public class VisitTallyContract : TallyContract<VisitTally, ServiceVisit>
{
    protected override Gen<ServiceVisit> Record { get; } =
        from name in Gen.Elements("A", "B", "a")
        from number in Gen.Choose(1, 3)
        from cost in Ledgers.Amount
        from minutes in Gen.Choose(0, 300).Two()
        select new ServiceVisit
        {
            Case = name,
            Number = number,
            Cost = Money.Of(cost, Ledgers.Eur),
            Travel = Duration.FromMinutes(minutes.Item1),
            Work = Duration.FromMinutes(minutes.Item2),
        };

    protected override VisitTally Empty() => new(Ledgers.Eur);

    protected override void Add(VisitTally tally, ServiceVisit record) => tally.Add(record);

    protected override void Merge(VisitTally tally, VisitTally other) => tally.Merge(other);

    protected override VisitTally Rebuilt(VisitTally tally) => VisitTally.OfGroups(tally.ToGroups().Reverse(), tally.Currency);

    protected override string ContentOf(VisitTally tally) => $"{tally.Currency} {tally.Visits} {tally.Cases} {tally.Travel} {tally.Work} {tally.ToGroups()}";
}
