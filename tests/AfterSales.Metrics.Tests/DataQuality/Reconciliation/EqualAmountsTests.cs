using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class EqualAmountsTests
{
    [Fact]
    public void Budget276_TrueTwins_ArePairedBoth() => Assert.Equal(2, EqualAmounts.Pair([5, 5], [5, 5, 7]).Pairs.Count);

    [Property]
    public Property Pair_AnyAmounts_LeavesNoEqualPairBehind() => Prop.ForAll(Few, Few, (left, right) =>
    {
        var result = EqualAmounts.Pair(left, right);
        return result.Pairs.All(pair => left[pair.Left] == right[pair.Right]) && !result.RestLeft.Any(l => result.RestRight.Any(r => left[l] == right[r]))
            && result.Pairs.Count + result.RestLeft.Count == left.Length && result.RestDifference == right.Sum() - left.Sum();
    });

    private static readonly Arbitrary<decimal[]> Few = Gen.Choose(-3, 3).Select(i => (decimal)i).ArrayOf().ToArbitrary();
}
