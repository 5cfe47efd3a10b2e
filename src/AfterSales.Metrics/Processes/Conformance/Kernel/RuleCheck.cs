using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Processes;

/// <summary>One case against one rule.</summary>
internal readonly struct RuleCheck(CaseRoute item, ConformanceRule rule, Instant? asOf)
{
    private static readonly int[] None = [];

    private readonly int[] first = Places(item, rule.Step);
    private readonly int[] second = rule.OtherStep is { } other ? Places(item, other) : None;

    public (RuleStatus Status, int[] Positions) Status() => rule.Kind switch
    {
        RuleKind.Precedence => Precedence(),
        RuleKind.Response => Response(),
        RuleKind.AtMost => first.Length == 0 ? (RuleStatus.NotActivated, None) : Decided(Beyond()),
        RuleKind.Exactly => Exactly(),
        RuleKind.NotTogether => first.Length == 0 ? (RuleStatus.NotActivated, None) : Decided(second),
        RuleKind.DifferentResource => DifferentResource(),
        _ => Within(),
    };

    private static int[] Places(CaseRoute item, string step)
        => [.. Enumerable.Range(0, item.Steps.Count).Where(i => string.Equals(item.Steps[i].Step, step, StringComparison.Ordinal))];

    private static (RuleStatus Status, int[] Positions) Decided(int[] violating)
        => (violating.Length > 0 ? RuleStatus.Violated : RuleStatus.Satisfied, violating);

    private (RuleStatus Status, int[] Positions) Precedence()
    {
        var earliest = first.Length > 0 ? first[0] : int.MaxValue;
        return second.Length == 0 ? (RuleStatus.NotActivated, None) : Decided([.. second.Where(place => place < earliest)]);
    }

    private (RuleStatus Status, int[] Positions) Response()
    {
        if (first.Length == 0)
        {
            return (RuleStatus.NotActivated, None);
        }

        var latest = second.Length > 0 ? second[second.Length - 1] : -1;
        int[] without = [.. first.Where(place => place > latest)];
        return item.IsOpen && without.Length > 0 ? (RuleStatus.Pending, without) : Decided(without);
    }

    private int[] Beyond() => [.. first.Skip(rule.Count)];

    private (RuleStatus Status, int[] Positions) Exactly() => first.Length >= rule.Count ? Decided(Beyond())
        : (item.IsOpen ? RuleStatus.Pending : RuleStatus.Violated, None);

    private (RuleStatus Status, int[] Positions) DifferentResource()
    {
        if (first.Length == 0 || second.Length == 0)
        {
            return (RuleStatus.NotActivated, None);
        }

        var steps = item.Steps;
        var did = new HashSet<string?>(first.Select(place => steps[place].Resource), StringComparer.Ordinal);
        int[] violating = [.. second.Where(place => steps[place].Resource is { } resource && did.Contains(resource))];
        return violating.Length == 0 && (did.Contains(null) || second.Any(place => steps[place].Resource is null))
            ? (RuleStatus.Undecided, None)
            : Decided(violating);
    }

    private (RuleStatus Status, int[] Positions) Within()
    {
        if (first.Length == 0)
        {
            return (RuleStatus.NotActivated, None);
        }

        var (late, pending, unknown) = (new List<int>(), new List<int>(), false);
        foreach (var place in first)
        {
            switch (InTime(place))
            {
                case RuleStatus.Violated:
                    late.Add(place);
                    break;
                case RuleStatus.Pending:
                    pending.Add(place);
                    break;
                case RuleStatus.Undecided:
                    unknown = true;
                    break;
                default:
                    break;
            }
        }

        return late.Count > 0 ? (RuleStatus.Violated, [.. late])
            : unknown ? (RuleStatus.Undecided, None)
            : pending.Count > 0 ? (RuleStatus.Pending, [.. pending])
            : (RuleStatus.Satisfied, None);
    }

    private RuleStatus InTime(int place)
    {
        var end = item.Steps[place].End ?? item.Steps[place].Start;
        var next = Array.Find(second, other => other > place);
        if (next <= place)
        {
            return !item.IsOpen ? RuleStatus.Violated
                : end is { } from && asOf is { } report && Passed(from, report) > rule.Limit ? RuleStatus.Violated
                : RuleStatus.Pending;
        }

        var start = item.Steps[next].Start ?? item.Steps[next].End;
        return end is { } since && start is { } until ? Passed(since, until) <= rule.Limit ? RuleStatus.Satisfied : RuleStatus.Violated : RuleStatus.Undecided;
    }

    private Duration Passed(Instant from, Instant to)
    {
        if (rule.Calendar is not { } calendar || to <= from)
        {
            return to - from;
        }

        if (from < WorkTimeline.Earliest)
        {
            throw Guard.Mistake("rules", "rules with a calendar can count no working time before the third month of the year −9998.");
        }

        return to - from <= WorkTimeline.LongestWindow ? calendar.Capacity(new Interval(from, to)) : throw Guard.Mistake(
            "rules", "rules with a calendar can count the working time of 3,000 years at most; a step and the one after it lie further apart.");
    }
}
