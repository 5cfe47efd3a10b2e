using AfterSales.Metrics.Budgets;

namespace AfterSales.Metrics.Tests.Budgets;

public class BudgetForecastTests
{
    public static TheoryData<string> Cases
        => [.. Reference.Cases("budget_control.json").Where(c => c.Inputs.TryGetProperty("monthly_budget", out _)).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compute_Reference_Agrees(string name)
    {
        var (_, inputs, expected) = Reference.Cases("budget_control.json").Single(c => c.Name == name);

        var result = BudgetForecast.Compute(new BudgetForecastInput
        {
            Budget = inputs.GetProperty("monthly_budget").Exacts(),
            Actual = inputs.GetProperty("monthly_actual").Exacts(),
            Commitments = inputs.GetProperty("open_commitments").Exact(),
        });

        foreach (var figure in expected.EnumerateObject())
        {
            Reference.AssertClose(figure.Value.Number(), Actual(result, figure.Name), 1e-10, figure.Name);
        }
    }

    [Fact]
    public void Compute_FivePeriods_HasPredictionIntervals()
    {
        var result = BudgetForecast.Compute(Input([100, 100, 120, 130, 150, 150, 140, 120, 110, 110, 100, 170], [95, 108, 131, 150.5m, 149]));

        // scipy 1.10: t(0.975; 4)·s·sqrt(7 + 49/5), s = stdev of the five; the ratio's by s²/B-weighted residuals.
        Reference.AssertClose(1520.4 - 280.88185160510807, result.ByRunRate.Lower, 1e-12, "run rate, lower");
        Assert.Equal(IntervalMethod.Prediction, result.ByRunRate.Method);
        Assert.All(
            new[] { result.ByRunRate, result.ByRecentBurn, result.ByProfile, result.ByBudgetForRest, result.WithCommitmentsFloor },
            e => Assert.True(e.Lower <= e.Value && e.Value <= e.Upper && e.Lower < e.Upper));
    }

    /// <summary>mpmath 1.2.1, 40 digits, each formula of the remarks written out; the quantile of t by findroot over quad (scipy 1.10 has ten digits of
    /// it).</summary>
    [Fact]
    public void Compute_FivePeriods_HasTheIntervalOfEachMethod()
    {
        var input = Input(
            [100, 100, 120, 130, 150, 150, 140, 120, 110, 110, 100, 170],
            [95, 108, 131, 150.5m, 149]) with
        { Drivers = [10, 11, 13, 14, 16, 15, 14, 12, 11, 11, 10, 17] };
        var result = BudgetForecast.Compute(input);

        Check(result.ByRunRate, 1520.4, 1239.5181483948924, 1801.2818516051076);
        Check(result.ByRecentBurn, 1638, 1412.4695711018702, 1863.5304288981298);
        Check(BudgetForecast.Compute(input, new BudgetForecastOptions { RecentPeriods = 2 }).ByRecentBurn, 1681.75, 1606.110719861374, 1757.389280138626);
        Check(result.ByProfile, 1583.75, 1464.7236154434656, 1702.7763845565344);
        Check(result.ByDriver, 1524.359375, 1438.3676054773696, 1610.3511445226304);
        Check(result.ByBudgetForRest, 1533.5, 1457.08191543875, 1609.91808456125);
        var floored = BudgetForecast.Compute(input with { Commitments = 900 }).WithCommitmentsFloor;
        Check(floored, 1533.5, 1533.5, 1609.91808456125);

        static void Check(Estimate estimate, double value, double lower, double upper)
        {
            Reference.AssertClose(value, estimate.Value, 1e-12, "value");
            Reference.AssertClose(lower, estimate.Lower, 1e-12, "lower");
            Reference.AssertClose(upper, estimate.Upper, 1e-12, "upper");
        }
    }

    [Fact]
    public void Options_OutOfRange_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new BudgetForecastOptions { RecentPeriods = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new BudgetForecastOptions { Level = 1 });
    }

    [Fact]
    public void Compute_ExhaustedInAThousandYears_HasTheNumberButNoDate()
    {
        var result = BudgetForecast.Compute(Input([1_000_000, 1], [1]) with { FirstPeriod = ReportingPeriod.Month(2026, 1) });

        Assert.Equal(1_000_000, result.PeriodsUntilExhausted.Value);
        Assert.Equal(UndefinedReason.NotReached, result.ExhaustedOn.Reason);
    }

