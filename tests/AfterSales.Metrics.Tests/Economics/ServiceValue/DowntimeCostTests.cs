using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class DowntimeCostTests
{
    private static readonly Currency Eur = Currency.Of("EUR");
    private static readonly DowntimeRate[] Rates =
    [
        new() { Name = "lost margin", PerHour = 800m }, new() { Name = "idle labor", PerHour = 120m }, new() { Name = "restart", PerIncident = 500m },
    ];

    [Fact]
    public void Compute_HoursAndIncidents_AddUp()
    {
        var result = DowntimeCost.Compute(Duration.FromMinutes(90), 3, Rates, Eur);

        Assert.Equal(Money.Of(2880m, Eur), result.Total);
        Assert.Equal([1200m, 180m, 1500m], result.Rows.Select(r => r.Total.Amount));
        Assert.Equal((1920m, 960m), (result.PerHour.Value, result.PerIncident.Value));
        Assert.Equal(1500 / 2880.0, result.Rows[2].Share.Value);
    }

    [Fact]
    public void Compute_Edges_AreTold()
    {
        Assert.Equal(UndefinedReason.ZeroDenominator, DowntimeCost.Compute(Duration.Zero, 2, Rates, Eur).PerHour.Reason);
        Assert.Equal(Money.Of(1000m, Eur), DowntimeCost.Compute(Duration.Zero, 2, Rates, Eur).Total);
        Assert.Equal(UndefinedReason.ZeroDenominator, DowntimeCost.Compute(Duration.FromHours(1), 0, Rates, Eur).PerIncident.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, DowntimeCost.Compute(Duration.Zero, 0, Rates, Eur).Rows[0].Share.Reason);
        Assert.Throws<ArgumentOutOfRangeException>(() => DowntimeCost.Compute(Duration.FromHours(-1), 0, Rates, Eur));
        Assert.Throws<ArgumentOutOfRangeException>(() => DowntimeCost.Compute(Duration.Zero, -1, Rates, Eur));
        Assert.Throws<ArgumentException>(() => DowntimeCost.Compute(Duration.Zero, 0, [null!], Eur));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DowntimeRate { Name = "a", PerHour = -1 });
    }

    [Property]
    public Property Compute_AnyDowntime_RowsAddUpExactly()
        => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (seconds, incidents) =>
    {
        var result = DowntimeCost.Compute(Duration.FromSeconds(seconds), incidents, Rates, Eur);
        return Money.Sum(result.Rows.Select(r => r.Total), Eur) == result.Total && result.Rows.All(r => r.OfHours + r.OfIncidents == r.Total);
    });

    [Property]
    public Property Compute_WholeHours_AreCountedSingly() => Prop.ForAll(Gen.Choose(0, 10_000).ToArbitrary(), hours =>
        DowntimeCost.Compute(Duration.FromHours(hours), 0, Rates, Eur).Total.Amount == 920m * hours);
}
