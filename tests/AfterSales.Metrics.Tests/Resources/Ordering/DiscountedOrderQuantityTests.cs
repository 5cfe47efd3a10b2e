using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class DiscountedOrderQuantityTests
{
    // Snyder and Shen, examples 3.3 and 3.4: order cost 8, 1,300 a year, 30 % a year, prices 0.75, 0.72 from 400, 0.68 from 800.
    private static readonly PriceBreak[] Breaks = [Break(0, 0.75), Break(400, 0.72), Break(800, 0.68)];

    [Theory]
    [InlineData(-1, 0.3, 1, "orderCost")]
    [InlineData(-1, 0.3, 0, "orderCost")]
    [InlineData(double.NaN, 0.3, 1, "orderCost")]
    [InlineData(1, 0, 1, "carryingRate")]
    [InlineData(1, 0.3, -1, "demandRate")]
    public void Compute_NumberOutsideItsRange_IsNamed(double order, double carrying, double demand, string name)
        => Assert.Throws<ArgumentOutOfRangeException>(name, () => DiscountedOrderQuantity.Compute(order, carrying, demand, Breaks));

    [Fact]
    public void Compute_CostBeyondADouble_Throws()
        => Assert.Throws<ArgumentOutOfRangeException>("breaks", () => DiscountedOrderQuantity.Compute(1, 1, 1e200, [Break(0, 1e200)]));


    [Fact]
    public void Compute_AllUnits_TakesTheBreakThatPays()
    {
        var result = DiscountedOrderQuantity.Compute(8, 0.3, 1300, Breaks);

        // 0.72 · 1300 + 8 · 1300 / 400 + 0.3 · 0.72 · 400 / 2 = 936 + 26 + 43.2; at 800: 884 + 13 + 81.6.
        Assert.Equal((800, 2, 0.68), (result.Quantity, result.Break, result.UnitPrice));
        Assert.Equal(978.6, result.Cost, 1e-10);
    }

    [Fact]
    public void Compute_Incremental_PaysTheDearerPiecesFirst()
    {
        var result = DiscountedOrderQuantity.Compute(8, 0.3, 1300, Breaks, DiscountKind.Incremental);

        // R = 12 at the second price and 44 at the third; quantities 304, 491, 814; costs 1043.5, 1043.9, 1056.6 less where the break is beyond.
        var costs = new[] { (0.75, 0.0), (0.72, 12.0), (0.68, 44.0) }.Select(p => Cost(Math.Sqrt(2 * (8 + p.Item2) * 1300 / (0.3 * p.Item1)), p.Item1, p.Item2))
            .ToArray();
        Assert.Equal(costs.Min(), result.Cost, 1e-10);
        Assert.Equal(Math.Sqrt(2 * 8 * 1300 / (0.3 * 0.75)), DiscountedOrderQuantity.Compute(8, 0.3, 1300, [Break(0, 0.75)], DiscountKind.Incremental).Quantity,
            1e-10);

        static double Cost(double q, double price, double surcharge) => (1300 * price) + ((8 + surcharge) * 1300 / q) + (0.15 * ((price * q) + surcharge));
    }

    [Fact]
    public void Compute_OnePrice_IsTheEconomicOrderQuantity()
        => Assert.Equal(
            EconomicOrderQuantity.Compute(8, 0.3 * 0.75, 1300).Quantity, DiscountedOrderQuantity.Compute(8, 0.3, 1300, [Break(0, 0.75)]).Quantity, 1e-10);

    [Fact]
    public void Compute_NoDemandOrNoOrderCost_IsTheLimit()
    {
        Assert.Equal((0, 0), (DiscountedOrderQuantity.Compute(8, 0.3, 0, Breaks).Quantity, DiscountedOrderQuantity.Compute(8, 0.3, 0, Breaks).Cost));
        Assert.Equal(0, DiscountedOrderQuantity.Compute(0, 0.3, 10, [Break(0, 1)]).Quantity);
        Assert.Equal(100, DiscountedOrderQuantity.Compute(0, 0.3, 1000, [Break(0, 1), Break(100, 0.5)]).Quantity);
    }

    [Fact]
    public void Compute_BreaksThatDoNotFit_Throws()
    {
        Assert.Throws<ArgumentException>(() => DiscountedOrderQuantity.Compute(8, 0.3, 10, []));
        Assert.Throws<ArgumentException>(() => DiscountedOrderQuantity.Compute(8, 0.3, 10, [Break(5, 1)]));
        Assert.Throws<ArgumentException>(() => DiscountedOrderQuantity.Compute(8, 0.3, 10, [Break(0, 1), Break(0, 0.5)]));
        Assert.Throws<ArgumentException>(() => DiscountedOrderQuantity.Compute(8, 0.3, 10, [Break(0, 1), Break(5, 2)]));
    }

    /// <summary>The price of a piece is what the order cost, by its pieces: the first 400 at 0.75, the others at 0.50.</summary>
    [Fact]
    public void Compute_Incremental_UnitPriceIsTheMeanPaid()
    {
        var result = DiscountedOrderQuantity.Compute(8, 0.3, 1300, [Break(0, 0.75), Break(400, 0.5)], DiscountKind.Incremental);

        Assert.Equal(1, result.Break);
        Assert.Equal((400 * 0.75) + ((result.Quantity - 400) * 0.5), result.UnitPrice * result.Quantity, 1e-9);
    }

    internal static PriceBreak Break(double from, double price) => new() { FromQuantity = from, UnitPrice = price };
}
