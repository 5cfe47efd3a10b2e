using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Resources;

/// <summary>Base stock of one spare part at one place: each unit used is reordered at once.</summary>
/// <remarks>
/// <para><b>Formula.</b> The pipeline X is Poisson with mean m = demand rate × lead time (Palm). Expected backorders E[(X − S)⁺];
/// fill rate P(X ≤ S − 1), the share of demands met from the shelf; ready rate P(X ≤ S), the share of time without a backorder;
/// on hand E[(S − X)⁺]; mean wait of a demand = backorders / demand rate.</para>
/// <para><b>Units.</b> Demand per unit of time, lead time in that unit; stock and backorders in pieces; rates are fractions.</para>
/// <para><b>Domain.</b> Rates and times not negative and finite, their product at most 1,000,000,000 pieces; stock not negative. Poisson demand, any lead
/// time of that mean, order-for-order.</para>
/// <para><b>Edge cases.</b> No stock fills nothing, and every demand waits the whole lead time. No demand: nothing is ever short, fill rate 1 from the first
/// piece on, and the mean wait is undefined, <see cref="UndefinedReason.ZeroDenominator"/>. No lead time: a fill rate of 1 from the first piece on.</para>
/// <para><b>Method.</b> Sums of positive terms on the side of S where none cancel; tails from the incomplete gamma function. The least stock is a
/// quantile, by bisection.</para>
/// <para><b>Source.</b> C. Palm 1938; C. Sherbrooke, Optimal Inventory Modeling of Systems, 2nd ed. 2004, ch. 2.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(BaseStock.Compute(5, 0, 1).FillRate); // 1
/// </code>
/// </example>
public static class BaseStock
{
    /// <summary>How a stock serves a demand.</summary>
    /// <param name="demandRate">Demands per unit of time.</param>
    /// <param name="leadTime">Mean time until a piece is replaced.</param>
    /// <param name="stock">The base stock S, in pieces.</param>
    /// <returns>Backorders, rates and stock on hand.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, NaN or infinite, or the pipeline above 1,000,000,000 pieces.</exception>
    public static BaseStockResult Compute(double demandRate, double leadTime, int stock)
    {
        var pipeline = PoissonStock.Pipeline(demandRate, leadTime);
        Guard.NotNegative(stock);
        var backorders = PoissonStock.Short(stock, pipeline);
        return new BaseStockResult
        {
            DemandRate = demandRate,
            LeadTime = leadTime,
            Stock = stock,
            PipelineMean = pipeline,
            ExpectedBackorders = backorders,
            FillRate = PoissonDistribution.Cumulative(stock - 1, pipeline),
            ReadyRate = PoissonDistribution.Cumulative(stock, pipeline),
            ExpectedOnHand = PoissonStock.OnHand(stock, pipeline),
            MeanWait = Figure.Ratio(backorders, demandRate),
        };
    }

    /// <summary>The least stock that fills a share of the demands from the shelf.</summary>
    /// <param name="demandRate">Demands per unit of time.</param>
    /// <param name="leadTime">Mean time until a piece is replaced.</param>
    /// <param name="targetFillRate">The share, from 0 to below 1.</param>
    /// <returns>How that stock serves.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range, or the pipeline above 1,000,000,000 pieces.</exception>
    public static BaseStockResult MinimumStock(double demandRate, double leadTime, double targetFillRate)
    {
        var pipeline = PoissonStock.Pipeline(demandRate, leadTime);
        if (!(targetFillRate >= 0 && targetFillRate < 1))
        {
            throw Guard.OutOfRange(nameof(targetFillRate), "must be at least 0 and below 1", targetFillRate);
        }

        // P(X ≤ S − 1) ≥ target: one piece above the quantile; no piece at all for a target of 0.
        var stock = targetFillRate == 0 ? 0 : checked((int)PoissonDistribution.Quantile(targetFillRate, pipeline) + 1);
        return Compute(demandRate, leadTime, stock);
    }
}