    [Fact]
    public void Compute_NothingSpentYet_LeavesOnlyTheBudget()
    {
        var result = BudgetForecast.Compute(Input([10, 20], []));

        Assert.Equal(30, result.ByBudgetForRest.Value);
        Assert.Equal(UndefinedReason.NoData, result.ByBudgetForRest.Reason);
        Assert.Equal(UndefinedReason.NoData, result.ByRunRate.Reason);
        Assert.Equal(UndefinedReason.NoData, result.ByProfile.Reason);
        Assert.Equal(UndefinedReason.NoData, result.PeriodsUntilExhausted.Reason);
        Assert.Null(result.ByRunRate.Value);
    }

    [Fact]
    public void Compute_OnePeriod_HasNoIntervalForMeans()
    {
        var result = BudgetForecast.Compute(Input([10, 20], [11]));

        Assert.Equal((22.0, UndefinedReason.SmallSample), (result.ByRunRate.Value, result.ByRunRate.Reason));
        Assert.Equal((33.0, UndefinedReason.SmallSample), (result.ByProfile.Value!.Value, result.ByProfile.Reason));
        Assert.Null(result.ByBudgetForRest.Reason);
    }

    [Fact]
    public void Compute_AllPeriodsOver_IsTheActual()
    {
        var result = BudgetForecast.Compute(Input([10, 20], [11, 25]));

        Assert.Equal((36.0, 36.0, 36.0), (result.ByRunRate.Value, result.ByRunRate.Lower, result.ByRunRate.Upper));
        Assert.Equal(UndefinedReason.ZeroDenominator, result.RequiredBurn.Reason);
    }

    [Fact]
    public void Compute_BudgetToDateZero_HasNoProfile()
        => Assert.Equal(UndefinedReason.ZeroDenominator, BudgetForecast.Compute(Input([0, 0, 9], [1, 2])).ByProfile.Reason);

    [Fact]
    public void Compute_Drivers_ForecastByTheirRate()
    {
        var result = BudgetForecast.Compute(Input([10, 10, 10], [12, 18]) with { Drivers = [4, 6, 5] });

        Assert.Equal((45.0, 45.0), (result.ByDriver.Value, result.ByDriver.Upper));
        Assert.Equal(UndefinedReason.MissingInput, BudgetForecast.Compute(Input([10], [12])).ByDriver.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, BudgetForecast.Compute(Input([10, 10], [12]) with { Drivers = [0, 6] }).ByDriver.Reason);
    }

    [Fact]
    public void Compute_NegativePlan_HasNoProfileInterval()
        => Assert.Equal(UndefinedReason.OutsideDomain, BudgetForecast.Compute(Input([10, -5, 10], [9, -4])).ByProfile.Reason);

    [Fact]
    public void Compute_Commitments_AreAFloor()
    {
        var result = BudgetForecast.Compute(Input([10, 10, 10], [10, 10]) with { Commitments = 40 });

        Assert.Equal((60.0, 60.0), (result.WithCommitmentsFloor.Value, result.WithCommitmentsFloor.Lower));
        Assert.Equal(-30m, result.RemainingAfterCommitments);
    }

    [Fact]
    public void Compute_FirstPeriodGiven_NamesTheDateOfExhaustion()
    {
        // 150 of 240 spent in three months at 50 each: the other 90 last 1.8 months more, 24 days into May.
        var input = Input([60, 60, 60, 60], [50, 50, 50]) with { FirstPeriod = ReportingPeriod.Month(2026, 1) };

        Assert.Equal(1.8, BudgetForecast.Compute(input).PeriodsUntilExhausted.Value!.Value, 12);
        Assert.Equal(new LocalDate(2026, 5, 25), BudgetForecast.Compute(input).ExhaustedOn.Value);
        Assert.Equal(UndefinedReason.NotReached, BudgetForecast.Compute(input with { Actual = [0, 0] }).ExhaustedOn.Reason);
        Assert.Equal(UndefinedReason.MissingInput, BudgetForecast.Compute(input with { FirstPeriod = null }).ExhaustedOn.Reason);
        Assert.Equal(UndefinedReason.OutsideDomain, BudgetForecast.Compute(input with { Actual = [300] }).ExhaustedOn.Reason);
    }

