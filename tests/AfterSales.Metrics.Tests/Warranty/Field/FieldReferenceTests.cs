using System.Text.Json;
using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class FieldReferenceTests
{
    [Fact]
    public void Field_EveryReferenceCase_Agrees()
    {
        var count = 0;
        foreach (var (name, inputs, expected) in Reference.Cases("field_reliability.json"))
        {
            var e = new Expectation(expected, 1e-8, name);
            Check(inputs, e);
            e.Finish();
            count++;
        }

        Assert.NotEqual(0, count);
    }

    [Fact]
    public void Field_EveryErrorCase_AnswersAsTheFileSays()
    {
        ErrorCases.AssertEach("field_reliability.json", inputs =>
        {
            if (inputs.Holds("systems"))
            {
                return [MeanCumulativeFunction.Compute(Units(inputs)).AtEnd.Reason];
            }

            FieldReturns.ToLives(Table(inputs));
            return [];
        });
        Assert.Contains("cohort 0", Assert.Throws<ArgumentException>(
            () => FieldReturns.ToLives(new NevadaTable { Shipped = [5], Returned = [[null, 6]], LastPeriod = 1 })).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void RepairableSystems_EveryReferenceCase_Agrees()
    {
        var count = 0;
        foreach (var (name, inputs, expected) in Reference.Cases("repairable_systems.json"))
        {
            var e = new Expectation(expected, 1e-10, name);
            if (inputs.TryGetProperty("event_times", out var times))
            {
                var end = inputs.GetProperty("end_time").GetDouble();
                var fit = RepairPowerLaw.Fit([new RepairHistory { End = end, Events = times.Numbers() }]);
                e.Number("beta", fit.Beta.Value).Number("lambda_", fit.Lambda).Number("beta_unbiased", fit.BetaUnbiased).Number("intensity_at_end",
                    fit.IntensityAtEnd.Value)
                    .Number("mtbf_at_end", fit.MeanTimeBetweenFailuresAtEnd).Number("expected_events_next",
                        fit.ExpectedRepairs(end, end + inputs.GetProperty("horizon").GetDouble()).Value)
                    .Number("cramer_von_mises", fit.CramerVonMises);
            }
            else
            {
                var units = Units(inputs);
                var (fit, curve) = (RepairPowerLaw.Fit(units), MeanCumulativeFunction.Compute(units));
                e.Number("power_law_beta", fit.Beta.Value).Number("power_law_lambda", fit.Lambda).Number("mcf_at_end", curve.AtEnd)
                    .Grid("mean_cumulative_function",
                        [.. curve.Steps.Select(s => (IReadOnlyList<double?>)new double?[] { s.Age, s.Events, s.AtRisk, s.Value.Value })]);
            }

            e.Finish();
            count++;
        }

        Assert.NotEqual(0, count);
    }

    private static NevadaTable Table(JsonElement inputs) => new()
    {
        Shipped = [.. inputs.GetProperty("shipped").EnumerateArray().Select(s => s.GetInt64())],
        Returned = [.. inputs.GetProperty("returned").EnumerateArray().Select(row =>
            (IReadOnlyList<long?>)row.EnumerateArray().Select(r => r.ValueKind == JsonValueKind.Null ? (long?)null : r.GetInt64()).ToArray())],
        LastPeriod = inputs.GetProperty("last_period").GetInt32(),
    };

    private static RepairHistory[] Units(JsonElement inputs) => [.. inputs.GetProperty("systems").EnumerateArray().Select(s => new RepairHistory
    {
        Start = s.TryGetProperty("start", out var start) ? start.GetDouble() : 0,
        End = s.GetProperty("end").GetDouble(),
        Events = s.GetProperty("events").Numbers(),
        Costs = s.TryGetProperty("costs", out var costs) ? costs.Numbers() : null,
    })];

    private static void Check(JsonElement inputs, Expectation e)
    {
        if (inputs.TryGetProperty("horizon", out var horizon))
        {
            PowerLaw(inputs, horizon, e);
        }
        else if (inputs.Holds("ended_by") && e.Has("laplace"))
        {
            Trend(inputs, e);
        }
        else if (inputs.Holds("ended_by"))
        {
            var fit = RepairPowerLaw.Fit(Units(inputs), Ended(inputs));
            e.Number("beta", fit.Beta.Value).Reason("reason", fit.Beta.Reason);
        }
        else if (inputs.Holds("systems"))
        {
            Curve(inputs, e);
        }
        else
        {
            Returns(inputs, e);
        }
    }

    private static RepairPowerLawOptions Ended(JsonElement inputs)
        => new() { EndedBy = Enum.Parse<ObservationEnd>(inputs.GetProperty("ended_by").GetString()!, ignoreCase: true) };

    private static void PowerLaw(JsonElement inputs, JsonElement horizon, Expectation e)
    {
        var fit = RepairPowerLaw.Fit(Units(inputs), Ended(inputs));
        e.Whole("events", fit.Events).Number("beta", fit.Beta.Value).Number("lambda_", fit.Lambda).Number("log_likelihood",
            fit.LogLikelihood).Number("se_ln_beta", fit.LogBetaError)
            .Numbers("beta_fisher95", [fit.Beta.Lower, fit.Beta.Upper]).Numbers("intensity_at_end",
                [fit.IntensityAtEnd.Value, fit.IntensityAtEnd.Lower, fit.IntensityAtEnd.Upper]);
        var expected = fit.ExpectedRepairs(horizon[0].GetDouble(), horizon[1].GetDouble());
        e.Numbers("expected_repairs", [expected.Value, expected.Lower, expected.Upper]);
        if (e.Has("beta_chi_square95"))
        {
            e.Numbers("beta_chi_square95", [fit.BetaExact.Lower, fit.BetaExact.Upper]).Number("beta_unbiased", fit.BetaUnbiased);
        }
        else
        {
            Assert.Equal(UndefinedReason.OutsideDomain, fit.BetaExact.Reason);
        }
    }

    private static void Trend(JsonElement inputs, Expectation e)
    {
        var trend = RepairTrend.Compute(Units(inputs), Ended(inputs));
        e.Number("laplace", trend.Laplace).Number("mil_hdbk_189", trend.Military);
        if (e.Has("reason"))
        {
            e.Reason("reason", trend.Laplace.Reason);
            return;
        }

        e.Number("laplace_p_two_sided", trend.LaplacePValue).Whole("degrees_of_freedom", trend.DegreesOfFreedom).Number("mil_p_two_sided", trend.MilitaryPValue)
            .Text("direction", trend.Direction == RepairDirection.GrowingBetter ? "growing better" : "growing worse");
    }

    private static void Curve(JsonElement inputs, Expectation e)
    {
        var curve = MeanCumulativeFunction.Compute(Units(inputs));
        if (e.Has("mcf"))
        {
            e.Number("mcf", curve.AtEnd).Number("upper_one_sided95", curve.UpperWithoutEvents!.Value.Value);
            return;
        }

        var rows = e.Subs("steps").ToArray();
        Assert.Equal(rows.Length, curve.Steps.Count);
        foreach (var (row, step) in rows.Zip(curve.Steps))
        {
            row.Number("age", step.Age).Whole("at_risk", step.AtRisk).Whole("events", step.Events).Number("mcf", step.Value.Value).Number("se_robust",
                step.RobustError)
                .Number("se_poisson", step.PoissonError).Number("lower95", step.Value.Lower).Number("upper95", step.Value.Upper).Finish();
        }
    }

    private static void Returns(JsonElement inputs, Expectation e)
    {
        if (inputs.Holds("shipped", "returned"))
        {
            Cohorts(inputs, e);
        }
        else if (inputs.Holds("reported", "share_reported"))
        {
            Unreported(inputs, e);
        }
        else if (inputs.Holds("counts"))
        {
            e.Numbers("share_reported", ReportingDelay.Distribution([.. inputs.GetProperty("counts").EnumerateArray().Select(row =>
                (IReadOnlyList<long?>)row.EnumerateArray().Select(r => r.ValueKind == JsonValueKind.Null ? (long?)null : r.GetInt64()).ToArray())]));
        }
        else if (inputs.Holds("mileage_limit"))
        {
            Mileage(inputs, e);
        }
        else if (inputs.Holds("usage_per_month"))
        {
            var usage = UsageCover.Fit(inputs.GetProperty("usage_per_month").Numbers());
            e.Number("mu", usage.Mu).Number("sigma", usage.Sigma).Number("median", usage.Median).Number("mean", usage.Mean);
        }
        else if (inputs.Holds("lives"))
        {
            Causes(inputs, e);
        }
        else
        {
            Assert.True(inputs.Holds("units", "claims"), ErrorCases.NotUnderstood(inputs).Message);
            Chart(inputs, e);
        }
    }

    private static void Cohorts(JsonElement inputs, Expectation e)
    {
        if (e.Has("by_mis"))
        {
            ByServiceMonth(FieldReturns.ByServiceMonth(Table(inputs)), e);
        }
        else if (inputs.Holds("mis"))
        {
            var complete = FieldReturns.CompleteCohorts(Table(inputs), inputs.GetProperty("mis").GetInt32());
            e.Numbers("cohorts", complete.Cohorts.Select(c => (double)c.Cohort)).Numbers("units", complete.Cohorts.Select(c => (double)c.Units))
                .Numbers("claims", complete.Cohorts.Select(c => (double)c.Claims)).Numbers("rate_per_thousand", complete.Cohorts.Select(c => c.PerThousand))
                .Number("pooled_per_thousand", complete.PerThousand);
            Assert.Equal(e.Take("reasons").EnumerateArray().Select(r => r.GetString()), complete.Cohorts.Select(c => c.PerThousand.Reason?.ToString()));
        }
        else
        {
            Lives(inputs, e);
        }
    }

    private static void ByServiceMonth(IReadOnlyList<ServiceMonth> months, Expectation e)
    {
        foreach (var (row, month) in e.Subs("by_mis").Zip(months))
        {
            row.Whole("mis", month.Month).Whole("units", month.Units).Whole("claims", month.Claims).Whole("units_without_earlier_claim",
                month.UnitsWithoutEarlierReturn)
                .Number("hazard", month.Hazard).Number("claims_per_thousand", month.ClaimsPerThousand.Value).Number("lower95",
                    month.ClaimsPerThousand.Lower)
                .Number("upper95", month.ClaimsPerThousand.Upper).Number("reliability", month.Reliability).Finish();
        }

        Assert.Equal(e.Take("by_mis").GetArrayLength(), months.Count);
    }

    private static void Unreported(JsonElement inputs, Expectation e)
    {
        var unreported = ReportingDelay.Unreported(inputs.GetProperty("reported").Numbers(), inputs.GetProperty("share_reported").Numbers());
        Assert.Equal(e.Take("by_month").GetArrayLength(), unreported.Count);
        foreach (var (row, month) in e.Subs("by_month").Zip(unreported))
        {
            row.Number("expected_total", month.Total).Number("unreported", month.Unreported).Number("se_unreported",
                month.StandardError).Reason("reason", month.Total.Reason).Finish();
        }
    }

    private static void Lives(JsonElement inputs, Expectation e)
    {
        var table = Table(inputs);
        var (ends, within) = (FieldReturns.ToLives(table, FailurePlacement.AtMonthEnd), FieldReturns.ToLives(table));
        e.Whole("dead_on_arrival", within.DeadOnArrival);
        Assert.Equal(Pairs("failures"), ends.Rows.Where(row => row.Upper is not null).Select(row => ((int)row.Upper!.Value, row.Count)));
        Assert.Equal(Pairs("suspensions"), ends.Rows.Where(row => row.Upper is null).Select(row => ((int)row.Lower!.Value, row.Count)));
        var (atEnd, interval) = (e.Sub("weibull_at_month_end"), e.Sub("weibull_interval"));
        LifeReferenceTests.Fitted(LifeFit.Fit(ends.Rows), atEnd);
        LifeReferenceTests.Fitted(LifeFit.Fit(within.Rows), interval);
        atEnd.Finish();
        interval.Finish();

        IEnumerable<(int, long)> Pairs(string key)
            => e.Take(key).EnumerateArray().Select(p => (p.GetProperty("mis").GetInt32(), p.GetProperty("units").GetInt64()));
    }

    private static void Chart(JsonElement inputs, Expectation e)
    {
        long[] Column(string key) => [.. inputs.GetProperty(key).EnumerateArray().Select(v => v.GetInt64())];
        var chart = ClaimRateChart.Compute(Column("units"), Column("claims"));
        e.Number("center", chart.Center).Number("dispersion", chart.Dispersion).Number("laney_sigma", chart.LaneyFactor);
        var points = e.Take("points").EnumerateArray().ToArray();
        Assert.Equal(points.Length, chart.Points.Count);
        for (var i = 0; i < points.Length; i++)
        {
            if (chart.Points[i] is not { } point)
            {
                Assert.True(points[i].ValueKind == JsonValueKind.Null
                    || points[i].EnumerateObject().All(p => p.Value.ValueKind is JsonValueKind.Null or JsonValueKind.String), points[i].ToString());
                continue;
            }

            var row = new Expectation(points[i], 1e-8, $"points[{i}]");
            row.Number("value", point.Rate).Number("lower", point.Lower).Number("upper", point.Upper).Flag("outside", point.IsOutside).Number("p_at_most",
                point.ProbabilityAtMost)
                .Number("p_at_least", point.ProbabilityAtLeast).Flag("outside_exact", point.IsOutsideExactly).Number("laney_lower",
                    point.LaneyLower).Number("laney_upper", point.LaneyUpper).Finish();
        }
    }

    private static void Mileage(JsonElement inputs, Expectation e)
    {
        var (mu, sigma, limit) = (inputs.GetProperty("mu").GetDouble(), inputs.GetProperty("sigma").GetDouble(),
            inputs.GetProperty("mileage_limit").GetDouble());
        var (units, claims) = (inputs.GetProperty("units_at_mis").Numbers(), inputs.GetProperty("claims").Numbers());
        var shares = inputs.GetProperty("mis").Numbers().Select(month => UsageCover.ShareCovered(mu, sigma, limit, month)).ToArray();
        e.Numbers("share_covered", shares).Numbers("units_covered", shares.Select((share, i) => share * units[i]))
            .Numbers("rate_per_thousand", shares.Select((share, i) => UsageCover.ClaimsPerThousand(claims[i], units[i], share)))
            .Number("expected_month_of_mileage_expiry_median", UsageCover.MedianExpiry(mu, limit));
    }

    private static void Causes(JsonElement inputs, Expectation e)
    {
        var result = CompetingCauses.Compute([.. inputs.GetProperty("lives").EnumerateArray().Select(l =>
            new CauseRecord { Age = l.GetProperty("time").GetDouble(), Cause = l.GetProperty("cause").GetString() })]);
        var causes = e.Sub("by_cause");
        foreach (var cause in result.Causes)
        {
            var fit = causes.Sub(cause.Cause);
            fit.Number("scale", cause.Fit.First.Value).Number("shape", cause.Fit.Second!.Value).Number("log_likelihood",
                cause.Fit.LogLikelihood).Whole("failures", cause.Fit.Failures)
                .Number("b10", cause.Fit.Life.Value).Finish();
        }

        causes.Finish();
        var rows = e.Subs("steps").ToArray();
        Assert.Equal(rows.Length, result.Steps.Count);
        foreach (var (row, step) in rows.Zip(result.Steps))
        {
            row.Number("age", step.Age).Number("survival", step.Survival);
            var (incidence, alone) = (row.Sub("incidence"), row.Sub("one_minus_km"));
            for (var c = 0; c < result.Causes.Count; c++)
            {
                incidence.Number(result.Causes[c].Cause, step.Incidence[c]);
                alone.Number(result.Causes[c].Cause, step.OneMinusKaplanMeier[c]);
            }

            incidence.Finish();
            alone.Finish();
            row.Finish();
        }

        e.Number("b10_all_causes", result.Life);
    }
}
