using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Resources;

/// <summary>Safety stock and reorder point from measured demand and lead time, both of which vary.</summary>
/// <remarks>
/// <para><b>Formula.</b> Over lead time L and review period T: mean μ = d·(L + T), σ² = (L + T)·s² + d²·s_L², with demand d of deviation s and lead time of
/// deviation s_L. Safety stock zσ, reorder point μ + zσ; expected shortage σ·G(z), G(z) = φ(z) − z(1 − Φ(z)). Cycle service p: z = Φ⁻¹(p). Fill rate f with
/// Q pieces an order: G(z) = (1 − f)·Q/σ.</para>
/// <para><b>Units.</b> Pieces; demand and times of one unit of time; shares are fractions.</para>
/// <para><b>Domain.</b> Normal demand over the lead time, demands of successive units independent of each other and of the lead time. For rare parts use
/// <see cref="BaseStock"/>.</para>
/// <para><b>Edge cases.</b> No spread at all: no safety stock, no shortage, and a factor of 0 for a fill rate, Φ⁻¹(p) for a cycle service. A fill rate that
/// less than the mean demand reaches gives a negative safety stock; that of an order so large that (1 − f)·Q is the whole demand and more is as negative as
/// it comes out. A share of 1 needs endless stock and is refused.</para>
/// <para><b>Method.</b> The quantile is direct; G falls and is bisected to the last bit, from its own asymptotes.</para>
/// <para><b>Source.</b> E. Silver, D. Pyke and D. Thomas, Inventory and Production Management in Supply Chains, 4th ed. 2017, ch. 6.</para>
/// </remarks>
/// <example>
/// <code>
/// var input = new SafetyStockInput { MeanDemand = 50, DemandDeviation = 5, MeanLeadTime = 9, LeadTimeDeviation = 2 };
/// var result = SafetyStock.ForCycleService(input, 0.95);
/// Console.WriteLine(result.DemandDeviation); // 101.11874208078342
/// Console.WriteLine(result.Stock); // 166.325529664347
/// Console.WriteLine(result.ReorderPoint); // 616.325529664347
/// Console.WriteLine((result.MeanDemand, result.CycleService)); // (450, 0.95)
/// </code>
/// </example>
public static class SafetyStock
{
    /// <summary>The stock of a cycle service level: how many order cycles see no shortage (type 1 service).</summary>
    /// <param name="input">Demand and lead time.</param>
    /// <param name="cycleService">The share, strictly between 0 and 1.</param>
    /// <returns>Safety stock, reorder point and expected shortage.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is not inside (0, 1), or the stock beyond the largest double.</exception>
    public static SafetyStockResult ForCycleService(SafetyStockInput input, double cycleService)
    {
        Guard.NotNull(input);
        return Result(input, NormalDistribution.Quantile(Guard.Between(cycleService, 0, 1)), cycleService);
    }

    /// <summary>The stock of a fill rate: how much of the demand is met from the shelf (type 2 service).</summary>
    /// <param name="input">Demand and lead time.</param>
    /// <param name="fillRate">The share, strictly between 0 and 1.</param>
    /// <param name="orderQuantity">Pieces ordered at a time; positive.</param>
    /// <returns>Safety stock, reorder point and expected shortage.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range, or the stock beyond the largest double.</exception>
    public static SafetyStockResult ForFillRate(SafetyStockInput input, double fillRate, double orderQuantity)
    {
        var deviation = Deviation(Guard.NotNull(input));
        Guard.Between(fillRate, 0, 1);
        Guard.Positive(orderQuantity);
        var factor = deviation == 0 ? 0 : Factor((ExactDecimal.One - ExactDecimal.Of(fillRate)).ToDouble() * orderQuantity / deviation);
        return Result(input, factor, NormalDistribution.Cumulative(factor));
    }

    private static SafetyStockResult Result(SafetyStockInput input, double factor, double cycleService)
    {
        var deviation = Guard.Representable(Deviation(input), nameof(input));
        var mean = Guard.Representable(input.MeanDemand * (input.MeanLeadTime + input.ReviewPeriod), nameof(input));
        var stock = Guard.Representable(factor * deviation, nameof(input));
        return new SafetyStockResult
        {
            MeanDemand = mean,
            DemandDeviation = deviation,
            SafetyFactor = factor,
            Stock = stock,
            ReorderPoint = Guard.Representable(mean + stock, nameof(input)),
            ExpectedShortage = Guard.Representable(deviation * Loss(factor), nameof(input)),
            CycleService = cycleService,
        };
    }

    /// <summary>σ by its two parts, scaled before they are squared.</summary>
    private static double Deviation(SafetyStockInput input)
    {
        var ofDemand = input.DemandDeviation * Math.Sqrt(input.MeanLeadTime + input.ReviewPeriod);
        var ofLeadTime = input.MeanDemand * input.LeadTimeDeviation;
        var (larger, smaller) = (Math.Max(ofDemand, ofLeadTime), Math.Min(ofDemand, ofLeadTime));
        return larger == 0 || larger > double.MaxValue ? larger : larger * Math.Sqrt(1 + (smaller / larger * (smaller / larger)));
    }

    /// <summary>G(z), the pieces short in units of σ; for z far above 0 the difference cancels, and the tail itself is integrated.</summary>
    private static double Loss(double z) => z < 4 ? NormalDistribution.Density(z) - (z * NormalDistribution.Cumulative(-z)) : Tail(z);

    /// <summary>φ(z)·∫₀^∞ t·e^(−zt − t²/2) dt, as φ(z) times the second of Mills' repeated ratios: continued fraction z + 1/(z + 2/(z + …)).</summary>
    private static double Tail(double z)
    {
        // R(z) = (1 − Φ)/φ = 1/(z + 1/(z + 2/(z + …))); G/φ = 1 − zR = R·(1/R − z), and 1/R − z = 1/(z + 2/(z + …)) without cancelling.
        var rest = z;
        for (var k = 60; k >= 2; k--)
        {
            rest = z + (k / rest);
        }

        var inner = 1 / rest;
        return NormalDistribution.Density(z) * inner / (z + inner);
    }

    /// <summary>The z at which G(z) is a number of pieces in units of σ.</summary>
    private static double Factor(double loss)
    {
        // G(z) > −z, so z is above −loss − 1; above 40 the loss is below the smallest double.
        var (low, high) = (-loss - 1, 40.0);
        while (low + ((high - low) / 2) is var middle && middle > low && middle < high)
        {
            (low, high) = Loss(middle) > loss ? (middle, high) : (low, middle);
        }

        return high;
    }
}
