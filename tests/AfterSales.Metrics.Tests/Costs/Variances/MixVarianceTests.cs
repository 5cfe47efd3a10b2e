using System.Text.Json;
using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class MixVarianceTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    private static readonly Arbitrary<MixLine[]> Any =
        (from cells in Gen.Frequency((2, Gen.Constant(0)), (5, Gen.Choose(1, 5_000))).ArrayOf(4)
         select Line(cells[0], cells[1] / 100m, cells[2], cells[3] / 100m)).ArrayOf().ToArbitrary();

    [Fact]
    public void Compute_QuotientBeyondDecimal_LeavesMixUndefinedInsteadOfThrowing()
    {
        var usd = Currency.Of("USD");
        var line = new MixLine
        {
            Name = "a",
            BudgetQuantity = 0.0000000000000000000000000001m,
            BudgetUnitAmount = Money.Of(1m, usd),
            ActualQuantity = 1e14m,
            ActualUnitAmount = Money.Of(1m, usd),
        };
        var other = line with { Name = "b", BudgetQuantity = 0, BudgetUnitAmount = Money.Of(0m, usd), ActualQuantity = 7e28m };

        var result = MixVariance.Compute([line, other], usd);

        Assert.Equal((result.Rows[0].Mix.Reason, result.Rows[0].Quantity.Reason), (result.Mix.Reason, result.Quantity.Reason));
    }

    [Fact]
    public void ReferenceCases_Hold() => Assert.All(
        Reference.Cases("variance_analysis.json").Where(c => c.Inputs.ValueKind == JsonValueKind.Array),
        c =>
        {
            var lines = c.Inputs.EnumerateArray().Select(i => new MixLine
            {
                Name = i.GetProperty("name").GetString()!,
                BudgetQuantity = i.GetProperty("budget_quantity").Exact(),
                BudgetUnitAmount = Money.Of(i.GetProperty("budget_unit_margin").Exact(), Eur),
                ActualQuantity = i.GetProperty("actual_quantity").Exact(),
                ActualUnitAmount = Money.Of(i.GetProperty("actual_unit_margin").Exact(), Eur),
            }).ToList();
            var result = MixVariance.Compute(lines, Eur);
            Assert.Equal(c.Expected.GetProperty("items").GetArrayLength(), result.Rows.Count);
            foreach (var (expected, row) in c.Expected.GetProperty("items").EnumerateArray().Zip(result.Rows))
            {
                Close(expected, row.Price, row.Mix.Value, row.Quantity.Value, row.Volume, row.Total);
            }

            Close(c.Expected.GetProperty("totals"), result.Price, result.Mix.Value, result.Quantity.Value, result.Volume, result.Total);

            void Close(JsonElement expected, params Money?[] actual)
            {
                foreach (var (key, money) in new[] { "price", "mix", "quantity", "volume", "total" }.Zip(actual))
                {
                    Reference.AssertClose(expected.GetProperty(key).Number(), (double?)money?.Amount, 1e-10, $"{c.Name} {key}");
                }
            }
        });

    [Fact]
    public void Compute_MemberWithoutPlan_IsAllMix()
    {
        var row = MixVariance.Compute([Line(100, 5m, 90, 5m), Line(0, 8m, 10, 8m)], Eur).Rows[1];

        Assert.Equal((Money.Of(80, Eur), Money.Zero(Eur)), (row.Mix.Value, row.Quantity.Value));
    }

    [Fact]
    public void Compute_NothingPlanned_KeepsPriceAndVolume()
    {
        var result = MixVariance.Compute([Line(0, 5m, 3, 6m)], Eur);

        Assert.Equal(UndefinedReason.ZeroDenominator, result.Mix.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.Rows[0].Quantity.Reason);
        Assert.Equal((Money.Of(3, Eur), Money.Of(15, Eur), Money.Of(18, Eur)), (result.Price, result.Volume, result.Total));
    }

    [Fact]
    public void Compute_NoLines_IsZero() => Assert.Equal(Money.Zero(Eur), MixVariance.Compute([], Eur).Total);

    [Fact]
    public void Compute_OtherCurrency_Throws() => Assert.Throws<CurrencyMismatchException>(() => MixVariance.Compute([Line(1, 1, 1, 1)], Currency.Of("USD")));

    [Property]
    public Property Compute_AnyLines_EveryIdentityHoldsExactly() => Prop.ForAll(Any, lines =>
    {
        var r = MixVariance.Compute(lines, Eur);
        return r.Price + r.Volume == r.Total
            && (r.Mix.Value is not { } mix || mix + r.Quantity.Value!.Value == r.Volume)
            && r.Rows.All(row => row.Price + row.Volume == row.Total && (row.Mix.Value is not { } part || part + row.Quantity.Value!.Value == row.Volume));
    });

    [Property]
    public Property Compute_AnyLines_TotalIsActualLessPlan() => Prop.ForAll(Any, lines =>
        MixVariance.Compute(lines, Eur).Total.Amount == lines.Sum(
            l => (l.ActualQuantity * l.ActualUnitAmount.Amount) - (l.BudgetQuantity * l.BudgetUnitAmount.Amount)));

    [Property]
    public Property Compute_SameMixAsPlanned_HasNoMixVariance() => Prop.ForAll(Any, Gen.Choose(1, 5).ToArbitrary(), (lines, factor) =>
        MixVariance.Compute(
            [.. lines.Select(l => l with { ActualQuantity = l.BudgetQuantity * factor })], Eur).Rows.All(row => row.Mix.Value is not { Amount: not 0 }));

    private static MixLine Line(decimal planned, decimal unit, decimal actual, decimal actualUnit) => new()
    {
        Name = "line",
        BudgetQuantity = planned,
        BudgetUnitAmount = Money.Of(unit, Eur),
        ActualQuantity = actual,
        ActualUnitAmount = Money.Of(actualUnit, Eur),
    };
}
