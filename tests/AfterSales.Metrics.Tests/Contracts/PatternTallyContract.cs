using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.Contracts;

public class PatternTallyContract : TallyContract<PatternTally, (int First, int Second)>
{
    private static readonly int[] Levels = [2, 3];

    protected override Gen<(int First, int Second)> Record { get; } = Gen.Choose(-1, 1).SelectMany(first => Gen.Choose(-1, 2).Select(second => (first,
        second)));

    protected override PatternTally Empty() => new(Levels);

    protected override void Add(PatternTally tally, (int First, int Second) record)
        => tally.Add([record.First < 0 ? null : record.First, record.Second < 0 ? null : record.Second]);

    protected override void Merge(PatternTally tally, PatternTally other) => tally.Merge(other);

    protected override PatternTally Rebuilt(PatternTally tally) => PatternTally.OfGroups(tally.ToGroups().Reverse(), Levels);

    protected override string ContentOf(PatternTally tally) => $"{tally.Count} {string.Join(", ", tally.ToGroups())}";
}
