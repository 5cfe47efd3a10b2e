using AfterSales.Metrics.Brand;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Brand;

/// <summary>Laws of the catalogue's brand chapter.</summary>
public class BrandLawsProperties
{
    private static readonly Gen<SentimentCounts> Counts =
        from positive in Gen.Choose(0, 60)
        from neutral in Gen.Choose(0, 60)
        from negative in Gen.Choose(0, 60)
        from unscored in Gen.Choose(0, 60)
        select new SentimentCounts { Positive = positive, Neutral = neutral, Negative = negative, Unscored = unscored };

    [Property]
    public Property NetSentiment_AnyCounts_BoundsEncloseTheNetOfAll() => Prop.ForAll(Counts.ToArbitrary(), counts =>
        NetSentiment.Compute(counts) is var result
            && (result.OfAll.Value is not { } net || (result.LowerBound.Value <= net + 1e-9 && net <= result.UpperBound.Value + 1e-9)));

    [Property]
    public Property NetSentiment_MoreUnscored_NeverNarrowsTheBounds() => Prop.ForAll(Counts.ToArbitrary(), Gen.Choose(1, 50).ToArbitrary(), (counts, more) =>
    {
        var (few, many) = (NetSentiment.Compute(counts), NetSentiment.Compute(counts with { Unscored = counts.Unscored + more }));
        return few.LowerBound.Value is null || many.UpperBound.Value - many.LowerBound.Value >= few.UpperBound.Value - few.LowerBound.Value - 1e-9;
    });

    [Property]
    public Property NetSentiment_SidesExchanged_MirrorsEverything() => Prop.ForAll(Counts.ToArbitrary(), counts =>
    {
        var (one, other) = (NetSentiment.Compute(counts), NetSentiment.Compute(counts with { Positive = counts.Negative, Negative = counts.Positive }));
        return Near(one.OfAll.Value, -other.OfAll.Value) && Near(one.OfAll.Lower, -other.OfAll.Upper)
            && Near(one.OfOpinionated.Lower, -other.OfOpinionated.Upper)
            && Near(one.LowerBound.Value, -other.UpperBound.Value);
    });

    [Property]
    public Property ComputeWeighted_EqualWeights_IsTheNetOfCounts()
        => Prop.ForAll(Counts.ToArbitrary(), Gen.Elements(1m, 2.5m, 1000m).ToArbitrary(), (counts, weight) =>
    {
        IEnumerable<Mention> Of(MentionClass kind, long count)
            => Enumerable.Repeat(new Mention { Key = new MentionKey { Brand = "own" }, Class = kind, Weight = weight }, (int)count);
        var tally = MentionTally.Of([.. Of(MentionClass.Positive, counts.Positive), .. Of(MentionClass.Neutral, counts.Neutral),
            .. Of(MentionClass.Negative, counts.Negative)]);
        var (weighted, plain) = (NetSentiment.ComputeWeighted(tally.Summarize()), NetSentiment.Compute(counts));
        return Near(weighted.Headline.Value, plain.OfAll.Value) && (counts.Scored == 0 || Near(weighted.EffectiveMentions.Value, counts.Scored));
    });

    [Property]
    public Property ShareOfVoice_AnyBrands_SharesSumToAHundred() => Prop.ForAll(Gen.Choose(0, 500).NonEmptyListOf().ToArbitrary(), counts =>
    {
        var result = ShareOfVoice.Compute([.. counts.Select((count, i) => new BrandMentions { Brand = $"{i}", Mentions = count })]);
        return result.Mentions == 0 || (Math.Abs(result.Brands.Sum(brand => brand.Share.Value!.Value) - 100) < 1e-9
            && result.Brands.All(brand => brand.Share.Lower is null || (brand.Share.Lower <= brand.Share.Value && brand.Share.Value <= brand.Share.Upper)));
    });

    [Property]
    public Property MentionSurprise_LouderBaseline_IsLessSurprised()
        => Prop.ForAll(Gen.Choose(0, 20).ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(), (before, now) =>
    {
        double P(long count) => MentionSurprise.Compute([count, count, count], [1, 1, 1], now).PredictiveP.Value!.Value;
        return P(before) <= P(before + 1);
    });

    [Property]
    public Property Compare_AnyFunnels_ContributionsAddUpToTheGap()
        => Prop.ForAll(Gen.Choose(1, 50).ArrayOf(4).ToArbitrary(), Gen.Choose(1, 50).ArrayOf(4).ToArbitrary(), (own, rival) =>
    {
        long[] Nested(int[] steps) => [steps.Sum(), steps[0] + steps[1] + steps[2], steps[0] + steps[1], steps[0]];
        var (mine, other) = (Nested(own), Nested(rival));
        var result = BrandFunnel.Compare(mine[0], mine.Skip(1).ToArray(), other[0], other.Skip(1).ToArray());
        return Math.Abs(result.Contributions.Sum() - result.EndGap.Value!.Value) < 1e-12;
    });

    [Property]
    public Property RevenuePremium_AnyPrices_PartsAddUp() => Prop.ForAll(Gen.Choose(0, 100_000).ArrayOf(4).ToArbitrary(), n =>
    {
        var result = RevenuePremium.Compute(n[0] / 100m, n[1], n[2] / 100m, n[3]);
        return result.Premium == (n[0] / 100m * n[1]) - (n[2] / 100m * n[3]) && result.Premium == result.PricePart + result.VolumePart
            + result.JointPart;
    });

