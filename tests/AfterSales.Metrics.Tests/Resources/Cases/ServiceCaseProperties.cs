using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class ServiceCaseProperties
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 27, 0, 0);

    private static readonly Gen<ServiceCase[]> Cases = Gen.Choose(-3000, 6000)
        .SelectMany(opened => Gen.Choose(0, 5000).SelectMany(length => Gen.Frequency((1, Gen.Constant(true)), (4, Gen.Constant(false)))
        .SelectMany(isOpen => Gen.Choose(-1, 2).Select(reopenings => new ServiceCase
        {
            Id = "C",
            Opened = Start + Duration.FromMinutes(opened),
            Responded = Start + Duration.FromMinutes(opened + (length / 10)),
            Resolved = isOpen ? null : Start + Duration.FromMinutes(opened + length),
            Reopenings = Math.Max(0, reopenings),
        })))).ArrayOf().Resize(20);

    private static readonly WorkCalendar Office = Calendars.Office("Europe/Berlin");

    [Property]
    public Property CaseTimes_WorkingTime_IsTheCapacityFromOpenedToEnd() => Prop.ForAll(Cases.ToArbitrary(), cases =>
    {
        var asOf = Start + Duration.FromMinutes(5000);
        var result = CaseTimes.Compute(cases, CaseClock.Resolution, asOf, new CaseTimesOptions { Calendar = Office });
        var times = cases.Where(c => c.Opened <= asOf && c.Resolved <= asOf).Select(c => Office.Capacity(new Interval(c.Opened, c.Resolved!.Value))).Order()
            .ToList();
        return result.Finished == times.Count && result.TotalSeconds == times.Sum(t => (decimal)t.TotalSeconds)
            && (times.Count == 0 || (result.Longest.Value == times[^1] && result.Median.Value == (times[(times.Count - 1) / 2] + times[times.Count / 2]) / 2));
    });

    [Property]
    public Property SlaAttainment_AnyCases_EachIsInOnePart() => Prop.ForAll(Cases.ToArbitrary(), Gen.Choose(0, 3000).ToArbitrary(), (cases, minutes) =>
    {
        var asOf = Start + Duration.FromMinutes(4000);
        var result = SlaAttainment.Compute(cases, new SlaTarget { Clock = CaseClock.Resolution, Within = Duration.FromMinutes(minutes) }, asOf);
        return result.Met + result.Missed + result.Pending + result.AfterTheReport == cases.Length
            && result.Met == cases.Count(c => c.Resolved <= asOf && c.Resolved - c.Opened <= Duration.FromMinutes(minutes));
    });

    [Property]
    public Property SlaAttainment_LongerPromise_NeverMissesMore()
        => Prop.ForAll(Cases.ToArbitrary(), Gen.Choose(0, 3000).Two().ToArbitrary(), (cases, minutes) =>
    {
        var (shorter, longer) = (Of(Math.Min(minutes.Item1, minutes.Item2)), Of(Math.Max(minutes.Item1, minutes.Item2)));
        return longer.Met >= shorter.Met && longer.Missed <= shorter.Missed;

        SlaAttainmentResult Of(int within) => SlaAttainment.Compute(
            cases, new SlaTarget { Clock = CaseClock.Response, Within = Duration.FromMinutes(within), Calendar = Office }, Start + Duration.FromMinutes(4000));
    });

    [Property]
    public Property CaseBacklog_AnyCases_KeepsTheBalanceAndEqualsTheSweep() => Prop.ForAll(Cases.ToArbitrary(), cases =>
    {
        var window = new Interval(Start, Start + Duration.FromMinutes(3000));
        var result = CaseBacklog.Compute(cases, window);
        var sweep = Enumerable.Range(0, 3000).Sum(m => (long)cases.Count(c => IsOpen(c, Start + Duration.FromMinutes(m))));
        return result.OpenAtStart + result.Arrived - result.Resolved == result.OpenAtEnd
            && result.OpenSeconds == sweep * 60m
            && result.ByAge.Sum(b => b.Cases) == result.OpenAtEnd
            && result.OpenAtEnd == cases.Count(c => c.Opened < window.End && !(c.Resolved < window.End));

        static bool IsOpen(ServiceCase c, Instant at) => c.Opened <= at && !(c.Resolved <= at);
    });

    [Property]
    public Property CaseBacklog_WindowCutInTwo_OpenTimeAndCountsAddUp()
        => Prop.ForAll(Cases.ToArbitrary(), Gen.Choose(1, 2999).ToArbitrary(), (cases, minutes) =>
    {
        var cut = Start + Duration.FromMinutes(minutes);
        var whole = CaseBacklog.Compute(cases, new Interval(Start, Start + Duration.FromMinutes(3000)));
        var first = CaseBacklog.Compute(cases, new Interval(Start, cut));
        var second = CaseBacklog.Compute(cases, new Interval(cut, Start + Duration.FromMinutes(3000)));
        return first.OpenSeconds + second.OpenSeconds == whole.OpenSeconds
            && first.Arrived + second.Arrived == whole.Arrived && first.Resolved + second.Resolved == whole.Resolved && first.OpenAtEnd == second.OpenAtStart;
    });

    [Property]
    public Property ReopenRate_AnyCases_IsAShare() => Prop.ForAll(Cases.ToArbitrary(), cases =>
    {
        var result = ReopenRate.Compute(cases);
        return result.Reopened <= result.ResolvedOnce && result.Reopened <= result.Reopenings && result.Headline.Value is null or (>= 0 and <= 1)
            && result == ReopenRate.Compute(Enumerable.Reverse(cases));
    });
}
