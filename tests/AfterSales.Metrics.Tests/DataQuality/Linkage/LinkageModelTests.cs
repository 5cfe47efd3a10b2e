using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class LinkageModelTests
{
    private static readonly int[] Levels = [2, 3, 2];

    private static Arbitrary<(int?[] Pattern, int Count)[]> AnyPatterns { get; } = Gen.Choose(-1, 1).Select(Level)
        .SelectMany(a => Gen.Choose(-1, 2).Select(Level).SelectMany(b => Gen.Choose(-1, 1).Select(Level)
            .SelectMany(c => Gen.Choose(1, 200).Select(count => (new[] { a, b, c }, count)))))
        .NonEmptyListOf().Select(list => list.ToArray()).ToArbitrary();

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Fit_StartOfOtherFields_IsTheCallersMistake(int fields)
    {
        LinkageField[] start = [.. Enumerable.Range(0, fields).Select(i => Levels[i % 3])
            .Select(count => new LinkageField { M = [.. Enumerable.Repeat(1.0 / count, count)], U = [.. Enumerable.Repeat(1.0 / count, count)] })];

        Assert.Throws<ArgumentException>("options", () => LinkageModel.Fit(Tally(([0, 0, 0], 90)), new LinkageModelOptions { Start = start }));
    }

    [Fact]
    public void Splink161_LevelNeverSeen_IsNotStuckAtZero()
    {
        var tally = Tally(([0, 0, 0], 90), ([1, 2, 1], 10));
        Assert.All(LinkageModel.Fit(tally).Fields, field => Assert.True(field.M.Min() > 0 && field.U.Min() > 0));
    }

    [Property]
    public Property Splink2882_AnyOrder_TheSameParameters() => Prop.ForAll(AnyPatterns, patterns
        => LinkageModel.Fit(Tally(patterns)).Equals(LinkageModel.Fit(Tally([.. patterns.Reverse()]))));

    [Fact]
    public void Reclin29_MissingValue_NeitherAgreesNorDisagreesInTheFit()
    {
        var (without, with) = (LinkageModel.Fit(Tally(([0, 0, 0], 80), ([1, 2, 1], 20))), LinkageModel.Fit(Tally(([0, 0, 0], 80), ([1, 2, 1], 20), ([null,
            null, null], 50))));
        Assert.All(Enumerable.Range(0, 3), i => Assert.Equal(without.Fields[i].M[0], with.Fields[i].M[0], 1e-6));
    }

    [Property]
    public Property FastLink20_AnyPatterns_GiveNoNaN() => Prop.ForAll(AnyPatterns, patterns =>
    {
        var fit = LinkageModel.Fit(Tally(patterns), new LinkageModelOptions { Smoothing = 0 });
        return fit.Probabilities.Concat(fit.LogLikelihoods).Concat(fit.Fields.SelectMany(f => f.M.Concat(f.U))).All(x => !double.IsNaN(x)
            && !double.IsInfinity(x));
    });

    [Property]
    public Property FastLink78_OrderOfPairs_DecidesNothing() => Prop.ForAll(AnyPatterns, Gen.Choose(1, 3).ToArbitrary(), (patterns, parts) =>
    {
        var merged = new PatternTally(Levels);
        for (var part = parts - 1; part >= 0; part--)
        {
            merged.Merge(Tally([.. patterns.Where((_, i) => i % parts == part)]));
        }

        return LinkageModel.Fit(merged).Equals(LinkageModel.Fit(Tally(patterns)));
    });

    [Property]
    public Property Fit_WithoutPseudoCounts_TheLikelihoodNeverFalls() => Prop.ForAll(AnyPatterns, patterns =>
    {
        var steps = LinkageModel.Fit(Tally(patterns), new LinkageModelOptions { Smoothing = 0, MostSteps = 50 }).LogLikelihoods;
        return Enumerable.Range(1, steps.Count - 1).All(i => steps[i] >= steps[i - 1] - (1e-9 * Math.Abs(steps[i - 1])));
    });

    [Fact]
    public void Fit_NoPair_HasNoModel()
    {
        var fit = LinkageModel.Fit(new PatternTally(Levels));
        Assert.Equal((LinkageStatus.NoData, UndefinedReason.NoData), (fit.Status, fit.Prior.Reason));
    }

    [Fact]
    public void Fit_TwoFields_AreNotIdentifiedUnlessUIsKnown()
    {
        var tally = new PatternTally([2, 2]);
        tally.Add([1, 1]);
        Assert.Equal(LinkageStatus.Singular, LinkageModel.Fit(tally).Status);
        Assert.NotEqual(LinkageStatus.Singular, LinkageModel.Fit(tally, new LinkageModelOptions { Free = LinkageFree.MatchesOnly }).Status);
    }

    /// <summary>The fields to start from came in the options.</summary>
    [Fact]
    public void Fit_StartWithMoreLevelsInOneClass_NamesOptions()
    {
        var start = new LinkageField { M = [1], U = [0.5, 0.5] };

        Assert.Throws<ArgumentException>("options", () => LinkageModel.Fit(
            Tally(([0, 0, 0], 9), ([1, 2, 1], 1)), new LinkageModelOptions { Start = [start, start, start] }));
    }

    [Fact]
    public void Fit_EqualStart_IsUnresolved()
    {
        var start = Levels.Select(count => new LinkageField
        {
            M = [.. Enumerable.Repeat(1.0 / count, count)],
            U = [.. Enumerable.Repeat(1.0 / count,
            count)]
        }).ToArray();
        Assert.Equal(LinkageStatus.Unresolved, LinkageModel.Fit(Tally(([0, 0, 0], 9), ([1, 2, 1], 1)), new LinkageModelOptions { Start = start }).Status);
    }

    [Fact]
    public void Fit_ClassesChangedPlaces_AreFlagged()
    {
        var start = Levels.Select(count => new LinkageField
        {
            M = [.. Enumerable.Range(0, count).Select(level => level == 0 ? 0.9 : 0.1 / (count - 1))],
            U = [.. Enumerable.Range(0, count).Select(level => level == count - 1 ? 0.9 : 0.1 / (count - 1))],
        }).ToArray();
        var fit = LinkageModel.Fit(Tally(([0, 0, 0], 90), ([1, 2, 1], 10)), new LinkageModelOptions { Start = start, Prior = 0.9 });
        Assert.Equal([0, 1, 2], fit.UFavoredFields);
    }

    [Fact]
    public void PatternTally_LevelOutsideItsField_IsNamed()
        => Assert.Equal("pattern", Assert.Throws<ArgumentOutOfRangeException>(() => new PatternTally(Levels).Add([0, 3, 0])).ParamName);

    private static int? Level(int level) => level < 0 ? null : level;

    private static PatternTally Tally(params (int?[] Pattern, int Count)[] patterns)
    {
        var tally = new PatternTally(Levels);
        foreach (var (pattern, count) in patterns)
        {
            tally.AddGroup(new PatternGroup { Pattern = pattern, Count = count });
        }

        return tally;
    }
}