    [Property]
    public Property RatingDecay_LongHalfLife_IsThePlainMean() => Prop.ForAll(Gen.Choose(1, 5).NonEmptyListOf().ToArbitrary(), stars =>
    {
        var tally = new RatingTally();
        foreach (var (star, day) in stars.Select((star, i) => (star, i)))
        {
            tally.Add(star, new LocalDate(2026, 1, 1).PlusDays(day % 30));
        }

        var faded = RatingDecay.Compute(tally, new LocalDate(2026, 3, 1), new RatingDecayOptions { HalfLifeDays = 1e12 });
        return Near(faded.Headline.Value, StarRating.Compute(tally.CountsByStars()).Headline.Value, 1e-9);
    });

    // CLV difference = Δr·CLV₁·CLV₀/(m(1 + d)).
    [Property]
    public Property ServiceValue_AnySegment_IsTheProductOfLifetimeValues()
        => Prop.ForAll(Gen.Choose(0, 100).ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(), (served, unserved) =>
    {
        var segment = ServiceValue.Compute(
        [
            new ServiceValueSegment { Name = "a", Customers = 1, Margin = 120, DiscountRate = 0.1m, ServedKept = served, Served = 100,
                UnservedKept = unserved, Unserved = 100 },
        ]).Segments[0];
        var product = segment.Uplift.Value * segment.ValuePerServedCustomer.Value * segment.ValuePerUnservedCustomer.Value / (120 * 1.1);
        return Math.Abs(product!.Value - segment.Headline.Value!.Value) < 1e-9 && segment.Headline.Lower <= segment.Headline.Value
            && segment.Headline.Value <= segment.Headline.Upper;
    });

    [Property(MaxTest = 30)]
    public Property RankProbability_AnyEstimates_RowsAndColumnsSumToOne() => Prop.ForAll(
        Gen.Choose(0, 100).ArrayOf(2).NonEmptyListOf().Select(list => list.Take(12).ToArray()).ToArbitrary(), items =>
        {
            var ranks = RankProbability.Compute([.. items.Select(item => item[0] / 3.0)], [.. items.Select(item => item[1] / 10.0)]);
            return Enumerable.Range(0, items.Length).All(r => Math.Abs(ranks.Sum(rank => rank.RankProbabilities[r]) - 1) < 1e-9)
                && ranks.All(rank => Math.Abs(rank.RankProbabilities.Sum() - 1) < 1e-9 && rank.LowestRank <= rank.ExpectedRank + 1e-9 + items.Length);
        });

    [Property(MaxTest = 30)]
    public Property CorrespondenceAnalysis_Transposed_SwapsTheMaps() => Prop.ForAll(Gen.Choose(1, 60).ArrayOf(12).ToArbitrary(), counts =>
    {
        var table = Enumerable.Range(0, 3).Select(i => (IReadOnlyList<double>)[.. Enumerable.Range(0, 4).Select(j => (double)counts[(i * 4) + j])]).ToArray();
        var turned = Enumerable.Range(0, 4).Select(j => (IReadOnlyList<double>)[.. Enumerable.Range(0, 3).Select(i => table[i][j])]).ToArray();
        var (one, other) = (CorrespondenceAnalysis.Compute(table), CorrespondenceAnalysis.Compute(turned));
        return one.Reason is not null || (Near(one.Inertia.Value, one.ChiSquare.Value / one.Total, 1e-12) && Near(one.Inertia.Value, other.Inertia.Value, 1e-12)
            && Near(one.PrincipalInertias.Sum(), one.Inertia.Value, 1e-12)
            && Enumerable.Range(0, 3).All(i => Near(Math.Abs(one.RowCoordinates[i][0]), Math.Abs(other.ColumnCoordinates[i][0]), 1e-7)));
    });

    // Scores are standardized: an item in other units, or respondents in another order, change no path.
    [Property(MaxTest = 30)]
    public Property PathModel_ItemRescaledAndRowsReordered_ChangesNoPath() => Prop.ForAll(Gen.Choose(0, 100).ArrayOf(60).ToArbitrary(), answers =>
    {
        double[] Column(int i) => [.. answers.Skip(12 * i).Take(12).Select((answer, row) => answer + (10.0 * row))];
        var (plain, other) = (PathModel.Fit(Model(Column, column => column)),
            PathModel.Fit(Model(Column, column => [.. column.Reverse().Select(x => (3 * x) + 7)])));
        return plain.Reason == other.Reason && plain.Effects.Zip(other.Effects).All(pair => Near(pair.First.Total, pair.Second.Total, 1e-7));
    });

    [Property(MaxTest = 30)]
    public Property PathModel_AnyAnswers_TotalIsDirectAndIndirect() => Prop.ForAll(Gen.Choose(0, 100).ArrayOf(60).ToArbitrary(), answers =>
        PathModel.Fit(Model(i => [.. answers.Skip(12 * i).Take(12).Select((answer, row) => answer + (10.0 * row))], column => column)).Effects
            .All(effect => Near(effect.Total, (effect.Direct.Value ?? 0) + (effect.Indirect.Value ?? 0))));

    private static PathModelInput Model(Func<int, double[]> column, Func<double[], double[]> change)
    {
        PathItem Item(int i) => new() { Name = $"{i}", Minimum = -1e4, Maximum = 1e4, Values = change(column(i)) };
        return new PathModelInput
        {
            Constructs =
            [
                new PathConstruct { Name = "quality", Items = [Item(0), Item(1)] },
                new PathConstruct { Name = "satisfaction", Items = [Item(2), Item(3)] },
                new PathConstruct { Name = "brand", Items = [Item(4)] },
            ],
            Arrows = [new PathArrow { From = "quality", To = "satisfaction" }, new PathArrow { From = "quality", To = "brand" },
                new PathArrow { From = "satisfaction", To = "brand" }],
        };
    }

    private static bool Near(double? left, double? right, double tolerance = 1e-9)
        => left is { } a && right is { } b ? Math.Abs(a - b) <= tolerance * Math.Max(1, Math.Abs(a)) : left is null && right is null;
}
