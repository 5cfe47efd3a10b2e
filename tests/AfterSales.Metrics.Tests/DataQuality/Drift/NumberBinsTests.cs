using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class NumberBinsTests
{
    [Fact]
    public void Count_NumberAtAnEdge_BelongsBelow() => Assert.Equal([1L, 1, 1], NumberBins.Count([1, 1.01m, null], [1]).Select(bin => bin.Count));

    [Fact]
    public void Edges_NoNumbersOrOneValue_AreNone()
    {
        Assert.Empty(NumberBins.Edges([null], 4));
        Assert.Empty(NumberBins.Edges([7, 7, 7], 4));
    }

    [Property]
    public Property Count_AnyNumbers_LosesNone() => Prop.ForAll(Edges.Cents.ArrayOf().ToArbitrary(), Gen.Choose(1, 12).ToArbitrary(), (cents, bins) =>
    {
        decimal?[] values = [.. cents.Select(c => (decimal?)c), null];
        return NumberBins.Count(values, NumberBins.Edges(values, bins)).Sum(bin => bin.Count) == values.Length;
    });
}
