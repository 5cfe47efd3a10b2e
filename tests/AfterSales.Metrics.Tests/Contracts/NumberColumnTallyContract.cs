using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.Contracts;

public class NumberColumnTallyContract : TallyContract<NumberColumnTally, (int Position, string? Value)>
{
    protected override Gen<(int Position, string? Value)> Record { get; } = Gen.Choose(0, 1000)
        .SelectMany(position => Records.Cell.Select(value => (position, value)));

    protected override NumberColumnTally Empty() => new();

    protected override void Add(NumberColumnTally tally, (int Position, string? Value) record) => tally.Add(record.Position, record.Value);

    protected override void Merge(NumberColumnTally tally, NumberColumnTally other) => tally.Merge(other);

    protected override NumberColumnTally Rebuilt(NumberColumnTally tally) => NumberColumnTally.OfGroups(tally.ToGroups().Reverse());

    protected override string ContentOf(NumberColumnTally tally) => $"{string.Join(", ", tally.ToGroups())} {NumberProfile.Compute(tally)}";
}
