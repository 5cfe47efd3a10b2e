using AfterSales.Metrics.Processes;
using AfterSales.Metrics.Tests.Processes;

namespace AfterSales.Metrics.Tests.Contracts;

/// <summary>Any record may come twice here, so the caller guarantees that cases are whole; that a shared case is refused is shown by
/// ProcessTallyTests.</summary>
public class ProcessTallyContract : TallyContract<ProcessTally, CaseTrace>
{
    private static readonly ProcessOptions Options = new() { CaseKeys = CaseKeyRule.CallerGuarantees, ClosingSteps = ["Close", "Test"] };

    protected override Gen<CaseTrace> Record { get; } = AnyLog.Event.NonEmptyListOf()
        .Select(events => CaseLog.Read(events.Select(e => e with { Case = "A" }), Options))
        .Where(log => log.Cases.Count > 0).Select(log => log.Cases[0]);

    protected override ProcessTally Empty() => new(Options);

    protected override void Add(ProcessTally tally, CaseTrace record) => tally.Add(record);

    protected override void Merge(ProcessTally tally, ProcessTally other) => tally.Merge(other);

    protected override ProcessTally Rebuilt(ProcessTally tally) => ProcessTally.OfGroups(tally.ToGroups(), Options);

    protected override string ContentOf(ProcessTally tally)
    {
        // Lists print ten items only, so all of them are spelled out.
        var groups = tally.ToGroups();
        return string.Join("; ", groups, Text(groups.Pairs), Text(groups.Handoffs), Text(groups.Starts), Text(groups.Variants), Text(groups.Cells),
            Text(groups.Leads));

        static string Text<T>(IEnumerable<T> items) => string.Join(", ", items);
    }
}
