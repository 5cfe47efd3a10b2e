using AfterSales.Metrics.Budgets;
using AfterSales.Metrics.Economics;
using AfterSales.Metrics.Resources;
using AfterSales.Metrics.Statistics;
using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Samples;

/// <summary>What comes next, handed to those who plan with it: plain arrays between the rooms.</summary>
public class TrendsSamples
{
    [Fact]
    public void Forecast_OfCalls_FeedsTheStaffingPlan()
    {
        // Calls of the half hours of a morning, six Mondays; the seasonal naive forecast is the bar, smoothing must beat it.
        double[] calls =
        [
            12, 20, 31, 28, 13, 22, 30, 27, 11, 21, 33, 29, 14, 22, 32, 30, 12, 23, 34, 29, 15, 24, 33, 31,
        ];
        var model = new SmoothingModel { Season = SmoothingSeason.Additive, Period = 4 };
        var ahead = ExponentialSmoothing.Fit(calls, model, new ForecastOptions { Horizon = 4, Range = ForecastRange.NotNegative }).Forecast;
        QueueLoad[] loads = [.. ahead.Periods.Select(p => new QueueLoad { Arrivals = p.Value!.Value, Interval = 30, HandleTime = 5 })];
        var plan = StaffingPlan.Compute(loads, new StaffingTarget { Wait = 1.0 / 3, ServiceLevel = 0.8 });

        Assert.Equal(4, plan.Intervals.Count);
        Assert.True(plan.Intervals[2].Agents > plan.Intervals[0].Agents);

        // The upper limits staff for a busy Monday.
        var busy = StaffingPlan.Compute(
            [.. ahead.Periods.Select(p => new QueueLoad { Arrivals = p.Upper!.Value, Interval = 30, HandleTime = 5 })],
            new StaffingTarget { Wait = 1.0 / 3, ServiceLevel = 0.8 });
        Assert.True(busy.AgentTime > plan.AgentTime);
    }

    [Fact]
    public void Forecast_OfVisits_FeedsTheBudgetForecast()
    {
        // Visits of two years and a half, adjusted for working days; those of the rest of the year drive the budget.
        double[] days = [.. Enumerable.Range(0, 36).Select(t => 20.0 + (t * 7 % 4))];
        double?[] visits = [.. Enumerable.Range(0, 30).Select(t => (double?)(days[t] * (10 + (0.1 * t))))];
        var series = Series.Of(PeriodUnit.Month, new LocalDate(2024, 1, 1), visits);
        var adjusted = WorkingDayAdjustment.Adjust(series, days.AsSpan(0, 30));
        var trend = ExponentialSmoothing.Fit(adjusted.Adjusted, new SmoothingModel { Trend = SmoothingTrend.Additive }, new ForecastOptions { Horizon = 6 });
        var ahead = WorkingDayAdjustment.Restore(trend.Forecast, days.AsSpan(30), adjusted.MeanDays.Value!.Value);

        decimal[] drivers = [.. visits.Skip(24).Select(v => (decimal)v!.Value), .. ahead.Periods.Select(p => Math.Round((decimal)p.Value!.Value, 2))];
        var budget = BudgetForecast.Compute(new BudgetForecastInput
        {
            Budget = [.. Enumerable.Repeat(26_000m, 12)],
            Actual = [.. drivers.Take(6).Select(v => 100 * v)],
            Drivers = drivers,
        });

        Assert.Equal(100 * (double)drivers.Sum(), budget.ByDriver.Value!.Value, 1);
        Assert.True(budget.ByDriver.Value > budget.ByRunRate.Value);
    }

    [Fact]
    public void HazardRatio_OfServedCustomers_FeedsTheRetentionEffect()
    {
        // Months until the contract ended; served customers leave more slowly. Retention r becomes r^(hazard ratio).
        double[] months = [3, 5, 6, 8, 9, 12, 12, 14, 4, 9, 15, 18, 20, 24, 24, 24];
        bool[] left = [true, true, true, true, true, true, false, true, true, true, true, false, true, false, false, false];
        double[] served = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1];
        var input = new CoxRegressionInput { Times = months, Events = left, Covariates = [served] };
        var cox = CoxRegression.Fit(input);
        Assert.True(ProportionalHazardsTest.Compute(input).Global.PValue.Value > 0.05);

        var before = new CustomerLifetimeValueInput { MarginPerPeriod = 40m, Retention = 0.92, DiscountRate = 0.01 };
        double Gain(double ratio) => RetentionEffect.Compute(before, Math.Pow(before.Retention, ratio)).GainPerCustomer.Value!.Value;
        var hazard = cox.Terms[0].HazardRatio;

        Assert.InRange(hazard.Value!.Value, 0, 1);
        Assert.True(Gain(hazard.Value.Value) > 0);
        Assert.True(Gain(hazard.Lower!.Value) > Gain(hazard.Value.Value) && Gain(hazard.Value.Value) > Gain(hazard.Upper!.Value));
    }

    [Fact]
    public void Section_OfAMonthlyFigure_ChartTrendBreakForecast()
    {
        double?[] share = [.. Enumerable.Range(0, 24).Select(t => (double?)(0.8 + (t < 14 ? 0 : 0.06) + (t * 7 % 5 * 0.005)))];
        var series = Series.Of(PeriodUnit.Month, new LocalDate(2024, 1, 1), share);
        var chart = IndividualsChart.Compute(series, new IndividualsChartOptions { Rules = new ChartRules { Run = 8 } });
        var date = BreakDate.Estimate(series);

        Assert.NotEmpty(chart.Signals);
        Assert.Equal(14, date.Best);
        Assert.Equal(new LocalDate(2025, 2, 1), series.PeriodAt(date.Best!.Value)!.Start);
        Assert.True(SenSlope.Compute(series).SlopePerYear.Value > 0);
        Assert.Equal(12, NaiveForecast.Seasonal(series, 12).Periods.Count);
    }
}
