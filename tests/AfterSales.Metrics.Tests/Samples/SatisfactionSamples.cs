using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Samples;

public class SatisfactionSamples
{
    [Fact]
    public void NetPromoterScoreOfAColumn()
    {
        var result = NetPromoterScore.Compute([10, 9, 9, 8, 7, 6.5, 10, double.NaN, 11]);

        Assert.Equal((4, 2, 1), (result.Promoters, result.Passives, result.Detractors));
        Assert.Equal(42.857, result.Headline.Value!.Value, 1e-3);
        Assert.True(result.Headline.Lower < 0 && result.Headline.Upper > 75);
        Assert.Equal(new AnswerCounts { Valid = 7, Missing = 1, OutOfRange = 1, Excluded = 0 }, result.Answers);
    }

    [Fact]
    public void SatisfactionBySegmentMergedFromParts()
    {
        var (monday, tuesday) = (new SegmentedScoreTally(), new SegmentedScoreTally());
        monday.Add("north", 5);
        monday.Add("south", 2);
        tuesday.Add("north", 4, weight: 1);
        tuesday.Add(null, 5);
        monday.Merge(tuesday);

        var scores = monday.Segments.ToDictionary(s => s.Name ?? "unassigned", s =>
            CustomerSatisfactionScore.Compute(s.Tally, CustomerSatisfactionScoreOptions.OneToFive));

        Assert.Equal(100, scores["north"].Headline.Value);
        Assert.Equal(0, scores["south"].Headline.Value);
        Assert.Equal(75, CustomerSatisfactionScore.Compute(monday.Whole(), CustomerSatisfactionScoreOptions.OneToFive).Headline.Value);
    }

    [Fact]
    public void WhatDrivesOverallSatisfaction()
    {
        var table = AnswerTable.OfRows(["overall", "speed", "price"], [[7, 6, 3], [5, 4, 4], [9, 8, 5], [3, 4, 2], [6, 5, 6], [8, 9, 4], [4, 2, 5]]);

        var drivers = KeyDrivers.Compute(table.OnScale(ScaleDefinition.OneToTen), "overall");

        Assert.Equal(drivers.RSquared.Value!.Value, drivers.Drivers.Sum(d => d.Lmg.Value!.Value), 1e-12);
        Assert.Equal("speed", drivers.Drivers.OrderBy(d => d.Rank.Value).First().Name);
    }
}
