using System.Text.Json;
using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class AccrualReferenceTests
{
    private static readonly Currency Euro = Currency.Of("EUR");

    [Fact]
    public void Accruals_EveryReferenceCase_Agree()
    {
        var count = 0;
        foreach (var (name, inputs, expected) in Reference.Cases("accrual_sufficiency.json"))
        {
            var e = new Expectation(expected, 1e-10, name);
            Check(inputs, e);
            e.Finish();
            count++;
        }

        Assert.NotEqual(0, count);
    }

    [Fact]
    public void Accruals_EveryErrorCase_IsRefused()
    {
        ErrorCases.AssertEach("accrual_sufficiency.json", inputs =>
        {
            if (inputs.Holds("service_lag"))
            {
                ClaimForecast.Compute(new ClaimForecastInput
                {
                    MonthlySales = [1],
                    ClaimsPerUnit = [1],
                    MonthsPromised = 1,
                    CurrentMonth = 0,
                    ServiceLag = inputs.GetProperty("service_lag").Numbers(),
                });
                return [];
            }

            AccrualRollForward.Compute(Amount(inputs.GetProperty("opening")), [.. inputs.GetProperty("periods").EnumerateArray().Select(period =>
                new AccrualMovement { Accrual = Amount(period.GetProperty("accrual")) })]);
            return [];
        });

        static Money Amount(JsonElement text)
        {
            var parts = text.GetString()!.Split(' ');
            return Money.Of(decimal.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), parts.Length > 1 ? parts[1] : "EUR");
        }
    }

    [Fact]
    public void WarrantyAccrual_EveryReferenceCase_Agrees()
    {
        var count = 0;
        foreach (var (name, inputs, expected) in Reference.Cases("warranty_accrual.json"))
        {
            var e = new Expectation(expected, 1e-10, name);
            if (inputs.TryGetProperty("opening", out var opening))
            {
                var result = AccrualRollForward.Compute(Euros(opening), [.. inputs.GetProperty("periods").EnumerateArray().Select(p => new AccrualMovement
                {
                    Accrual = Money.Of(p.GetProperty("units_sold").Exact() * p.GetProperty("expected_cost_per_unit").Exact(), Euro),
                    ChangeInEstimate = Optional(p, "change_in_estimate"),
                    Settlements = Optional(p, "settlements"),
                })]);
                foreach (var (row, period) in e.Subs("rollforward").Zip(result.Periods))
                {
                    row.Money("opening", period.Opening.Amount).Money("accrual", period.Movement.Accrual!.Value.Amount).Money("change",
                        period.Movement.ChangeInEstimate?.Amount ?? 0)
                        .Money("settlements", period.Movement.Settlements!.Value.Amount).Money("closing", period.Closing.Amount).Flag("deficit",
                            period.IsDeficit).Finish();
                }

                e.Money("closing", result.Closing.Amount);
            }
            else
            {
                var claims = inputs.GetProperty("claims_per_unit_by_month_in_service").Numbers();
                var cost = inputs.GetProperty("cost_per_claim").GetDouble();
                var result = ClaimForecast.Compute(new ClaimForecastInput
                {
                    MonthlySales = inputs.GetProperty("monthly_sales").Numbers(),
                    ClaimsPerUnit = claims,
                    MonthsPromised = claims.Length,
                    CurrentMonth = inputs.GetProperty("current_month_index").GetInt32(),
                    CostPerClaim = cost,
                });
                var months = e.Take("expected_claims_by_calendar_month").GetArrayLength();
                e.Numbers("expected_claims_by_calendar_month", result.Happening.Take(months)).Numbers("expected_cost_by_calendar_month",
                    result.Happening.Take(months).Select(c => c * cost))
                    .Number("outstanding_claims_on_units_sold_to_date", result.Outstanding).Number("reserve_required", result.Reserve);
            }

            e.Finish();
            count++;
        }

        Assert.NotEqual(0, count);
    }

    private static Money Euros(JsonElement amount) => Money.Of(amount.Exact(), Euro);

    private static Money? Optional(JsonElement row, string key) => row.TryGetProperty(key, out var amount) ? Euros(amount) : null;

    private static void Check(JsonElement inputs, Expectation e)
    {
        switch (KindOf(inputs))
        {
            case "roll_forward": RollForward(inputs, e); break;
            case "run_off": RunOff(inputs, e); break;
            case "sufficiency_by_cohort": Cohorts(inputs, e); break;
            case "probability_of_sufficiency": Probability(inputs, e); break;
            case "forecast_with_sales_and_reporting_lag": Forecast(inputs, e); break;
            case "budget_is_not_reserve": Budget(inputs, e); break;
            case "outstanding": Outstanding(inputs, e); break;
            case "reserve_error_of_counts_and_costs":
                var reserve = ClaimReserve.Compute(N("expected_claims"), N("mean_cost"), N("sd_cost"), N("dispersion"));
                e.Number("reserve", reserve.Headline.Value).Number("standard_error", reserve.StandardError);
                break;
            case "discounted_provision":
                var discounted = ClaimReserve.Discount(inputs.GetProperty("payments").Numbers(), N("rate"));
                e.Number("undiscounted", discounted.Undiscounted).Number("present_value", discounted.PresentValue).Number("present_value_next_year",
                    discounted.PresentValueNextYear)
                    .Number("unwinding", discounted.Unwinding).Number("check_closing", discounted.PresentValue.Value + discounted.Unwinding.Value - 120000);
                break;
            case "journal_lines": Journal(inputs, e); break;
            case "spares_demand":
                var parts = ClaimReserve.Parts(inputs.GetProperty("expected_claims_next_months").Numbers(), N("parts_per_claim"),
                    inputs.GetProperty("lead_time_months").GetInt32(), N("target"));
                e.Number("demand_in_lead_time", parts.Demand).Whole("stock", parts.Stock).Number("probability", parts.Probability);
                break;
            case "rate_for_a_new_product":
                var rate = ClaimReserve.Credible(N("own_rate"), N("units"), N("prior_rate"), N("k"));
                e.Number("credibility", rate.Credibility).Number("rate", rate.Rate);
                break;
            default: throw ErrorCases.NotUnderstood(inputs);
        }

        double N(string key) => inputs.GetProperty(key).Number()!.Value;
    }

    /// <summary>What a case asks, by what it gives: its name says nothing.</summary>
    private static string KindOf(JsonElement inputs)
        => inputs.Holds("paid_prior") ? "run_off"
            : inputs.Holds("opening", "periods") ? "roll_forward"
            : inputs.Holds("cohorts") ? "sufficiency_by_cohort"
            : inputs.Holds("booked") ? "probability_of_sufficiency"
            : inputs.Holds("future_sales") ? "budget_is_not_reserve"
            : inputs.Holds("monthly_sales") ? "forecast_with_sales_and_reporting_lag"
            : inputs.Holds("shape", "scale") ? "outstanding"
            : inputs.Holds("dispersion") ? "reserve_error_of_counts_and_costs"
            : inputs.Holds("payments") ? "discounted_provision"
            : inputs.Holds("weights") ? "journal_lines"
            : inputs.Holds("parts_per_claim") ? "spares_demand"
            : inputs.Holds("prior_rate") ? "rate_for_a_new_product"
            : throw ErrorCases.NotUnderstood(inputs);

    private static void RollForward(JsonElement inputs, Expectation e)
    {
        var result = AccrualRollForward.Compute(Euros(inputs.GetProperty("opening")),
            [.. inputs.GetProperty("periods").EnumerateArray().Select(p => new AccrualMovement
        {
            Accrual = Optional(p, "accrual"),
            ChangeInEstimate = Optional(p, "change_in_estimate"),
            Acquired = Optional(p, "acquired"),
            Unwinding = Optional(p, "unwinding"),
            Exchange = Optional(p, "exchange"),
            Settlements = Optional(p, "settlements"),
            ReversedUnused = Optional(p, "reversed_unused"),
        })]);
        var rows = e.Subs("periods").ToArray();
        Assert.Equal(rows.Length, result.Periods.Count);
        foreach (var (row, period) in rows.Zip(result.Periods))
        {
            row.Money("opening", period.Opening.Amount).Money("closing", period.Closing.Amount).Flag("deficit", period.IsDeficit).Money("movement",
                period.Change.Amount).Finish();
        }

        if (e.Has("closing"))
        {
            e.Money("closing", result.Closing.Amount);
        }
    }

    private static void RunOff(JsonElement inputs, Expectation e)
    {
        var result = ReserveRunOff.Compute(Euros(inputs.GetProperty("opening")), Euros(inputs.GetProperty("paid_prior")),
            Euros(inputs.GetProperty("closing_prior")));
        e.Money("hindsight_need", result.Need.Amount).Money("run_off_result", result.Result.Amount).Number("sufficiency", result.Sufficiency);
        if (e.Has("reason"))
        {
            e.Reason("reason", result.Sufficiency.Reason);
            return;
        }

        // The current year's accrual, rolled forward, closes at the current reserve.
        var current = AccrualRollForward.Compute(Money.Zero(Euro),
            [new AccrualMovement { Accrual = Optional(inputs, "accrued_current"), Settlements = Optional(inputs, "paid_current") }]);
        e.Money("change_in_estimate", result.ChangeInEstimate.Amount).Flag("current_ok", current.Closing == Euros(inputs.GetProperty("closing_current")));
    }

    private static void Cohorts(JsonElement inputs, Expectation e)
    {
        var result = AccrualSufficiency.Compute([.. inputs.GetProperty("cohorts").EnumerateArray().Select(c => new AccrualCohort
        {
            Cohort = c.GetProperty("cohort").GetString()!,
            Units = c.GetProperty("units").GetInt64(),
            Accrued = Euros(c.GetProperty("accrued")),
            Paid = Euros(c.GetProperty("paid")),
            ExpectedRemaining = Euros(c.GetProperty("expected_remaining")),
        })], Euro);
        foreach (var (row, cohort) in e.Subs("cohorts").Zip(result.Cohorts))
        {
            row.Text("cohort", cohort.Cohort).Money("need", cohort.Need.Amount).Money("surplus", cohort.Surplus.Amount).Number("sufficiency",
                cohort.Sufficiency)
                .Number("needed_per_unit", (double?)cohort.NeededPerUnit.Value).Number("accrued_per_unit", (double?)cohort.AccruedPerUnit.Value).Finish();
        }

        var total = e.Sub("total");
        total.Money("accrued", result.Total.Accrued.Amount).Money("need", result.Total.Need.Amount).Money("surplus",
            result.Total.Surplus.Amount).Number("sufficiency", result.Total.Sufficiency).Finish();
    }

    private static void Probability(JsonElement inputs, Expectation e)
    {
        var law = Enum.Parse<ReserveLaw>(inputs.GetProperty("distribution").GetString()!, ignoreCase: true);
        var (booked, estimate, error) = (inputs.GetProperty("booked").GetDouble(), inputs.GetProperty("estimate").GetDouble(),
            inputs.GetProperty("standard_error").GetDouble());
        e.Number("probability_sufficient", SufficiencyProbability.Compute(booked, estimate, error, law));
        if (e.Has("q75"))
        {
            e.Number("q75", SufficiencyProbability.Quantile(0.75, estimate, error, law)).Number("q90",
                SufficiencyProbability.Quantile(0.9, estimate, error, law))
                .Number("q995", SufficiencyProbability.Quantile(0.995, estimate, error, law)).Number("booked_minus_estimate_in_se",
                    (booked - estimate) / error);
        }
    }

    private static ClaimForecastInput ForecastInput(JsonElement inputs, IReadOnlyList<double> sales) => new()
    {
        MonthlySales = sales,
        ClaimsPerUnit = inputs.GetProperty("claims_per_unit_by_mis").Numbers(),
        MonthsPromised = inputs.GetProperty("months_promised").GetInt32(),
        ServiceLag = inputs.GetProperty("service_lag").Numbers(),
        ReportingLag = inputs.GetProperty("reporting_lag").Numbers(),
        CurrentMonth = inputs.GetProperty("current_month").GetInt32(),
        CostPerClaim = inputs.TryGetProperty("cost_per_claim", out var cost) ? cost.GetDouble() : 0,
    };

    private static void Forecast(JsonElement inputs, Expectation e)
    {
        var result = ClaimForecast.Compute(ForecastInput(inputs, inputs.GetProperty("monthly_sales").Numbers()));
        var length = e.Take("claims_happening").GetArrayLength();
        e.Numbers("claims_happening", result.Happening.Take(length)).Numbers("claims_reported", result.Reported.Take(length))
            .Number("happened_not_reported", result.HappenedNotReported).Number("still_to_happen", result.StillToHappen).Number("outstanding_claims",
                result.Outstanding)
            .Number("reserve", result.Reserve).Numbers("next_12_months_reported", result.NextTwelveMonths).Numbers("next_12_months_cost",
                result.NextTwelveMonthsCost);
    }

    private static void Budget(JsonElement inputs, Expectation e)
    {
        var past = Enumerable.Repeat(0d, inputs.GetProperty("current_month").GetInt32() + 1);
        var result = ClaimForecast.Compute(ForecastInput(inputs, [.. past, .. inputs.GetProperty("future_sales").Numbers()]));
        e.Numbers("next_12_months_reported_from_future_sales", result.NextTwelveMonthsOfFutureSales).Number("in_reserve", result.Outstanding);
    }

    private static void Outstanding(JsonElement inputs, Expectation e)
    {
        var life = LifeDistribution.Weibull(inputs.GetProperty("shape").GetDouble(), inputs.GetProperty("scale").GetDouble());
        var result = OutstandingPromise.Compute(life, inputs.GetProperty("months_promised").GetDouble(), inputs.GetProperty("units").Numbers(),
            inputs.GetProperty("age").Numbers());
        e.Number("claims", result.TotalRepairs).Number("reserve",
            ClaimReserve.Compute(result.TotalRepairs.Value!.Value, inputs.GetProperty("cost_per_claim").GetDouble(), 0).Headline.Value);
        if (e.Has("claims_by_cohort"))
        {
            e.Numbers("claims_by_cohort", result.Repairs).Numbers("first_claims_only", result.FirstClaims).Number("poisson_se_claims", result.PoissonError);
        }
    }

    private static void Journal(JsonElement inputs, Expectation e)
    {
        var products = inputs.GetProperty("products").EnumerateArray().Select(p => p.GetString()!).ToArray();
        var result = AccrualJournal.Compute(Euros(inputs.GetProperty("change")), products, inputs.GetProperty("weights").Exacts());
        foreach (var (row, line) in e.Subs("lines").Zip(result.Lines))
        {
            row.Text("product", line.Product).Money("debit_expense", line.DebitExpense.Amount).Money("credit_expense", line.CreditExpense.Amount).Finish();
        }

        var debits = result.Lines.Sum(line => line.DebitExpense.Amount) + result.DebitProvision.Amount;
        var credits = result.Lines.Sum(line => line.CreditExpense.Amount) + result.CreditProvision.Amount;
        e.Money("total", result.CreditProvision.Amount).Flag("debit_equals_credit", debits == credits);
    }
}
