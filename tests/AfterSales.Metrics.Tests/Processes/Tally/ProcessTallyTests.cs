using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Tests.Processes;

public class ProcessTallyTests
{
    private static readonly Instant Start = LogCases.At("2026-03-02T08:00:00Z");

    [Fact]
    public void Merge_SharedCase_IsRefusedByNameAndLeavesTheTallyAsItWas()
    {
        var (tally, other) = (Tally("A", "B"), Tally("C", "B", "D"));
        var before = tally.ToGroups();

        var thrown = Assert.Throws<ArgumentException>(() => tally.Merge(other));

        Assert.Contains("'B'", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(before, tally.ToGroups());
    }

    [Fact]
    public void AddRange_CaseThatIsThere_IsRefusedByNameAndLeavesTheTallyAsItWas()
    {
        var tally = Tally("A", "B");
        var before = tally.ToGroups();

        Assert.Contains("'B'", Assert.Throws<ArgumentException>(() => tally.AddRange([Event("C"), Event("B")])).Message, StringComparison.Ordinal);
        Assert.Contains("'B'", Assert.Throws<ArgumentException>(() => tally.AddRange(CaseLog.Read([Event("C"), Event("B")]))).Message, StringComparison.Ordinal);
        Assert.Contains(
            "'B'", Assert.Throws<ArgumentException>(() => tally.AddRange(AnyLog.Columns([Event("C"), Event("B")]))).Message, StringComparison.Ordinal);
        Assert.Contains("'A'", Assert.Throws<ArgumentException>(() => tally.Add(CaseLog.Read([Event("A")]).Cases[0])).Message, StringComparison.Ordinal);
        Assert.Equal(before, tally.ToGroups());
        tally.AddRange([Event("C")]);
        Assert.Equal(3, tally.Cases);
    }

    [Fact]
    public void AddRange_TwoCodesOfOneCase_AreRefused()
    {
        var columns = AnyLog.Columns([Event("A"), Event("B")]) with { CaseNames = ["A", "A"] };

        Assert.Contains("'A'", Assert.Throws<ArgumentException>(() => ProcessTally.Of(columns)).Message, StringComparison.Ordinal);
        Assert.Equal(2, ProcessTally.Of(columns, new ProcessOptions { CaseKeys = CaseKeyRule.CallerGuarantees }).Cases);
    }

    /// <summary>More events than one part of the grouping holds, in an order of chance: the tally of the whole is that of its cases one by one.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_EventsOfManyCasesInAnyOrder_IsTheTallyOfTheCases(bool areCasesTogether)
    {
        var random = new Random(18);
        var options = new ProcessOptions { AsOf = Start.Plus(Duration.FromDays(60)), ClosingSteps = ["S0", "S1"] };
        CaseEvent[] events = [.. Enumerable.Range(0, 40_000).Select(i => Any(random, areCasesTogether ? i / 7 : random.Next(-1, 6_000)))];
        var expected = new ProcessTally(options);
        expected.AddRange(events.Where(e => e.Case is null));
        foreach (var one in events.Where(e => e.Case is not null).GroupBy(e => e.Case))
        {
            expected.AddRange(CaseLog.Read(one, options));
        }

        Assert.Equal(expected.ToGroups(), ProcessTally.Of(events, options).ToGroups());
        Assert.Equal(expected.ToGroups() with { Currency = AnyLog.Euro }, ProcessTally.Of(AnyLog.Columns(events), options).ToGroups());
        Assert.True(expected.Account.Duplicates > 0 && expected.ToGroups().Ties > 0 && expected.Account.AfterReport > 0);
    }

    private static CaseEvent Any(Random random, int code)
    {
        var start = random.Next(20) == 0 ? (Instant?)null : Start.Plus(Duration.FromHours(code < 0 ? 1 : (code % 50 * 24) + random.Next(300)));
        return new CaseEvent
        {
            Case = code < 0 ? null : $"C{code:0000}",
            Step = random.Next(30) == 0 ? null : $"S{random.Next(3)}",
            Department = random.Next(9) == 0 ? null : $"D{random.Next(4)}",
            Start = start,
            End = random.Next(4) == 0 ? null : (start ?? Start).Plus(Duration.FromMinutes(30 * random.Next(-1, 20))),
        };
    }

    [Fact]
    public void Merge_OtherOptions_IsRefused()
    {
        var calendar = WorkCalendar.AroundTheClock(DateTimeZone.Utc);

        Assert.Throws<ArgumentException>(() => new ProcessTally().Merge(new ProcessTally(new ProcessOptions { Calendar = calendar })));
        Assert.Throws<ArgumentException>(() => new ProcessTally().Merge(new ProcessTally(new ProcessOptions { AsOf = Start })));
        Assert.Throws<ArgumentException>(() => new ProcessTally().Add(CaseLog.Read([Event("A")], new ProcessOptions { AsOf = Start }).Cases[0]));
        new ProcessTally(new ProcessOptions { ClosingSteps = ["b", "a", "a"] }).Merge(new ProcessTally(new ProcessOptions { ClosingSteps = ["a", "b"] }));
    }

    [Fact]
    public void Merge_OtherCurrency_IsRefused()
    {
        var euro = ProcessTally.Of([Event("A") with { DirectCost = Money.Of(1, "EUR") }]);
        var dollar = ProcessTally.Of([Event("B") with { DirectCost = Money.Of(1, "USD") }]);

        Assert.Throws<CurrencyMismatchException>(() => euro.Merge(dollar));
        Assert.Throws<CurrencyMismatchException>(() => euro.AddRange([Event("B") with { DirectCost = Money.Of(1, "USD") }]));
        Assert.Equal(1, euro.Cases);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(100)]
    [InlineData(1500)]
    public void Merge_ManySteps_IsAsAllAtOnce(int steps)
    {
        var events = Enumerable.Range(0, 4000).Select(i => new CaseEvent
        {
            Case = $"{i / 8}",
            Step = $"s{i * 7 % steps}",
            Department = $"d{i * 11 % steps}",
            Start = Start.PlusTicks(i),
            End = Start.PlusTicks(i + 3),
        }).ToArray();
        var merged = new ProcessTally();
        foreach (var part in events.GroupBy(e => e.Case!.Length).OrderByDescending(group => group.Key))
        {
            merged.Merge(ProcessTally.Of(part));
        }

        Assert.Equal(ProcessTally.Of(events).ToGroups(), merged.ToGroups());
    }

    [Fact]
    public void Columns_ThatDoNotFit_AreTheCallersMistake()
    {
        var columns = AnyLog.Columns([Event("A")]);

        Assert.Throws<ArgumentException>(() => ProcessTally.Of(columns with { Steps = new[] { 0, 0 } }));
        Assert.Throws<ArgumentException>(() => ProcessTally.Of(columns with { Steps = new[] { 1 } }));
        Assert.Throws<ArgumentException>(() => ProcessTally.Of(columns with { Cases = new[] { -2 } }));
        Assert.Throws<ArgumentException>(() => ProcessTally.Of(columns with { CaseNames = [] }));
        Assert.Throws<ArgumentException>(() => ProcessTally.Of(columns with { Currency = null }));
        Assert.Equal(1, ProcessTally.Of(columns with { CaseNames = [] }, new ProcessOptions { CaseKeys = CaseKeyRule.CallerGuarantees }).Cases);
    }

    [Fact]
    public void OfGroups_MoreOfAPartThanOfTheWhole_IsTheCallersMistake()
    {
        var groups = Tally("A").ToGroups();

        Assert.Throws<ArgumentOutOfRangeException>(() => ProcessTally.OfGroups(groups with { Closed = 2 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProcessTally.OfGroups(groups with { ReworkCases = 2 }));
        Assert.Throws<ArgumentException>(() => ProcessTally.OfGroups(groups with { CaseNames = [] }));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProcessTally.OfGroups(groups with
        {
            Variants = [new VariantGroup { Steps = ["a"], Count = 2,
            Lead = default }]
        }));
    }

    private static ProcessTally Tally(params string[] cases) => ProcessTally.Of(cases.Select(Event));

    private static CaseEvent Event(string name) => new() { Case = name, Step = "a", Start = Start };
}
