using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Contracts;

public class RatingTallyContract : TallyContract<RatingTally, RatingGroup>
{
    protected override Gen<RatingGroup> Record { get; } =
        from day in Gen.Choose(0, 5)
        from source in Gen.Elements("shop", "map", null)
        from stars in Gen.Choose(0, 5)
        from state in Gen.Elements(RatingState.Counted, RatingState.Counted, RatingState.Deleted, RatingState.Duplicate, RatingState.Flagged)
        select new RatingGroup { Date = day == 0 ? null : new LocalDate(2026, 1, day), Source = source, Stars = stars, State = state, Count = 1 };

    protected override RatingTally Empty() => new();

    protected override void Add(RatingTally tally, RatingGroup record) => tally.Add(record.Stars, record.Date, record.Source, record.State);

    protected override void Merge(RatingTally tally, RatingTally other) => tally.Merge(other);

    protected override RatingTally Rebuilt(RatingTally tally) => RatingTally.OfGroups(tally.ToGroups().Reverse());

    protected override string ContentOf(RatingTally tally) => string.Join("; ", tally.ToGroups());
}
