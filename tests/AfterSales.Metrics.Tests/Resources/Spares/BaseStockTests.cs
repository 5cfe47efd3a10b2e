using AfterSales.Metrics.Resources;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Resources;

public class BaseStockTests
{
    [Fact]
    public void ReferenceCases_Hold() => Assert.All(
        CaseKinds.Of("spare_parts.json", "demand_rate", "bases", "items"),
        c =>
        {
            var (name, inputs, expected) = c;
            var check = new CaseCheck(name, expected, 1e-10);
            var (rate, time) = (inputs.GetProperty("demand_rate").Number()!.Value, inputs.GetProperty("lead_time").Number()!.Value);
            var result = inputs.TryGetProperty("base_stock", out var stock)
                ? BaseStock.Compute(rate, time, stock.GetInt32())
                : BaseStock.MinimumStock(rate, time, inputs.GetProperty("target_fill_rate").Number()!.Value);
            Close("pipeline_mean", result.PipelineMean);
            Close("expected_backorders", result.ExpectedBackorders);
            Close("fill_rate", result.FillRate);
            Close("ready_rate", result.ReadyRate);
            Close("expected_on_hand", result.ExpectedOnHand);
            Close("mean_backorder_wait", result.MeanWait.Value);
            Close("min_base_stock", result.Stock);
            check.AssertAllSeen();

            void Close(string key, double? actual) => check.Number(key, actual);
        });

    [Fact]
    public void Compute_NoStock_EveryDemandWaitsTheLeadTime()
    {
        var result = BaseStock.Compute(0.2, 0.5, 0);

        Assert.Equal(0, result.FillRate);
        Reference.AssertClose(0.5, result.MeanWait.Value, 1e-14, "wait");
    }

    [Fact]
    public void Compute_NoDemand_IsNeverShort()
    {
        var result = BaseStock.Compute(0, 3, 1);

        Assert.Equal((0.0, 1.0, 1.0), (result.ExpectedBackorders, result.FillRate, result.ExpectedOnHand));
        Assert.Equal(UndefinedReason.ZeroDenominator, result.MeanWait.Reason);
    }

    [Fact]
    public void Compute_NoLeadTime_FillsFromTheFirstPieceOn() => Assert.Equal(1, BaseStock.Compute(5, 0, 1).FillRate);

    [Fact]
    public void MinimumStock_EndsOfTheRange_AreAnswered()
    {
        Assert.Equal(0, BaseStock.MinimumStock(3, 1, 0).Stock);
        Assert.Throws<ArgumentOutOfRangeException>(() => BaseStock.MinimumStock(3, 1, 1));
    }

    [Theory]
    [InlineData(-1, 1, 1)]
    [InlineData(1, double.NaN, 1)]
    [InlineData(1, 1, -1)]
    public void Compute_MistakenArguments_Throw(double rate, double time, int stock)
        => Assert.Throws<ArgumentOutOfRangeException>(() => BaseStock.Compute(rate, time, stock));

    /// <summary>What is on hand, or short, once in 10³⁰⁰ times: terms among the least doubles, of which a billion pieces would have as many.</summary>
    [Theory]
    [InlineData(1e9, -37.4, -1)]
    [InlineData(1e9, 37.4, 1)]
    [InlineData(1e6, -37.3, -1)]
    [InlineData(1e4, 40, 1)]
    public void Compute_TailAmongTheLeastDoubles_IsTheSum(double mean, double deviations, int direction)
    {
        var stock = (int)(mean + (deviations * Math.Sqrt(mean)));
        var (sum, term) = (0.0, 1.0);
        for (var x = stock + direction; term > 1e-25 && x >= 0; x += direction)
        {
            sum += term * Math.Abs(x - stock);
            term *= direction > 0 ? mean / (x + 1) : x / mean;
        }

        var result = BaseStock.Compute(1, mean, stock);

        var expected = sum * PoissonDistribution.Probability(stock + direction, mean);
        Assert.InRange((direction > 0 ? result.ExpectedBackorders : result.ExpectedOnHand) / expected, 0.999999, 1.000001);
        Assert.InRange(expected, 1e-312, 1e-285);
    }
}