    [Fact]
    public void Compute_BadInput_Throws()
    {
        Assert.Throws<ArgumentException>(() => BudgetForecast.Compute(Input([], [])));
        Assert.Throws<ArgumentException>(() => BudgetForecast.Compute(Input([1], [1, 2])));
        Assert.Throws<ArgumentException>(() => BudgetForecast.Compute(Input([1, 2], [1]) with { Drivers = [1] }));
        Assert.Throws<ArgumentException>(() => BudgetForecast.Compute(Input([1, 2], [1]) with { Drivers = [1, -1] }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Input([1], [1]) with { Commitments = -1 });
    }

    [Property]
    public Property Compute_SpentAsPlanned_EveryForecastOfThePlanIsTheBudget() => Prop.ForAll(
        Gen.Choose(1, 500).NonEmptyListOf().ToArbitrary(), Gen.Choose(1, 12).ToArbitrary(), (budget, over) =>
        {
            var plan = budget.Select(b => (decimal)b).ToArray();
            var result = BudgetForecast.Compute(Input(plan, [.. plan.Take(over)]));
            return Close(result.ByProfile) && Close(result.ByBudgetForRest) && Close(result.WithCommitmentsFloor);

            bool Close(Estimate e) => Math.Abs(e.Value!.Value - (double)plan.Sum()) <= 1e-12 * (double)plan.Sum();
        });

    [Property]
    public Property Compute_AmountsScaled_ForecastsScale() => Prop.ForAll(
        Gen.Choose(1, 500).ListOf().Where(l => l.Count >= 2).ToArbitrary(),
        Gen.Choose(1, 500).ListOf().Where(l => l.Count >= 2).ToArbitrary(),
        (budget, spent) =>
        {
            decimal[] plan = [.. budget.Select(b => (decimal)b)], actual = [.. spent.Take(budget.Count).Select(a => (decimal)a)];
            var (one, ten) =
                (BudgetForecast.Compute(Input(plan, actual)), BudgetForecast.Compute(Input([.. plan.Select(b => b * 10)], [.. actual.Select(a => a * 10)])));
            return Close(one.ByRunRate, ten.ByRunRate) && Close(one.ByProfile, ten.ByProfile) && Close(one.ByRecentBurn, ten.ByRecentBurn);

            static bool Close(Estimate one, Estimate ten) => Math.Abs((one.Upper!.Value * 10) - ten.Upper!.Value) <= 1e-9 * Math.Abs(ten.Upper.Value);
        });

    private static BudgetForecastInput Input(decimal[] budget, decimal[] actual) => new() { Budget = budget, Actual = actual };

    private static double? Actual(BudgetForecastResult result, string name) => name switch
    {
        "budget_total" => (double)result.Budget,
        "actual_to_date" => (double)result.Actual,
        "budget_to_date" => (double)result.BudgetToDate,
        "variance_to_date" => (double)result.Variance,
        "variance_pct" => result.VarianceRatio.Value,
        "average_burn" => (double?)result.AverageBurn.Value,
        "burn_last3" => (double?)result.RecentBurn.Value,
        "remaining_after_commitments" => (double)result.RemainingAfterCommitments,
        "forecast_run_rate" => result.ByRunRate.Value,
        "forecast_last3" => result.ByRecentBurn.Value,
        "forecast_budget_for_rest" => result.ByBudgetForRest.Value,
        "forecast_profile" => result.ByProfile.Value,
        "forecast_commitments_floor" => result.WithCommitmentsFloor.Value,
        "months_until_exhausted_at_average_burn" => result.PeriodsUntilExhausted.Value,
        "required_burn_to_land_on_budget" => (double?)result.RequiredBurn.Value,
        _ => throw new ArgumentException($"No figure {name}.", nameof(name)),
    };

    [Theory]
    [InlineData(100, 90d, 110d, 89, BudgetProspect.Over)]
    [InlineData(100, 90d, 110d, 90, BudgetProspect.LikelyOver)]
    [InlineData(100, 90d, 110d, 99, BudgetProspect.LikelyOver)]
    [InlineData(100, 90d, 110d, 100, BudgetProspect.LikelyWithin)]
    [InlineData(100, 90d, 110d, 110, BudgetProspect.Within)]
    [InlineData(100, null, null, 99, BudgetProspect.LikelyOver)]
    [InlineData(100, null, null, 100, BudgetProspect.Within)]
    public void Prospect_BudgetAgainstTheInterval_IsWithinUpToIt(double value, double? lower, double? upper, decimal budget, BudgetProspect expected)
    {
        var estimate = lower is { } low && upper is { } high ? Estimate.Of(value, low, high, 0.95, IntervalMethod.Prediction)
            : Estimate.WithoutInterval(value, UndefinedReason.SmallSample, 0.95, IntervalMethod.Prediction);

        Assert.Equal(expected, (BudgetForecast.Compute(Input([1, 1], [1])) with { ByRunRate = estimate, Budget = budget }).ToProspect().Value);
    }

    [Fact]
    public void Prospect_NoForecast_IsUndefinedForItsReason()
    {
        var none = Estimate.Undefined(UndefinedReason.NoData, 0.95, IntervalMethod.Prediction);

        Assert.Equal(UndefinedReason.NoData, (BudgetForecast.Compute(Input([1, 1], [1])) with { ByRunRate = none }).ToProspect().Reason);
    }
}
