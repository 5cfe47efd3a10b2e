using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>Spare parts at a depot and the bases it supplies: METRIC.</summary>
/// <remarks>
/// <para><b>Formula.</b> Depot demand λ₀ = Σ λᵢ(1 − rᵢ), pipeline λ₀·T₀, delay D = EBO₀(S₀)/λ₀. Base i: pipeline λᵢ·(rᵢ·Tᵢ + (1 − rᵢ)·(Oᵢ + D)),
/// then as <see cref="BaseStock"/>.</para>
/// <para><b>Units.</b> Rates per unit of time, times in that unit, stock and backorders in pieces.</para>
/// <para><b>Domain.</b> At least one base; every pipeline at most 1,000,000,000 pieces; depot repair time and stock not negative.</para>
/// <para><b>Edge cases.</b> Bases that repair everything leave the depot without demand: its delay is 0. No bases is a mistake.</para>
/// <para><b>Method.</b> Closed form; the base pipeline is taken as Poisson by its mean, as METRIC does, which understates the variance when the depot is
/// short.</para>
/// <para><b>Source.</b> C. Sherbrooke, METRIC, Operations Research 16, 1968; Optimal Inventory Modeling of Systems, 2nd ed. 2004, ch. 3.</para>
/// </remarks>
/// <example>
/// <code>
/// StockingBase Base(double demand, int stock)
///     =&gt; new() { DemandRate = demand, RepairShare = 0.2, RepairTime = 0.05, OrderAndShipTime = 0.02, Stock = stock };
/// var stock = TwoEchelonStock.Compute([Base(12, 1), Base(24, 2)], depotRepairTime: 0.1, depotStock: 3);
/// Console.WriteLine($"depot: {stock.Depot.ExpectedBackorders:F3} backorders"); // depot: 0.605 backorders
/// Console.WriteLine($"bases: {stock.TotalBaseBackorders:F3} backorders"); // bases: 0.223 backorders
/// </code>
/// </example>
public static class TwoEchelonStock
{
    /// <summary>How a depot and its bases serve.</summary>
    /// <param name="bases">The bases.</param>
    /// <param name="depotRepairTime">Mean time the depot needs to repair or replace a piece.</param>
    /// <param name="depotStock">Base stock of the depot, in pieces.</param>
    /// <returns>The depot's figures and each base's.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="bases"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no base, or one is null, a number is out of its range, or a pipeline is above 1,000,000,000
    /// pieces.</exception>
    public static TwoEchelonStockResult Compute(IReadOnlyList<StockingBase> bases, double depotRepairTime, int depotStock)
    {
        Guard.NotEmpty(Guard.NoneNull(bases).Count, nameof(bases));
        var demand = bases.Sum(b => b.DemandRate * (1 - b.RepairShare));
        PoissonStock.Pipeline(demand, Guard.NotNegative(depotRepairTime), name: nameof(depotRepairTime));
        var depot = BaseStock.Compute(demand, depotRepairTime, depotStock);
        var delay = depot.MeanWait.Value ?? 0;
        var results = bases.Select(b => BaseStock.Compute(b.DemandRate, LeadTime(b, delay), b.Stock)).ToArray();
        return new TwoEchelonStockResult
        {
            Depot = depot,
            Bases = FrozenList.Own(results),
            TotalBaseBackorders = results.Sum(r => r.ExpectedBackorders),
        };
    }

    private static double LeadTime(StockingBase b, double delay)
    {
        var (repaired, shipped) = (b.RepairShare * b.RepairTime, (1 - b.RepairShare) * (b.OrderAndShipTime + delay));
        var longer = repaired > shipped ? nameof(StockingBase.RepairTime) : nameof(StockingBase.OrderAndShipTime);
        PoissonStock.Pipeline(b.DemandRate, Guard.Representable(repaired + shipped, longer), name: longer);
        return repaired + shipped;
    }
}
