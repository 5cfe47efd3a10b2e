using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.Contracts;

public class KeyedAmountTallyContract : TallyContract<KeyedAmountTally, KeyedAmount>
{
    protected override Gen<KeyedAmount> Record { get; } = Gen.Elements<string?>(null, "", "a", "A", "b", " b").SelectMany(key
        => Edges.Cents.Select(cents => new KeyedAmount { Key = key, Amount = Money.Of(cents, Ledgers.Eur) }));

    protected override KeyedAmountTally Empty() => new(Ledgers.Eur);

    protected override void Add(KeyedAmountTally tally, KeyedAmount record) => tally.Add(record);

    protected override void Merge(KeyedAmountTally tally, KeyedAmountTally other) => tally.Merge(other);

    protected override KeyedAmountTally Rebuilt(KeyedAmountTally tally) => KeyedAmountTally.OfGroups(tally.ToGroups().Reverse(), Ledgers.Eur);

    protected override string ContentOf(KeyedAmountTally tally) => string.Join(", ", tally.ToGroups());
}
