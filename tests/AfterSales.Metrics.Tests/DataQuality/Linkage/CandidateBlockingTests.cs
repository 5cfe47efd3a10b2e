using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class CandidateBlockingTests
{
    private static Arbitrary<string?[][]> AnyPasses { get; } = Gen.Elements("a", "b", null, string.Empty).ArrayOf(8).ArrayOf(3).ToArbitrary();

    [Fact]
    public void Dedupe877_PairsThatBlockingNeverSees_AreAFigure()
    {
        var result = CandidateBlocking.Compute([["a", "b"]], [new LinkedPair { Left = 1, Right = 0 }]);
        Assert.Equal((0.0, 1), (result.PairCompleteness.Value, result.MissedPairs.Count));
    }

    [Fact]
    public void Zingg818_BlankKeys_BlockNothing() => Assert.Empty(CandidateBlocking.Compute([["", "", null]]).Pairs);

    [Fact]
    public void Compute_MorePairsThanAllowed_CountsThePassesOnly()
    {
        var result = CandidateBlocking.Compute([["a", "a", "a"]], null, new BlockingOptions { MostPairs = 2 });
        Assert.Equal((UndefinedReason.Overflow, 3L, (long?)null), (result.CandidatePairs.Reason, result.Passes[0].CandidatePairs, result.Passes[0].NewPairs));
        Assert.Equal(3, CandidateBlocking.Compute([["a", "a", "a"]], null, new BlockingOptions { MostPairs = 3 }).Pairs.Count);
    }

    [Property]
    public Property Compute_AnyPasses_AgreesWithEveryPairLookedAt() => Prop.ForAll(AnyPasses, passes =>
    {
        var slow = from i in Enumerable.Range(0, 8)
                   from j in Enumerable.Range(i + 1, 7 - i)
                   where passes.Any(pass => !string.IsNullOrEmpty(pass[i]) && pass[i] == pass[j])
                   select new LinkedPair { Left = i, Right = j };
        var result = CandidateBlocking.Compute(passes);
        return result.Pairs.SequenceEqual(slow) && result.Passes.Sum(pass => pass.NewPairs) == result.Pairs.Count;
    });

    [Fact]
    public void Compute_KnownPairOutside_IsNamed()
        => Assert.Equal("knownPairs", Assert.Throws<ArgumentOutOfRangeException>(() => CandidateBlocking.Compute([["a"]], [new LinkedPair { Left = 0,
            Right = 1 }])).ParamName);
}
