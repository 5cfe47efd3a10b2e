using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Tests.Processes;

public class CaseLogTests
{
    private static readonly Instant Start = LogCases.At("2026-03-02T08:00:00Z");

    [Fact]
    public void Read_Twins_AreOneEventOrTwoAsAsked()
    {
        CaseEvent[] events = [.. Enumerable.Repeat(new CaseEvent { Case = "A", Step = "a", Start = Start }, 3)];

        Assert.Equal((1, 2), (CaseLog.Read(events).Account.Used, CaseLog.Read(events).Account.Duplicates));
        Assert.Equal(3, CaseLog.Read(events, new ProcessOptions { Twins = TwinRule.Kept }).Account.Used);
    }

    /// <summary>Many events of one minute, each twice: found by hashing, with the place of the first.</summary>
    [Fact]
    public void Read_ManyTwinsOfOneMinute_AreAllFound()
    {
        var events = Enumerable.Range(0, 100).Select(i => new CaseEvent { Case = "A", Step = $"s{i % 50}", Start = Start }).ToArray();

        var log = CaseLog.Read(events);

        Assert.Equal((50, 50), (log.Account.Used, log.Account.Duplicates));
        Assert.Equal(("0", "49"), (log.Unusable[0].Value, log.Unusable[49].Value));
        Assert.Equal(50, ProcessTally.Of(AnyLog.Columns(events)).Account.Duplicates);
    }

    [Fact]
    public void Read_BlankNames_AreMissingOnes()
    {
        CaseEvent[] events = [new() { Case = " ", Step = "a", Start = Start }, new() { Case = "A", Step = "\t", Start = Start },
            new() { Case = "A", Step = "a", Department = string.Empty, Start = Start }];

        var log = CaseLog.Read(events);

        Assert.Equal((1, 1, 1), (log.Account.NoCase, log.Account.NoStep, log.Account.Used));
        Assert.Null(Assert.Single(Assert.Single(log.Cases).Events).Department);
    }

    [Fact]
    public void Read_ReopenedCase_IsOpenUntilClosedAgain()
    {
        var options = new ProcessOptions { ClosingSteps = ["Close"] };
        CaseEvent[] events = [Event("Close", 0), Event("Repair", 1)];

        var open = Assert.Single(CaseLog.Read(events, options).Cases);
        var closed = Assert.Single(CaseLog.Read([.. events, Event("Close", 2)], options).Cases);
        var twice = Assert.Single(CaseLog.Read([Event("Close", 0), Event("Close", 1)], options).Cases);

        Assert.Equal((false, true), (open.IsClosed, open.WasReopened));
        Assert.Equal((true, true), (closed.IsClosed, closed.WasReopened));
        Assert.Equal((true, false), (twice.IsClosed, twice.WasReopened));
    }

    [Fact]
    public void Read_NullEvent_IsTheCallersMistake()
    {
        Assert.Throws<ArgumentException>(() => CaseLog.Read([null!]));
        Assert.Throws<ArgumentNullException>(() => CaseLog.Read(null!));
    }

    [Fact]
    public void Span_OfATrace_EndsAtItsLatestEnd()
    {
        var options = new ProcessOptions { ClosingSteps = ["Close"] };
        CaseEvent[] events = [Event("Repair", 0) with { End = Start + Duration.FromHours(9) }, Event("Close", 2)];

        Assert.Equal(new CaseSpan { Opened = Start, Closed = Start + Duration.FromHours(9) }, Assert.Single(CaseLog.Read(events, options).Cases).Span);
        Assert.Null(Assert.Single(CaseLog.Read(events.Take(1), options).Cases).Span.Closed);
    }

    [Fact]
    public void Trace_OfOneCase_IsThatOfItsLogAndOfSeveralTheCallersMistake()
    {
        CaseEvent[] events = [Event("Repair", 0), Event("Close", 2)];

        Assert.Equal(Assert.Single(CaseLog.Read(events).Cases), CaseTrace.Of(events));
        Assert.Throws<ArgumentException>(() => CaseTrace.Of([.. events, Event("Close", 2) with { Case = "B" }]));
        Assert.Throws<ArgumentException>(() => CaseTrace.Of([]));
    }

    /// <summary>A cost that only a rejected event has still tells the currency, so that the trace's tally can be rebuilt.</summary>
    [Fact]
    public void Trace_CostOfARejectedEventOnly_HasItsCurrency()
    {
        var rejected = Event("Repair", 1) with { End = Start, DirectCost = Money.Of(5, "EUR") };
        var tally = new ProcessTally();
        tally.Add(CaseTrace.Of([Event("Close", 2), rejected]));

        Assert.Equal(Currency.Of("EUR"), tally.Currency);
        Assert.Equal(tally.ToGroups(), ProcessTally.OfGroups(tally.ToGroups()).ToGroups());
    }

    private static CaseEvent Event(string step, int hour) => new() { Case = "A", Step = step, Start = Start + Duration.FromHours(hour) };
}
