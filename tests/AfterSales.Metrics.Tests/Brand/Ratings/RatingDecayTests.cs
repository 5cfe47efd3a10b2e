using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

public class RatingDecayTests
{
    private static readonly LocalDate Today = new(2026, 6, 30);

    [Fact]
    public void Compute_ReviewOfOneHalfLifeAgo_WeighsHalf()
    {
        var result = RatingDecay.Compute(Tally((5, 0), (2, 180)), Today);
        Assert.Equal((1.5, 4d), (result.Weight, result.Headline.Value!.Value), (a, b) => Math.Abs(a.Item1 - b.Item1) < 1e-12
            && Math.Abs(a.Item2 - b.Item2) < 1e-12);
        Assert.Equal(2.25 / 1.25, result.EffectiveReviews.Value!.Value, 12);
    }

    [Fact]
    public void Compute_FutureAndUndated_AreOutAndCounted()
    {
        var tally = Tally((5, 0), (1, -1));
        tally.Add(1);
        var result = RatingDecay.Compute(tally, Today);
        Assert.Equal((1L, 1L, 1L, 5d), (result.Future, result.Undated, result.Used, result.Headline.Value));
    }

    [Fact]
    public void Compute_NoneLeft_IsNoDataAndThePriorStands()
    {
        var result = RatingDecay.Compute(new RatingTally(), Today, new RatingDecayOptions { PriorReviews = 5 });
        Assert.Equal((UndefinedReason.NoData, 3d), (result.Headline.Reason, result.Shrunken.Value));
        Assert.Equal(UndefinedReason.NoData, RatingDecay.Compute(new RatingTally(), Today).Shrunken.Reason);
    }

    [Fact]
    public void Compute_OneOrAllAlike_HaveNoInterval()
    {
        Assert.Equal(UndefinedReason.SmallSample, RatingDecay.Compute(Tally((5, 3)), Today).Headline.Reason);
        var alike = RatingDecay.Compute(Tally((4, 3), (4, 90)), Today);
        Assert.Equal((UndefinedReason.ZeroVariance, 0d), (alike.Headline.Reason, alike.StandardError.Value));
    }

    [Fact]
    public void Compute_NoHalfLife_FadesNothing()
        => Assert.Equal(3.5, RatingDecay.Compute(Tally((5, 0), (2, 1800)), Today, new RatingDecayOptions { HalfLifeDays = null }).Headline.Value);

    [Fact]
    public void Compute_AllVeryOld_DoNotVanishTogether()
        => Assert.Equal(3.5, RatingDecay.Compute(Tally((5, 20000), (2, 20000)), Today, new RatingDecayOptions { HalfLifeDays = 1 }).Headline.Value!.Value, 9);

    [Property]
    public Property Compute_AsOfLater_MovesNoMeanWithoutNewReviews() => Prop.ForAll(Gen.Choose(1, 5).NonEmptyListOf().ToArbitrary(), stars =>
    {
        var tally = Tally([.. stars.Select((star, i) => (star, i % 40))]);
        return Math.Abs(RatingDecay.Compute(tally, Today).Headline.Value!.Value - RatingDecay.Compute(tally, Today.PlusDays(100)).Headline.Value!.Value) < 1e-9;
    });

    private static RatingTally Tally(params (int Stars, int DaysAgo)[] reviews)
    {
        var tally = new RatingTally();
        foreach (var (stars, daysAgo) in reviews)
        {
            tally.Add(stars, Today.PlusDays(-daysAgo));
        }

        return tally;
    }
}
