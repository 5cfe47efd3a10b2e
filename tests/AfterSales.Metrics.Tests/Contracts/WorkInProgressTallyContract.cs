using AfterSales.Metrics.Processes;
using AfterSales.Metrics.Tests.Processes;

namespace AfterSales.Metrics.Tests.Contracts;

public class WorkInProgressTallyContract : TallyContract<WorkInProgressTally, CaseSpan>
{
    private static readonly Instant[] Grid = [.. new[] { 0, 5, 6, 20, 45 }.Select(minute => Instant.FromUtc(2026, 3, 2, 0, 0) + Duration.FromMinutes(minute))];

    protected override Gen<CaseSpan> Record { get; } = WorkInProgressProperties.Span;

    protected override WorkInProgressTally Empty() => new(Grid);

    protected override void Add(WorkInProgressTally tally, CaseSpan record) => tally.Add(record);

    protected override void Merge(WorkInProgressTally tally, WorkInProgressTally other) => tally.Merge(other);

    protected override WorkInProgressTally Rebuilt(WorkInProgressTally tally) => WorkInProgressTally.OfGroups(
        tally.ToGroups().Reverse(), tally.Grid, tally.OpenedBefore, tally.ClosedBefore, tally.OpenedAfter, tally.NegativeDurations);

    protected override string ContentOf(WorkInProgressTally tally)
        => $"{tally.OpenedBefore} {tally.ClosedBefore} {tally.OpenedAfter} {tally.NegativeDurations} {string.Join(", ", tally.ToGroups())}";
}
