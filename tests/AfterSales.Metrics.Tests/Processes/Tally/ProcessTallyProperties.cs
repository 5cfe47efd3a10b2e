using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Tests.Processes;

public class ProcessTallyProperties
{
    /// <summary>By case, the unit of adding, into any parts in any order: the same bits.</summary>
    [Property]
    public Property Merge_AnySplitByCase_IsTheSame() => Prop.ForAll(AnyLog.Log.ToArbitrary(), Gen.Choose(1, 4).ToArbitrary(), (input, parts) =>
    {
        var merged = new ProcessTally(input.Options);

        foreach (var part in input.Events.GroupBy(e =>
            Math.Abs(StringComparer.Ordinal.GetHashCode(e.Case ?? string.Empty)) % parts).OrderByDescending(g => g.Key))
        {
            merged.Merge(ProcessTally.Of(part, input.Options));
        }

        return Same(ProcessTally.Of(input.Events, input.Options), merged);
    });

    [Property]
    public Property AddRange_RecordsColumnsAndTraces_AreOneTally() => Prop.ForAll(AnyLog.Log.ToArbitrary(), input =>
    {
        // Columns tell a direct cost of 0 from none no more than they must: a twin of one is a twin of the other.
        var events = input.Events.Select(e => e with { DirectCost = Money.Of(e.DirectCost?.Amount ?? 0, AnyLog.Euro) }).ToArray();
        var (records, log) = (ProcessTally.Of(events, input.Options), CaseLog.Read(events, input.Options));
        var (traces, whole) = (new ProcessTally(input.Options), new ProcessTally(input.Options));
        whole.AddRange(log);
        foreach (var trace in log.Cases.Reverse())
        {
            traces.Add(trace);
        }

        var columns = AnyLog.Columns(events);
        return Same(records, ProcessTally.Of(columns, input.Options)).And(Same(records, whole))
            .And(Same(records, ProcessTally.Of(AnyLog.WithBlankAndRepeatedNames(columns), input.Options)))
            .And((traces.ToGroups() with { Account = EventAccount.Empty, Currency = null })
                .Equals(records.ToGroups() with { Account = EventAccount.Empty, Currency = null }));
    });

    [Property]
    public Property OfGroups_AnyTally_IsTheSame() => Prop.ForAll(AnyLog.Log.ToArbitrary(), input =>
    {
        var tally = ProcessTally.Of(input.Events, input.Options);
        return Same(tally, ProcessTally.OfGroups(tally.ToGroups(), input.Options));
    });

    [Property]
    public Property Flow_AnyLog_PairsAndVariantsAddUp() => Prop.ForAll(AnyLog.Log.ToArbitrary(), input =>
    {
        var tally = ProcessTally.Of(input.Events, input.Options);
        var (flow, handoffs) = (ProcessFlow.Compute(tally), DepartmentHandoffs.Compute(tally));
        var pairs = flow.DirectlyFollows.Sum(pair => pair.Count);
        return pairs == flow.Account.Used - flow.Cases
            && flow.Variants.Sum(variant => variant.Count) == flow.Closed
            && flow.Starts.Sum(step => step.Count) == flow.Cases
            && flow.Ends.Sum(step => step.Count) == flow.Closed
            && flow.OpenAt.Sum(step => step.Count) == flow.Open
            && handoffs.Total.Count + handoffs.Within.Count + handoffs.Unknown.Count == pairs;
    });

    /// <summary>Case by case, out of lists: the slow obvious way.</summary>
    [Property]
    public Property Flow_AnyLog_IsAsCountedCaseByCase() => Prop.ForAll(AnyLog.Log.ToArbitrary(), input =>
    {
        var log = CaseLog.Read(input.Events, input.Options);
        var tally = ProcessTally.Of(input.Events, input.Options);
        var (flow, handoffs, rework) = (ProcessFlow.Compute(tally), DepartmentHandoffs.Compute(tally), ProcessRework.Compute(tally));
        var pairs = log.Cases.SelectMany(trace => trace.Steps.Zip(trace.Steps.Skip(1), (from, to) => (from, to, trace.Case))).ToArray();
        var stays = log.Cases.Select(trace => (trace.IsClosed, Stays: Stays(trace))).ToArray();
        var sides = log.Cases.SelectMany(trace => trace.Events.Zip(trace.Events.Skip(1), (from, to) => (From: from.Department, To: to.Department))).ToArray();
        return pairs.GroupBy(p => (p.from, p.to)).All(group => flow.DirectlyFollows.Single(p => p.From == group.Key.from && p.To == group.Key.to) is var found
                && found.Count == group.Count() && found.Cases == group.Select(p => p.Case).Distinct().Count())
            && handoffs.Unknown.Count == sides.Count(s => s.From is null || s.To is null)
            && handoffs.Within.Count == sides.Count(s => s.From is not null && s.From == s.To)
            && handoffs.Within.Count + handoffs.Total.Count + handoffs.Unknown.Count == sides.Length
            && rework.SelfLoops.Sum(step => step.Count) == pairs.Count(p => p.from == p.to)
            && handoffs.PingPong == stays.Sum(s => PingPong(s.Stays))
            && handoffs.Returns == stays.Sum(s => s.Stays.Count - s.Stays.Distinct().Count())
            && handoffs.Transferred.Value is var transferred && (transferred is null || transferred == stays.Count(s => s.IsClosed
                && s.Stays.Count > 1) / (double)flow.Closed)
            && rework.Repeats == log.Cases.Sum(trace => trace.Events.Count - trace.Steps.Distinct().Count())
            && rework.Loops >= 0
            && rework.FirstPass.All(step => step.Cases == log.Cases.Count(t => t.IsClosed && t.Steps.Contains(step.Step))
                && step.Once == log.Cases.Count(t => t.IsClosed && t.Steps.Count(s => s == step.Step) == 1));
    });

