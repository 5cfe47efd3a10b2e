using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class CostConcentrationTests
{
    [Fact]
    public void Compute_FourEqualItems_IsEven()
    {
        var result = Of(5m, 5m, 5m, 5m);

        Assert.Equal(
            (0d, 0.25, 0d, 4d), (result.Gini.Value, result.HerfindahlIndex.Value, result.NormalizedHerfindahlIndex.Value, result.EffectiveCount.Value));
    }

    [Fact]
    public void Compute_OneHasEverything_IsTheMaximum()
    {
        var result = Of(0m, 0m, 0m, 8m);

        Assert.Equal(
            (0.75, 1d, 1d, 1d), (result.Gini.Value, result.HerfindahlIndex.Value, result.NormalizedHerfindahlIndex.Value, result.EffectiveCount.Value));
    }

    /// <summary>A thousand amounts that hardly differ: what a plain sum of their shares would lose is eight hundred times what is asked for here.</summary>
    [Fact]
    public void Compute_ManyAlmostEqualItems_KeepTheirDigits()
    {
        long[] amounts = [.. Enumerable.Range(0, 1000).Select(i => 1_000_000L + (i * i % 977)).Order()];
        var exact = (double)amounts.Select((amount, i) => ((2 * i) - 999) * amount).Sum() / (1000 * amounts.Sum());

        Assert.Equal(1, Of([.. amounts.Select(amount => (decimal)amount)]).Gini.Value!.Value / exact, 3e-14);
    }

    [Fact]
    public void Compute_SingleItem_HasNoNormalizedIndex()
    {
        Assert.Equal((0d, 1d), (Of(3m).Gini.Value, Of(3m).HerfindahlIndex.Value));
        Assert.Equal(UndefinedReason.SmallSample, Of(3m).NormalizedHerfindahlIndex.Reason);
    }

    [Fact]
    public void Compute_NoItemsZerosOrCredits_IsUndefined()
    {
        Assert.Equal(UndefinedReason.NoData, Of().Gini.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, Of(0m, 0m).Gini.Reason);
        Assert.Equal(UndefinedReason.OutsideDomain, Of(3m, -1m).HerfindahlIndex.Reason);
        Assert.Equal(2m, Of(3m, -1m).Total.Amount);
    }

    private static CostConcentrationResult Of(params decimal[] amounts)
        => CostConcentration.Compute(amounts.Select((amount, i) => CostItem.Of($"{i}", Money.Of(amount, "EUR"))));
}
