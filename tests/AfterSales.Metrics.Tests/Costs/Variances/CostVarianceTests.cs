using System.Text.Json;
using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class CostVarianceTests
{
    private static readonly Currency Usd = Currency.Of("USD");

    private static readonly Arbitrary<CostVarianceInput> Any =
        (from cells in Gen.Frequency((1, Gen.Constant(0)), (5, Gen.Choose(1, 100_000))).ArrayOf(6)
         select new CostVarianceInput
         {
             ActualOutput = cells[0],
             BudgetedOutput = cells[1],
             StandardQuantityPerOutput = cells[2] / 100m,
             StandardPrice = Money.Of(cells[3] / 100m, Usd),
             ActualQuantity = cells[4] / 10m,
             ActualPrice = Money.Of(cells[5] / 1000m, Usd),
         }).ToArbitrary();

    [Fact]
    public void ReferenceCases_Hold() => Assert.All(
        Reference.Cases("variance_analysis.json").Where(c => c.Inputs.ValueKind == JsonValueKind.Object && c.Inputs.TryGetProperty("standard_price", out _)),
        c =>
        {
            var result = CostVariance.Compute(new CostVarianceInput
            {
                ActualOutput = Get("actual_output")!.Value,
                BudgetedOutput = Get("budgeted_output"),
                StandardQuantityPerOutput = Get("standard_quantity_per_output")!.Value,
                StandardPrice = Money.Of(Get("standard_price")!.Value, Usd),
                ActualQuantity = Get("actual_quantity")!.Value,
                ActualPrice = Money.Of(Get("actual_price")!.Value, Usd),
            });
            var values = new ExpectedValues(c.Expected, 1e-10, c.Name + " ");
            var joint = values.Part("joint_separated");
            Close(values, "actual_cost", result.ActualCost);
            Close(values, "flexible_budget", result.FlexibleBudget);
            Close(values, "price_variance", result.Price);
            Close(values, "efficiency_variance", result.Efficiency);
            Close(values, "flexible_budget_variance", result.FlexibleBudgetVariance);
            Assert.Equal(Get("budgeted_output") is not null, result.StaticBudget.IsDefined);
            if (result.StaticBudget.IsDefined)
            {
                Close(values, "static_budget", result.StaticBudget.Value);
                Close(values, "sales_volume_variance", result.SalesVolume.Value);
                Close(values, "static_budget_variance", result.StaticBudgetVariance.Value);
            }

            Close(joint, "price_at_standard_quantity", result.PriceAtStandardQuantity);
            Close(joint, "quantity", result.Efficiency);
            Close(joint, "joint", result.Joint);
            values.AllAsked();

            decimal? Get(string key) => c.Inputs.GetProperty(key) is { ValueKind: not JsonValueKind.Null } value ? value.Exact() : null;

            static void Close(ExpectedValues from, string key, Money? actual) => from.Number(key, (double?)actual?.Amount);
        });

    [Fact]
    public void Compute_NoBudgetedOutput_LeavesTheStaticBudgetOut()
    {
        var result = CostVariance.Compute(Sample() with { BudgetedOutput = null });

        Assert.Equal(UndefinedReason.MissingInput, result.StaticBudget.Reason);
        Assert.Equal(UndefinedReason.MissingInput, result.SalesVolume.Reason);
        Assert.Equal(UndefinedReason.MissingInput, result.StaticBudgetVariance.Reason);
    }

    [Fact]
    public void Compute_NoOutput_AllCostIsVariance()
    {
        var result = CostVariance.Compute(Sample() with { ActualOutput = 0 });

        Assert.Equal(Money.Zero(Usd), result.FlexibleBudget);
        Assert.Equal(result.ActualCost, result.FlexibleBudgetVariance);
    }

    [Fact]
    public void Compute_TwoCurrencies_Throws()
        => Assert.Throws<CurrencyMismatchException>(() => CostVariance.Compute(Sample() with { ActualPrice = Money.Of(1, "EUR") }));

    [Fact]
    public void Input_NegativeQuantity_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => Sample() with { ActualQuantity = -1 });

    [Property]
    public Property Compute_AnyInput_PriceAndEfficiencyAddUp() => Prop.ForAll(Any, input =>
        CostVariance.Compute(input) is var r && r.Price + r.Efficiency == r.FlexibleBudgetVariance
            && r.ActualCost - r.FlexibleBudget == r.FlexibleBudgetVariance);

    [Property]
    public Property Compute_AnyInput_JointPartSeparatesExactly() => Prop.ForAll(Any, input =>
        CostVariance.Compute(input) is var r && r.PriceAtStandardQuantity + r.Joint == r.Price);

    [Property]
    public Property Compute_AnyInput_VolumeAndFlexibleAddUpToStatic() => Prop.ForAll(Any, input =>
        CostVariance.Compute(input) is var r && r.SalesVolume.Value + r.FlexibleBudgetVariance == r.StaticBudgetVariance.Value);

    [Property]
    public Property Compute_AllPricesScaled_ScalesEveryVariance() => Prop.ForAll(Any, input =>
    {
        var (one, ten) =
            (CostVariance.Compute(input), CostVariance.Compute(input with { StandardPrice = input.StandardPrice * 10, ActualPrice = input.ActualPrice * 10 }));
        return one.Price * 10 == ten.Price && one.Efficiency * 10 == ten.Efficiency && one.Joint * 10 == ten.Joint;
    });

    private static CostVarianceInput Sample() => new()
    {
        ActualOutput = 10,
        BudgetedOutput = 12,
        StandardQuantityPerOutput = 2,
        StandardPrice = Money.Of(30, Usd),
        ActualQuantity = 22,
        ActualPrice = Money.Of(28, Usd),
    };

    [Fact]
    public void Compute_NoInput_IsNamed() => Assert.Equal("input", Assert.Throws<ArgumentNullException>(() => CostVariance.Compute(null!)).ParamName);
}
