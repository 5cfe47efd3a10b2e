using System.Globalization;
using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Tests.Processes;

public class SharedEventsTests
{
    private static readonly Instant Start = LogCases.At("2026-03-02T08:00:00Z");
    private static readonly SharedEvent Visit = new()
    {
        Event = new CaseEvent
        {
            Step = "Visit",
            Department = "Field",
            Start = Start,
            End = Start + Duration.FromMinutes(100),
            DirectCost = Money.Of(10m, "EUR"),
        },
        Cases = [new CaseShare { Case = "A", Share = 0.333m }, new CaseShare { Case = "B", Share = 0.333m }, new CaseShare { Case = "C", Share = 0.334m }],
    };

    /// <summary>The shares before it may be written with any number of decimals.</summary>
    [Fact]
    public void Split_LastShare_EndsAtOneInOneDigit()
    {
        var last = SharedEvents.Split([Visit])[2].Share!.Value;

        Assert.Equal((0.666m, "1"), (last.From, last.To.ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Split_OneVisitOfThreeOrders_CostsOnce()
    {
        var rates = new DepartmentRates { Currency = Currency.Of("EUR"), PerHour = new Dictionary<string, decimal> { ["Field"] = 60m } };

        var result = CaseCost.Compute(CaseLog.Read(SharedEvents.Split([Visit])), rates);

        Assert.Equal(110m, result.Process.RoundedTotal);
        Assert.Equal([36.63m, 36.63m, 36.74m], result.Cases.Select(line => line.Rounded));
        Assert.Equal((3, 3), (result.Process.Account.Used, result.Process.Account.Shared));
    }

    [Fact]
    public void Split_CostFinerThanTheMinorUnit_IsSplitInItsOwnDigits()
    {
        var shared = Visit with { Event = Visit.Event with { DirectCost = Money.Of(10.001m, "EUR") } };

        Assert.Equal(
            [3.330m, 3.330m, 3.341m], CaseLog.Read(SharedEvents.Split([shared])).Cases.Select(trace => trace.Events[0].DirectCost!.Value.Amount));
    }

    [Fact]
    public void Split_LeadIsTheCasesOwn()
    {
        var trace = CaseLog.Read(SharedEvents.Split([Visit])).Cases[0];

        Assert.Equal(Duration.FromMinutes(100), trace.Lead);
        Assert.Equal(Duration.FromMinutes(100), trace.Progress);
        Assert.Equal(Duration.FromSeconds(1998), trace.Touch);
        Assert.Equal(Duration.Zero, trace.Overlap);
    }

    [Fact]
    public void Split_OneCase_IsAnOrdinaryEvent()
        => Assert.Equal(Visit.Event with { Case = "A" }, Assert.Single(SharedEvents.Split([Visit with { Cases = [new CaseShare { Case = "A", Share = 1 }] }])));

    [Fact]
    public void Cases_ThatAreNotOneWhole_AreTheCallersMistake()
    {
        Assert.Throws<ArgumentException>(() => Visit with { Cases = [] });
        Assert.Throws<ArgumentOutOfRangeException>(() => Visit with { Cases = [new CaseShare { Case = "A", Share = 0.5m }] });
        Assert.Throws<ArgumentException>(() => Visit with { Cases = [new CaseShare { Case = "A", Share = 0.5m }, new CaseShare { Case = "A", Share = 0.5m }] });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CaseShare { Case = "A", Share = 0 });
    }

    [Property]
    public Property Split_AnyShares_TimeAndCostAddUpToTheTickAndTheCent() => Prop.ForAll(
        Gen.Choose(1, 1000).NonEmptyListOf().ToArbitrary(), Gen.Choose(0, 1_000_000).ToArbitrary(), Gen.Choose(-5_000, 5_000).ToArbitrary(),
            (weights, ticks, cents) =>
    {
        var shares = weights.Select(weight => weight * (1m / weights.Sum())).ToArray();
        shares[^1] = 1 - shares.SkipLast(1).Sum();
        var shared = new SharedEvent
        {
            Event = Visit.Event with { End = Start + Duration.FromTicks(ticks), DirectCost = Money.Of(cents / 100m, "EUR") },
            Cases = [.. shares.Select((share, i) => new CaseShare { Case = $"{i}", Share = share })],
        };
        var traces = CaseLog.Read(SharedEvents.Split([shared])).Cases;
        return traces.Sum(trace => trace.Touch.BclCompatibleTicks) == ticks
            && traces.Sum(trace => trace.Events[0].DirectCost!.Value.Amount) == cents / 100m
            && traces.All(trace => Math.Abs(trace.Touch.BclCompatibleTicks - (shares[int.Parse(trace.Case, null)] * ticks)) <= 1);
    });
}
