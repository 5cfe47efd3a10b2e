using System.Text.Json;
using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class FixedOverheadVarianceTests
{
    private static readonly Currency Usd = Currency.Of("USD");

    [Fact]
    public void ReferenceCases_Hold() => Assert.All(
        Reference.Cases("variance_analysis.json").Where(c => c.Inputs.ValueKind == JsonValueKind.Object && c.Inputs.TryGetProperty("denominator_hours", out _)),
        c =>
        {
            var result = FixedOverheadVariance.Compute(Get("budget"), Get("actual"), c.Inputs.GetProperty("denominator_hours").Exact(), c.Inputs.GetProperty("standard_hours_allowed").Exact());
            Close("rate", result.Rate.Value);
            Close("allocated", result.Allocated.Value);
            Close("spending_variance", result.Spending);
            Close("production_volume_variance", result.ProductionVolume.Value);

            Money Get(string key) => Money.Of(c.Inputs.GetProperty(key).Exact(), Usd);

            void Close(string key, Money? actual) => Reference.AssertClose(c.Expected.GetProperty(key).Number(), (double?)actual?.Amount, 1e-10, $"{c.Name} {key}");
        });

    [Fact]
    public void Compute_NoDenominator_KeepsTheSpending()
    {
        var result = FixedOverheadVariance.Compute(Money.Of(5, Usd), Money.Of(7, Usd), 0, 3);

        Assert.Equal(Money.Of(2, Usd), result.Spending);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.ProductionVolume.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.Rate.Reason);
    }

    [Fact]
    public void Compute_MistakenArguments_Throw()
    {
        Assert.Throws<CurrencyMismatchException>(() => FixedOverheadVariance.Compute(Money.Of(5, Usd), Money.Of(7, "EUR"), 1, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => FixedOverheadVariance.Compute(Money.Of(5, Usd), Money.Of(7, Usd), -1, 3));
    }
}
