using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Contracts;

public class CostTallyContract : TallyContract<CostTally, CostEntry>
{
    protected override Gen<CostEntry> Record => Ledgers.Entry;

    protected override CostTally Empty() => new(Ledgers.Eur);

    protected override void Add(CostTally tally, CostEntry record)
        => tally.Add(CostKey.Of(record, CostAttributes.Account | CostAttributes.Department, PeriodUnit.Month), record.Amount);

    protected override void Merge(CostTally tally, CostTally other) => tally.Merge(other);

    protected override CostTally Rebuilt(CostTally tally) => CostTally.OfGroups(tally.ToGroups().Reverse(), tally.Currency);

    protected override string ContentOf(CostTally tally) => $"{tally.Currency} {tally.GroupCount} {tally.ToGroups()} {tally.ToTotal()}";
}
