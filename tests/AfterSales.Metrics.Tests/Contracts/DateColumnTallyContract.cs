using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.Contracts;

public class DateColumnTallyContract : TallyContract<DateColumnTally, string?>
{
    protected override Gen<string?> Record => Records.Cell;

    protected override DateColumnTally Empty() => new();

    protected override void Add(DateColumnTally tally, string? record) => tally.Add(record);

    protected override void Merge(DateColumnTally tally, DateColumnTally other) => tally.Merge(other);

    protected override DateColumnTally Rebuilt(DateColumnTally tally) => DateColumnTally.OfGroups(tally.ToGroups().Reverse());

    protected override string ContentOf(DateColumnTally tally)
        => $"{string.Join(", ", tally.ToGroups())} {Freshness.Compute(tally, new LocalDate(2026, 6, 30), 30)}";
}
