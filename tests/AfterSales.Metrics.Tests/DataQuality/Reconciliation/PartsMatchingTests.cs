using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class PartsMatchingTests
{
    [Fact]
    public void Find_TwoSetsOfTheSameSize_IsAmbiguous() => Assert.Equal(PartsMatchingStatus.Ambiguous, PartsMatching.Find(10, [3, 7, 4, 6]).Status);

    [Property]
    public Property Find_AnyParts_AgreesWithTryingAll() => Prop.ForAll(Gen.Choose(-5, 9).Select(i => (decimal)i).ArrayOf().Select(p => p.Take(8).ToArray())
        .ToArbitrary(), Gen.Choose(-4, 12).ToArbitrary(), (parts, target) =>
    {
        var bySize = Enumerable.Range(1, (1 << parts.Length) - 1).Where(mask => int.PopCount(mask) <= 4 && Sum(parts, mask) == target).GroupBy(int.PopCount)
            .OrderBy(group => group.Key).FirstOrDefault();
        var result = PartsMatching.Find(target, parts);
        return bySize is null ? result.Status != PartsMatchingStatus.Unique && result.Parts.Count == 0
            : bySize.Count() == 1 ? result.Status == PartsMatchingStatus.Unique && result.Parts.Sum(i => parts[i]) == target && result.Size == bySize.Key
            : result.Status == PartsMatchingStatus.Ambiguous;
    });

    private static decimal Sum(decimal[] parts, int mask) => parts.Where((_, i) => (mask >> i & 1) != 0).Sum();

    [Fact]
    public void Find_AsManyPartsAsMayBe_AreTried()
    {
        var options = new PartsMatchingOptions { MostCandidates = 3 };
        Assert.Equal(PartsMatchingStatus.Unique, PartsMatching.Find(6, [1, 2, 3], options).Status);
        Assert.NotEqual(PartsMatchingStatus.Unique, PartsMatching.Find(6, [1, 2, 3, 100], options).Status);
    }
}
