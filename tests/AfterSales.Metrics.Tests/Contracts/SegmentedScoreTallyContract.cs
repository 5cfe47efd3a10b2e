using AfterSales.Metrics.Satisfaction;
using AfterSales.Metrics.Tests.Satisfaction;

namespace AfterSales.Metrics.Tests.Contracts;

public class SegmentedScoreTallyContract : TallyContract<SegmentedScoreTally, (string? Segment, decimal? Answer, decimal Weight)>
{
    protected override Gen<(string? Segment, decimal? Answer, decimal Weight)> Record { get; } =
        from segment in Gen.Elements("North", "South", "", null)
        from answer in AnySurvey.Answer
        from weight in AnySurvey.Weight
        select (segment, answer, weight);

    protected override SegmentedScoreTally Empty() => new();

    protected override void Add(SegmentedScoreTally tally, (string? Segment, decimal? Answer, decimal Weight) record)
        => tally.Add(record.Segment, record.Answer, record.Weight);

    protected override void Merge(SegmentedScoreTally tally, SegmentedScoreTally other) => tally.Merge(other);

    protected override SegmentedScoreTally Rebuilt(SegmentedScoreTally tally) => SegmentedScoreTally.OfGroups(tally.ToGroups().Reverse());

    // Without the whole: of weights like 1/3 it rounds once where segments that were rebuilt from 28 digits have rounded already.
    protected override string ContentOf(SegmentedScoreTally tally)
        => string.Join("; ", tally.Segments.Select(segment => $"{segment.Name ?? "no segment"}: {ScoreTallyContract.Text(segment.Tally)}"));
}
