using AfterSales.Metrics.Budgets;

namespace AfterSales.Metrics.Tests.Budgets;

public class EarnedValueAnalysisTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    public static TheoryData<string> Cases => [.. Reference.Cases("earned_value.json").Where(c => c.Inputs.TryGetProperty("bac", out _)).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compute_Reference_Agrees(string name)
    {
        var (_, inputs, expected) = Reference.Cases("earned_value.json").Single(c => c.Name == name);
        var bottomUp = inputs.GetProperty("bottom_up_etc");

        var result = EarnedValueAnalysis.Compute(new EarnedValueInput
        {
            BudgetAtCompletion = Money.Of(inputs.GetProperty("bac").Exact(), Eur),
            PlannedValue = Money.Of(inputs.GetProperty("pv").Exact(), Eur),
            EarnedValue = Money.Of(inputs.GetProperty("ev").Exact(), Eur),
            ActualCost = Money.Of(inputs.GetProperty("ac").Exact(), Eur),
            BottomUpEstimateToComplete = bottomUp.Number() is null ? null : Money.Of(bottomUp.Exact(), Eur),
        });

        foreach (var figure in expected.EnumerateObject())
        {
            Reference.AssertClose(figure.Value.Number(), Actual(result, figure.Name), 1e-10, figure.Name);
        }
    }

    [Fact]
    public void RedmineIssueEvm242_NothingSpentNorEarned_HasSpiZeroAndNoCpi()
    {
        var result = Of(50_000, 10_000, 0, 0);

        Assert.Equal(0, result.SchedulePerformanceIndex.Value);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.CostPerformanceIndex.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.EstimateAtCompletionByCostIndex.Reason);
    }

    [Fact]
    public void ZerocracyPagesAction734And857_WholeNumbers_AreNotDividedAsIntegers()
        => Assert.Equal(0.75, Of(10, 4, 3, 4).CostPerformanceIndex.Value);

    [Fact]
    public void ZerocracyPagesAction775_PlannedValueZero_KeepsTheCpi()
    {
        var result = Of(50_000, 0, 5_000, 4_000);

        Assert.Equal(1.25, result.CostPerformanceIndex.Value);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.SchedulePerformanceIndex.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.EstimateAtCompletionByBothIndices.Reason);
        Assert.True(result.EstimateAtCompletionByCostIndex.IsDefined);
    }

    [Fact]
    public void RedmineEvm60_CostVarianceRatio_IsByEarnedValue()
        => Assert.Equal(-0.125, Of(200_000, 100_000, 80_000, 90_000).CostVarianceRatio.Value);

    [Fact]
    public void RedmineEvm50_EstimateAtCompletion_FollowsFromTheHistory()
    {
        var result = Of(200_000, 100_000, 80_000, 90_000);

        Reference.AssertClose(90_000 + (120_000 / (80.0 / 90)), result.EstimateAtCompletionByCostIndex.Value, 1e-15, "AC + (BAC − EV) / CPI");
    }

    [Fact]
    public void BusinessRequirement152_EveryDenominatorZero_LeavesEachIndexUndefined()
    {
        var result = Of(0, 0, 0, 0);

        Assert.All(
            [
                result.CostPerformanceIndex, result.SchedulePerformanceIndex, result.CostVarianceRatio, result.ScheduleVarianceRatio, result.CompleteRatio,
                result.SpentRatio, result.EstimateAtCompletionByCostIndex, result.EstimateAtCompletionWeighted, result.ToCompleteIndexForBudget,
            ],
            figure => Assert.Equal(UndefinedReason.ZeroDenominator, figure.Reason));
        Assert.Equal(Money.Zero(Eur), result.EstimateAtCompletionAtBudgetedRate);
    }

    [Fact]
    public void Compute_FinishedWork_HasNothingToComplete()
    {
        var result = Of(50_000, 40_000, 50_000, 52_000);

        Assert.Equal(52_000, result.EstimateAtCompletionByCostIndex.Value);
        Assert.Equal(0, result.EstimateToCompleteByCostIndex.Value);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.ToCompleteIndexForEstimate.Reason);
    }

    [Fact]
    public void Compute_BudgetSpentToTheCent_HasNoIndexForTheBudget()
        => Assert.Equal(UndefinedReason.ZeroDenominator, Of(100, 100, 90, 100).ToCompleteIndexForBudget.Reason);

    [Fact]
    public void Compute_EarnedZeroWithCost_LeavesForecastsByTheIndexUndefined()
    {
        var result = Of(100, 50, 0, 10);

        Assert.Equal(0, result.CostPerformanceIndex.Value);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.EstimateAtCompletionByCostIndex.Reason);
        Assert.Equal(Money.Of(110m, Eur), result.EstimateAtCompletionAtBudgetedRate);
    }

    [Fact]
    public void Compute_CreditsAboveCosts_HaveNoCostIndex()
        => Assert.Equal(UndefinedReason.NegativeDenominator, Of(100, 50, 10, -5).CostPerformanceIndex.Reason);

    [Fact]
    public void Compute_OverspentBudget_LeavesANegativeIndexStanding()
        => Assert.Equal(-1, Of(100, 100, 90, 110).ToCompleteIndexForBudget.Value);

    [Fact]
    public void Compute_NegativeValueOrTwoCurrencies_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(-1, 0, 0, 0));
        Assert.Throws<CurrencyMismatchException>(() => EarnedValueAnalysis.Compute(Input(1, 1, 1, 1) with { ActualCost = Money.Of(1m, "USD") }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EarnedValueOptions { CostWeight = 1.1 });
    }

    [Property]
    public Property Compute_AnyAmounts_EachIndexIsDefinedExactlyWhenItsDenominatorIsNotZero() => Prop.ForAll(Gen.Choose(0, 300).Four().ToArbitrary(), x =>
    {
        var (bac, pv, ev, ac) = x;
        var result = Of(bac, pv, ev, ac);
        return result.CostPerformanceIndex.IsDefined == (ac > 0)
            && result.SchedulePerformanceIndex.IsDefined == (pv > 0)
            && result.CostVarianceRatio.IsDefined == (ev > 0)
            && result.CompleteRatio.IsDefined == (bac > 0)
            && result.ToCompleteIndexForBudget.IsDefined == (bac != ac)
            && result.EstimateAtCompletionByCostIndex.IsDefined == (ac > 0 && ev > 0);
    });

    [Property]
    public Property Compute_AnyAmounts_FormsAgreeWhenTheIndicesAreOne()
        => Prop.ForAll(Gen.Choose(1, 300).ToArbitrary(), Gen.Choose(1, 300).ToArbitrary(), (done, rest) =>
    {
        var result = Of(done + rest, done, done, done);
        return new[] { result.EstimateAtCompletionByCostIndex, result.EstimateAtCompletionByBothIndices, result.EstimateAtCompletionWeighted }
            .All(eac => Math.Abs(eac.Value!.Value - done - rest) <= 1e-12 * (done + rest));
    });

    private static EarnedValueInput Input(decimal bac, decimal pv, decimal ev, decimal ac) => new()
    {
        BudgetAtCompletion = Money.Of(bac, Eur),
        PlannedValue = Money.Of(pv, Eur),
        EarnedValue = Money.Of(ev, Eur),
        ActualCost = Money.Of(ac, Eur),
    };

    private static EarnedValueResult Of(decimal bac, decimal pv, decimal ev, decimal ac) => EarnedValueAnalysis.Compute(Input(bac, pv, ev, ac));

    private static double? Actual(EarnedValueResult result, string name) => name switch
    {
        "cv" => (double)result.CostVariance.Amount,
        "sv" => (double)result.ScheduleVariance.Amount,
        "cv_pct" => result.CostVarianceRatio.Value,
        "sv_pct" => result.ScheduleVarianceRatio.Value,
        "cpi" => result.CostPerformanceIndex.Value,
        "spi" => result.SchedulePerformanceIndex.Value,
        "percent_complete" => result.CompleteRatio.Value,
        "percent_spent" => result.SpentRatio.Value,
        "eac_cpi" => result.EstimateAtCompletionByCostIndex.Value,
        "eac_atypical" => (double)result.EstimateAtCompletionAtBudgetedRate.Amount,
        "eac_cpi_spi" => result.EstimateAtCompletionByBothIndices.Value,
        "eac_weighted_80_20" => result.EstimateAtCompletionWeighted.Value,
        "eac_bottom_up" => (double?)result.EstimateAtCompletionBottomUp?.Amount,
        "etc_cpi" => result.EstimateToCompleteByCostIndex.Value,
        "vac_cpi" => result.VarianceAtCompletionByCostIndex.Value,
        "vac_bottom_up" => (double?)result.VarianceAtCompletionBottomUp?.Amount,
        "tcpi_bac" => result.ToCompleteIndexForBudget.Value,
        "tcpi_eac" => result.ToCompleteIndexForEstimate.Value,
        _ => throw new ArgumentException($"No figure {name}.", nameof(name)),
    };

    [Theory]
    [InlineData(-1, 1, 1, "BudgetAtCompletion")]
    [InlineData(1, -1, 1, "PlannedValue")]
    [InlineData(1, 1, -1, "EarnedValue")]
    public void Compute_AmountBelowZero_IsNamed(int budget, int planned, int earned, string name)
        => Assert.Throws<ArgumentOutOfRangeException>(name, () => EarnedValueAnalysis.Compute(new EarnedValueInput
        {
            BudgetAtCompletion = Money.Of(budget, "EUR"),
            PlannedValue = Money.Of(planned, "EUR"),
            EarnedValue = Money.Of(earned, "EUR"),
            ActualCost = Money.Of(1, "EUR"),
        }));
}
