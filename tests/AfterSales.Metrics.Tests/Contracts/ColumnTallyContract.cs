using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.Contracts;

public class ColumnTallyContract : TallyContract<ColumnTally, string?>
{
    private static readonly ColumnOptions Options = new() { MissingCodes = ["N/A"] };

    protected override Gen<string?> Record => Records.Cell;

    protected override ColumnTally Empty() => new(Options);

    protected override void Add(ColumnTally tally, string? record) => tally.Add(record);

    protected override void Merge(ColumnTally tally, ColumnTally other) => tally.Merge(other);

    protected override ColumnTally Rebuilt(ColumnTally tally) => ColumnTally.OfGroups(tally.ToGroups().Reverse(), Options);

    protected override string ContentOf(ColumnTally tally) => $"{string.Join(", ", tally.ToGroups())} {ColumnProfile.Compute(tally)}";
}

/// <summary>Past the limit the values are not remembered, and what is left is the same all the same, whatever the order.</summary>
public class ColumnTallyPastItsLimitContract : TallyContract<ColumnTally, string?>
{
    // The values past the limit are gone, and its groups with them.
    protected override bool HasJson => false;

    private static readonly ColumnOptions Options = new() { MissingCodes = ["N/A"], DistinctLimit = 3 };

    protected override Gen<string?> Record => Records.Cell;

    protected override ColumnTally Empty() => new(Options);

    protected override void Add(ColumnTally tally, string? record) => tally.Add(record);

    protected override void Merge(ColumnTally tally, ColumnTally other) => tally.Merge(other);

    // Its values are gone by design, so it is rebuilt by merging.
    protected override ColumnTally Rebuilt(ColumnTally tally)
    {
        var rebuilt = Empty();
        rebuilt.Merge(tally);
        return rebuilt;
    }

    protected override string ContentOf(ColumnTally tally) => ColumnProfile.Compute(tally).ToString();
}
