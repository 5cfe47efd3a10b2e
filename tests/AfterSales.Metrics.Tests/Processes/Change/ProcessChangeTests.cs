using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Tests.Processes;

public class ProcessChangeTests
{
    private static readonly Instant Start = LogCases.At("2026-03-02T08:00:00Z");
    private static readonly DepartmentRates Rates = new()
    {
        Currency = AnyLog.Euro,
        PerHour = new Dictionary<string, decimal> { ["Repair"] = 60m, ["Front desk"] = 30m, ["Returns"] = 20m },
    };

    [Fact]
    public void ComputeCost_PeriodMissing_IsNamed()
    {
        var log = CaseLog.Read(Cases(1, 1));

        Assert.Throws<ArgumentNullException>("before", () => ProcessChange.ComputeCost(null!, log, Rates, Rates));
        Assert.Throws<ArgumentNullException>("after", () => ProcessChange.ComputeCost(log, null!, Rates, Rates));
    }


    [Fact]
    public void Compute_OneVariantGrows_TheChangeIsMix()
    {
        // A quick way of one hour and a slow one of three; the slow one from one case in four to three in four.
        var result = ProcessChange.Compute(ProcessTally.Of(Cases(3, 1)), ProcessTally.Of(Cases(1, 3)));

        Assert.Equal((1.5m, 2.5m), (result.MeanLead.Before.Value, result.MeanLead.After.Value));
        Assert.Equal((0m, 1m), (result.MeanLead.TotalRate.Value, result.MeanLead.TotalMix.Value));
        Assert.Equal(1m, result.ToExplanation().OfKind(ExplanationPartKind.Mix));
        Assert.Empty(result.AppearedPairs);
    }

    [Fact]
    public void Compute_NewWayAndLostWay_AreNamed()
    {
        var result = ProcessChange.Compute(ProcessTally.Of(Cases(2, 0)), ProcessTally.Of(Cases(0, 2)));

        Assert.Equal(("Repair", "Test", 0L, 2L), Assert.Single(result.AppearedPairs) is var pair ? (pair.From, pair.To, pair.Before, pair.After) : default);
        Assert.Equal("Receive", Assert.Single(result.VanishedPairs).From);
        Assert.Equal(2, result.Variants.Count);
        Assert.Equal(2m, result.MeanLead.TotalMix.Value);
    }

    [Fact]
    public void Compute_PeriodWithoutClosedCases_HasNoExplanation()
    {
        var result = ProcessChange.Compute(new ProcessTally(), ProcessTally.Of(Cases(1, 1)));

        Assert.Equal(UndefinedReason.NoData, result.MeanLead.Change.Reason);
        Assert.Equal(UndefinedReason.NoData, result.ToExplanation().Change.Reason);
        Assert.Equal(2, result.AppearedPairs.Count);
        Assert.All(result.Variants, variant => Assert.Equal((0m, 0m), (variant.RateEffect, variant.MixEffect)));
    }

    [Fact]
    public void Compute_OtherKindOfTime_IsTheCallersMistake() => Assert.Throws<ArgumentException>(() => ProcessChange.Compute(
        new ProcessTally(), new ProcessTally(new ProcessOptions { Calendar = WorkCalendar.AroundTheClock(DateTimeZone.Utc) })));

    [Property]
    public Property Compute_AnyLogs_EffectsAddUpToTheChange() => Prop.ForAll(AnyLog.Log.ToArbitrary(), AnyLog.Events.ToArbitrary(), (input, later) =>
    {
        var (before, after) = (ProcessTally.Of(input.Events, input.Options), ProcessTally.Of(later, input.Options));
        var result = ProcessChange.Compute(before, after);
        var explanation = result.ToExplanation();
        return result.MeanLead.Change.Value is not { } change
            || (result.Variants.Sum(v => v.RateEffect + v.MixEffect) == change && explanation.Parts.Sum(part => part.Amount) == change);
    });

    [Property]
    public Property Compute_OneLogTwice_NothingChanged() => Prop.ForAll(AnyLog.Log.ToArbitrary(), input =>
    {
        var tally = ProcessTally.Of(input.Events, input.Options);
        var result = ProcessChange.Compute(tally, tally);
        return result.AppearedPairs.Count + result.VanishedPairs.Count + result.AppearedHandoffs.Count + result.VanishedHandoffs.Count == 0
            && result.Variants.All(variant => variant.RateEffect == 0 && variant.MixEffect == 0)
            && result.Rates.All(rate => rate.Difference.Headline.Value is null or 0);
    });

    [Property]
    public Property ComputeCost_AnyLogs_EffectsAddUpToTheChange() => Prop.ForAll(AnyLog.Log.ToArbitrary(), AnyLog.Events.ToArbitrary(), (input, later) =>
    {
        var (before, after) = (CaseLog.Read(input.Events, input.Options), CaseLog.Read(later, input.Options));
        var result = ProcessChange.ComputeCost(before, after, Rates, Rates);
        var explanation = result.ToExplanation();
        return explanation.Currency == AnyLog.Euro
            && (result.MeanCost.Change.Value is not { } change || explanation.Parts.Sum(part => part.Amount) == change);
    });

    private static IEnumerable<CaseEvent> Cases(int quick, int slow)
        => Enumerable.Range(0, quick).SelectMany(i => Way($"q{i}", "Receive", "Repair", 1))
            .Concat(Enumerable.Range(0, slow).SelectMany(i => Way($"s{i}", "Repair", "Test", 3)));

    private static CaseEvent[] Way(string name, string first, string second, int hours) =>
    [
        new() { Case = name, Step = first, Department = "Repair", Start = Start, End = Start },
        new() { Case = name, Step = second, Department = "Repair", Start = Start, End = Start + Duration.FromHours(hours) },
    ];

    /// <summary>Pairs stand in the order of their names, whatever that of the cases.</summary>
    [Fact]
    public void Compute_NewPairs_StandInTheOrderOfTheirNames()
    {
        var result = ProcessChange.Compute(new ProcessTally(), ProcessTally.Of(Cases(1, 1)));
        var pairs = result.AppearedPairs.Select(pair => (pair.From, pair.To)).ToArray();

        Assert.True(pairs.Select(pair => pair.From).Distinct().Count() > 1);
        Assert.Equal(pairs.OrderBy(pair => pair.From, StringComparer.Ordinal).ThenBy(pair => pair.To, StringComparer.Ordinal), pairs);
    }
}