    [Property]
    public Property Times_AnyLog_SharesAddUpToOne() => Prop.ForAll(AnyLog.Log.ToArbitrary(), input =>
    {
        var times = ProcessTimes.Compute(ProcessTally.Of(input.Events, input.Options));
        var leads = CaseLog.Read(input.Events, input.Options).Cases.Aggregate(TotalTime.Zero, (sum, trace) => sum + trace.Lead);
        var parts = times.Steps.Aggregate(times.WaitingSinceLast, (sum, step) => sum + step.Progress + step.Waiting);
        var byDepartment = times.Departments.Aggregate(times.WaitingSinceLast, (sum, step) => sum + step.Progress + step.Waiting);
        var waiting = times.Steps.Aggregate(TotalTime.Zero, (sum, step) => sum + step.Waiting);
        return times.TotalLead == leads && parts == leads && byDepartment == leads
            && times.Handoff.Waiting + times.SameDepartment.Waiting + times.UnknownDepartment.Waiting == waiting
            && (leads == TotalTime.Zero || Math.Abs(times.Steps.Sum(s => s.ShareOfLead.Value!.Value) + times.ShareSinceLast.Value!.Value - 1) < 1e-12)
            && times.FlowEfficiency.Value is null or (>= 0 and <= 1);
    });

    [Property]
    public Property Times_AnyLog_MedianAndMeanAreThoseOfAList() => Prop.ForAll(AnyLog.Log.ToArbitrary(), input =>
    {
        var times = ProcessTimes.Compute(ProcessTally.Of(input.Events, input.Options));
        double[] hours = [.. CaseLog.Read(input.Events, input.Options).Cases.Where(t => t.IsClosed).Select(t => t.Lead.TotalHours).Order()];
        return hours.Length == 0 ? times.MedianLeadHours.Reason == UndefinedReason.NoData
            : Math.Abs(times.MeanLeadHours.Value!.Value - hours.Average()) <= 1e-9
                && Math.Abs(times.MedianLeadHours.Value!.Value - ((hours[(hours.Length - 1) / 2] + hours[hours.Length / 2]) / 2)) <= 1e-9;
    });

    private static Property Same(ProcessTally expected, ProcessTally actual)
        => expected.ToGroups().Equals(actual.ToGroups()).Label($"expected {expected.ToGroups()}, but it is {actual.ToGroups()}");

    private static List<string> Stays(CaseTrace trace)
    {
        var stays = new List<string>();
        foreach (var department in trace.Events.Select(e => e.Department).OfType<string>())
        {
            if (stays.Count == 0 || stays[^1] != department)
            {
                stays.Add(department);
            }
        }

        return stays;
    }

    private static int PingPong(List<string> stays) => Enumerable.Range(0, Math.Max(0, stays.Count - 2)).Count(i => stays[i] == stays[i + 2]);

    /// <summary>What stands beside the lists adds up to what they are of.</summary>
    [Property]
    public Property Results_AnyLog_HaveSumsThatAgree() => Prop.ForAll(AnyLog.Log.ToArbitrary(), input =>
    {
        var tally = ProcessTally.Of(input.Events, input.Options);
        var (flow, handoffs, times) = (ProcessFlow.Compute(tally), DepartmentHandoffs.Compute(tally), ProcessTimes.Compute(tally));
        var parts = new[]
        {
            times.TotalProgress, times.Handoff.Waiting, times.SameDepartment.Waiting, times.UnknownDepartment.Waiting, times.WaitingSinceLast,
        };
        return flow.Steps.Sum(step => step.Count) == flow.Account.Used
            && flow.Steps.Zip(flow.Steps.Skip(1), (one, next) => one.Count >= next.Count).All(isInOrder => isInOrder)
            && handoffs.Departments.Sum(department => department.Given) == handoffs.Total.Count
            && handoffs.Departments.Sum(department => department.Taken) == handoffs.Total.Count
            && handoffs.Pairs == flow.DirectlyFollows.Sum(pair => pair.Count)
            && (handoffs.Pairs == 0 ? handoffs.HandoffShare.Reason == UndefinedReason.ZeroDenominator : handoffs.HandoffShare.Value is >= 0 and <= 1)
            && parts.Aggregate(TotalTime.Zero, (sum, time) => sum + time) == times.TotalLead
            && (times.TotalLead == TotalTime.Zero ? !times.ShareOfLead(times.TotalLead).IsDefined : times.ShareOfLead(times.TotalLead).Value == 1);
    });
}
