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
            var result = FixedOverheadVariance.Compute(
                Get("budget"), Get("actual"), c.Inputs.GetProperty("denominator_hours").Exact(), c.Inputs.GetProperty("standard_hours_allowed").Exact());
            Close("rate", result.BudgetedRate.Value);
            Close("allocated", result.Allocated.Value);
            Close("spending_variance", result.Spending);
            Close("production_volume_variance", result.ProductionVolume.Value);

            Money Get(string key) => Money.Of(c.Inputs.GetProperty(key).Exact(), Usd);

            void Close(string key, Money? actual) => Reference.AssertClose(
                c.Expected.GetProperty(key).Number(), (double?)actual?.Amount, 1e-10, $"{c.Name} {key}");
        });

    [Fact]
    public void Compute_NoDenominator_KeepsTheSpending()
    {
        var result = FixedOverheadVariance.Compute(Money.Of(5, Usd), Money.Of(7, Usd), 0, 3);

        Assert.Equal(Money.Of(2, Usd), result.Spending);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.ProductionVolume.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.BudgetedRate.Reason);
    }

    [Fact]
    public void Compute_MistakenArguments_Throw()
    {
        Assert.Throws<CurrencyMismatchException>(() => FixedOverheadVariance.Compute(Money.Of(5, Usd), Money.Of(7, "EUR"), 1, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => FixedOverheadVariance.Compute(Money.Of(5, Usd), Money.Of(7, Usd), -1, 3));
    }

    [Property]
    public Property Compute_AnyAmounts_BothVariancesAreActualMinusAllocated() => Prop.ForAll(Amounts, a =>
        // An allocated amount without end is cut at decimal's 28 digits.
        Of(a).Allocated.Value is not { } allocated
            || Math.Abs((Of(a).Spending + Of(a).ProductionVolume.Value!.Value - (Of(a).Actual - allocated)).Amount) <= 1e-20m);

    [Property]
    public Property Compute_AllowedAsPlanned_HasNoProductionVolume() => Prop.ForAll(Amounts, a =>
        Of((a.Budget, a.Actual, a.Planned, a.Planned)).ProductionVolume.Value is not { } volume || volume.Amount == 0);

    [Property]
    public Property Compute_AmountsTimesEight_ScalesEveryVariance() => Prop.ForAll(Amounts, a =>
    {
        var (one, eight) = (Of(a), Of((8 * a.Budget, 8 * a.Actual, a.Planned, a.Allowed)));
        return eight.Spending == one.Spending * 8
            && (one.ProductionVolume.Value is not { } volume || Math.Abs(eight.ProductionVolume.Value!.Value.Amount - (8 * volume.Amount)) <= 1e-16m);
    });

    private static Arbitrary<(decimal Budget, decimal Actual, decimal Planned, decimal Allowed)> Amounts { get; } =
        Gen.Choose(0, 900_000).ArrayOf(4).Select(x => (x[0] / 100m, x[1] / 100m, x[2] % 97m, x[3] % 97m)).ToArbitrary();

    private static FixedOverheadVarianceResult Of((decimal Budget, decimal Actual, decimal Planned, decimal Allowed) a)
        => FixedOverheadVariance.Compute(Money.Of(a.Budget, Usd), Money.Of(a.Actual, Usd), a.Planned, a.Allowed);
}
