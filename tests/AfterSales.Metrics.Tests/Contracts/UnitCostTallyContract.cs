using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Contracts;

public class UnitCostTallyContract : TallyContract<UnitCostTally, (decimal Amount, decimal Count)>
{
    protected override Gen<(decimal Amount, decimal Count)> Record { get; } = Ledgers.Amount.SelectMany(amount =>
        Edges.Weight.Select(count => (amount, count)));

    protected override UnitCostTally Empty() => new(Ledgers.Eur);

    protected override void Add(UnitCostTally tally, (decimal Amount, decimal Count) record) => tally.Add(Money.Of(record.Amount, Ledgers.Eur), record.Count);

    protected override void Merge(UnitCostTally tally, UnitCostTally other) => tally.Merge(other);

    protected override UnitCostTally Rebuilt(UnitCostTally tally) => UnitCostTally.OfGroups(tally.ToGroups().Reverse(), tally.Currency);

    protected override string ContentOf(UnitCostTally tally) => $"{tally.Currency} {tally.Cost} for {tally.Units} {tally.ToGroups()}";
}
