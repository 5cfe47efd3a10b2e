using System.Text.Json;
using AfterSales.Metrics.Statistics;
using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class ReserveReferenceTests
{
    [Fact]
    public void ChainLadder_EveryReferenceCase_Agrees()
    {
        var count = 0;
        foreach (var (name, inputs, expected) in Reference.Cases("chain_ladder_mack.json"))
        {
            // R prints 15 digits: 1e-10 is the file's promise.
            var e = new Expectation(expected, 1e-10, name);
            var result = ChainLadder.Compute(Triangles.OfCase(inputs), new ChainLadderOptions
            {
                Weighting = Weighting(inputs),
                LastSigma = inputs.GetProperty("sigma_last").GetString()!.StartsWith("Mack", StringComparison.Ordinal) ? LastSigmaRule.Mack
                    : LastSigmaRule.LogLinear,
            });
            e.Numbers("development_factors", result.Factors.Select(f => f.Factor)).Numbers("sigma", result.Factors.Select(f => f.Sigma))
                .Numbers("factor_std_err", result.Factors.Select(f => f.StandardError)).Numbers("latest", result.Origins.Select(o => o.Latest))
                .Numbers("ultimate", result.Origins.Select(o => o.Ultimate)).Numbers("ibnr", result.Origins.Select(o => o.Reserve.Value))
                .Numbers("mack_std_err", result.Origins.Select(o => o.StandardError)).Numbers("process_risk", result.Origins.Select(o => o.ProcessError))
                .Numbers("parameter_risk", result.Origins.Select(o => o.ParameterError)).Number("total_latest", result.Total.Latest)
                .Number("total_ultimate", result.Total.Ultimate).Number("total_ibnr", result.Total.Reserve.Value)
                .Number("total_mack_std_err", result.Total.StandardError).Number("total_process_risk", result.Total.ProcessError)
                .Number("total_parameter_risk", result.Total.ParameterError).Finish();
            count++;
        }

        Assert.NotEqual(0, count);
    }

    [Fact]
    public void ExposureMethods_EveryReferenceCase_Agree()
    {
        var count = 0;
        foreach (var (name, inputs, expected) in Reference.Cases("reserve_bf_capecod.json"))
        {
            var e = new Expectation(expected, 1e-10, name);
            var triangle = Triangles.OfCase(inputs);
            var exposure = inputs.GetProperty("exposure").Numbers();
            var ratio = inputs.GetProperty("a_priori_ratio").Number()!.Value;
            var ladder = ChainLadder.Compute(triangle);
            var ferguson = BornhuetterFerguson.Compute(triangle, exposure, ratio);
            var cod = CapeCod.Compute(triangle, exposure);
            var options = new ExposureReserveOptions { Iterations = inputs.GetProperty("benktander_iterations").GetInt32() };
            e.Numbers("link_ratios", ladder.Factors.Select(f => f.Factor)).Numbers("cdf_to_ultimate", ladder.FactorsToUltimate)
                .Numbers("chain_ladder_ultimate", ladder.Origins.Select(o => o.Ultimate)).Numbers("bornhuetter_ferguson_ultimate", ferguson.Ultimate)
                .Number("bf_reserve_total", ferguson.TotalReserve).Number("cape_cod_ratio", cod.CostPerExposure).Numbers("cape_cod_ultimate", cod.Ultimate)
                .Numbers("benktander_ultimate", Benktander.Compute(triangle, exposure, ratio, options).Ultimate)
                .Numbers("expected_loss_ultimate", Benktander.Compute(triangle, exposure, ratio, options with { Iterations = 0 }).Ultimate).Finish();
            count++;
        }

        Assert.NotEqual(0, count);
    }

    [Fact]
    public void OneYearReserveRisk_EveryReferenceCase_Agrees()
    {
        var count = 0;
        foreach (var (name, inputs, expected) in Reference.Cases("one_year_reserve_risk.json"))
        {
            var e = new Expectation(expected, 1e-10, name);
            var result = OneYearReserveRisk.Compute(Triangles.OfCase(inputs));
            OneYearRisk[] all = [.. result.Origins, result.Total];
            e.Skip("rows");
            e.Numbers("ibnr", all.Select(r => r.Reserve)).Numbers("cdr1_std_err", all.Select(r => r.OneYearError)).Numbers("mack_std_err",
                all.Select(r => r.FullError)).Finish();
            count++;
        }

        Assert.NotEqual(0, count);
    }

    [Fact]
    public void TailAndDiagnostics_EveryReferenceCase_Agree()
    {
        var count = 0;
        foreach (var (name, inputs, expected) in Reference.Cases("chain_ladder_tail_diagnostics.json"))
        {
            var e = new Expectation(expected, 1e-9, name);
            var triangle = Triangles.OfCase(inputs);
            Check(name, inputs, triangle, e);
            e.Finish();
            count++;
        }

        Assert.NotEqual(0, count);
    }

    [Fact]
    public void TailAndDiagnostics_EveryErrorCase_AnswersAsTheFileSays()
    {
        ErrorCases.AssertEach("chain_ladder_tail_diagnostics.json", inputs =>
        {
            if (inputs.Holds("tail"))
            {
                _ = new TailFactor { Factor = inputs.GetProperty("tail").GetProperty("factor").GetDouble() };
            }

            var result = ChainLadder.Compute(Triangles.OfCase(inputs));
            AssertFactors(inputs.GetProperty("triangle"), result);
            return [.. result.Factors.SelectMany(f => new[] { f.Factor.Reason, f.Sigma.Reason }), .. result.Origins.Select(o => o.Ultimate.Reason)];
        });
    }

    /// <summary>Factors by hand: sums over the pairs whose two cells are known and whose start is not zero; one origin has nothing left to come.</summary>
    private static void AssertFactors(JsonElement json, ChainLadderResult result)
    {
        var rows = json.EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.Number()).ToArray()).ToArray();
        for (var age = 0; age < result.Factors.Count; age++)
        {
            var pairs = rows.Where(row => row[age] is not null && row[age + 1] is not null && row[age] != 0).ToArray();
            Assert.Equal(pairs.Length, result.Factors[age].Pairs);
            Assert.Equal(pairs.Length == 0 ? null : pairs.Sum(row => row[age + 1]) / pairs.Sum(row => row[age]), result.Factors[age].Factor.Value);
        }

        if (rows.Length == 1)
        {
            Assert.Equal(0, result.Total.Reserve.Value);
        }
    }

    private static DevelopmentWeighting Weighting(JsonElement inputs)
        => !inputs.TryGetProperty("alpha", out var alpha) ? DevelopmentWeighting.Volume : alpha.GetInt32() switch
        {
            0 => DevelopmentWeighting.Simple,
            1 => DevelopmentWeighting.Volume,
            2 => DevelopmentWeighting.Regression,
            var other => throw new ArgumentException($"No weighting {other}."),
        };

    private static void Check(string name, JsonElement inputs, DevelopmentTriangle triangle, Expectation e)
    {
        var options = new ChainLadderOptions { Weighting = Weighting(inputs) };
        var diagnostic = inputs.TryGetProperty("diagnostic", out var kind) ? kind.GetString() : null;
        switch (diagnostic)
        {
            case "residuals": Residuals(triangle, options, e); return;
            case "calendar_year_effect": Calendar(triangle, e); return;
            case "correlation_of_factors": Correlation(triangle, e); return;
            case "influence": Influence(triangle, e); return;
            case not null: throw new ArgumentException($"Unknown diagnostic {diagnostic} of {name}.");
        }

        if (inputs.TryGetProperty("seed", out var seed))
        {
            Replicates(triangle, seed.GetUInt64(), e);
        }
        else if (inputs.TryGetProperty("process", out _))
        {
            Simulated(triangle, e);
        }
        else if (inputs.TryGetProperty("tail", out var tail) && tail.ValueKind == JsonValueKind.String)
        {
            Tail(triangle, tail.GetString()!, inputs.GetProperty("horizon").GetInt32(), e);
        }
        else
        {
            var given = inputs.TryGetProperty("tail", out tail)
                ? new TailFactor
                {
                    Factor = tail.GetProperty("factor").GetDouble(),
                    Sigma = tail.GetProperty("sigma").GetDouble(),
                    StandardError = tail.GetProperty("se").GetDouble()
                }
                : null;
            if (inputs.TryGetProperty("next_cumulative", out var next))
            {
                if (e.Has("mack"))
                {
                    var mack = e.Sub("mack");
                    Mack(triangle, options, mack);
                    mack.Finish();
                    var emergence = e.Sub("emergence");
                    Emergence(triangle, next, emergence);
                    emergence.Finish();
                    var calendar = e.Sub("calendar_year_effect");
                    Calendar(triangle, calendar);
                    calendar.Finish();
                    var correlation = e.Sub("correlation_of_factors");
                    Correlation(triangle, correlation);
                    correlation.Finish();
                }
                else
                {
                    Emergence(triangle, next, e);
                }
            }
            else
            {
                Mack(triangle, options with { Tail = given }, e);
            }
        }
    }

    private static void Mack(DevelopmentTriangle triangle, ChainLadderOptions options, Expectation e)
    {
        var result = ChainLadder.Compute(triangle, options);
        Numbers("factors", result.Factors.Select(f => f.Factor));
        Numbers("sigma", result.Factors.Select(f => f.Sigma));
        Numbers("se_factor", result.Factors.Select(f => f.StandardError));
        Numbers("ultimate", result.Origins.Select(o => o.Ultimate));
        Numbers("process", result.Origins.Select(o => o.ProcessError));
        Numbers("parameter", result.Origins.Select(o => o.ParameterError));
        Numbers("se", result.Origins.Select(o => o.StandardError));
        e.Numbers("reserve", result.Origins.Select(o => o.Reserve.Value));
        e.Number("se_total", result.Total.StandardError);
        if (e.Has("reserve_total"))
        {
            e.Number("reserve_total", result.Total.Reserve.Value);
        }

        if (e.Has("reasons"))
        {
            var reasons = e.Sub("reasons");
            Assert.Equal(reasons.Take("ultimate").EnumerateArray().Select(r => r.GetString()), result.Origins.Select(o => o.Ultimate.Reason?.ToString()));
            Assert.Equal(reasons.Take("se").EnumerateArray().Select(r => r.GetString()), result.Origins.Select(o => o.StandardError.Reason?.ToString()));
            reasons.Text("se_total", result.Total.StandardError.Reason?.ToString()).Finish();
        }

        if (e.Has("residuals"))
        {
            var residuals = e.Sub("residuals");
            Residuals(triangle, options, residuals);
            residuals.Finish();
            e.Text("residual_reason", ChainLadderResiduals.Compute(triangle, options).MeanByOrigin[0].Reason?.ToString());
        }

        if (e.Has("tail"))
        {
            NoTail(DevelopmentTail.Fit(result), e.Sub("tail"));
        }

        void Numbers(string key, IEnumerable<Figure<double>> actual)
        {
            if (e.Has(key))
            {
                e.Numbers(key, actual);
            }
        }
    }

    private static void NoTail(DevelopmentTailResult fit, Expectation tail)
    {
        tail.Number("factor", fit.Factor).Text("reason", fit.Factor.Reason?.ToString()).Numbers("used_ages", fit.UsedAges.Select(age => age + 1d)).Finish();
        Assert.Null(fit.Tail);
    }

    private static void Tail(DevelopmentTriangle triangle, string curve, int horizon, Expectation e)
    {
        var fit = DevelopmentTail.Fit(ChainLadder.Compute(triangle),
            new DevelopmentTailOptions { Curve = curve == "exponential" ? TailCurve.Exponential : TailCurve.InversePower, Horizon = horizon });
        var tail = e.Sub("tail");
        if (e.Has("ultimate_without_tail"))
        {
            NoTail(fit, tail);
            e.Numbers("ultimate_without_tail", ChainLadder.Compute(triangle).Origins.Select(o => o.Ultimate));
            return;
        }

        tail.Number("intercept", fit.Intercept).Number("slope", fit.Slope).Number("factor", fit.Factor).Numbers("used_ages",
            fit.UsedAges.Select(age => age + 1d))
            .Number("horizon", fit.Horizon).Number("equivalent_age", fit.EquivalentAge).Number("sigma", fit.Sigma).Number("se", fit.StandardError)
            .Text("infinite_horizon", fit.Converges == true ? "converges" : "diverges").Finish();
        var mack = e.Sub("mack_with_tail");
        Mack(triangle, new ChainLadderOptions { Tail = fit.Tail }, mack);
        mack.Finish();
    }

    private static void Residuals(DevelopmentTriangle triangle, ChainLadderOptions options, Expectation e)
    {
        var result = ChainLadderResiduals.Compute(triangle, options);
        var loose = new ResidualTolerance(e);
        loose.Grid("standardized", result.Standardized);
        loose.Grid("studentized", result.Studentized);
        loose.Row("mean_by_origin", result.MeanByOrigin);
        loose.Row("mean_by_age", result.MeanByAge);
        foreach (var item in e.Subs("mean_by_calendar"))
        {
            var mean = result.MeanByCalendarPeriod[item.Take("diagonal").GetInt32() - 1];
            loose.Close(item.Take("mean").Number(), mean.Value, "mean_by_calendar");
            item.Finish();
        }
    }

    private static void Calendar(DevelopmentTriangle triangle, Expectation e)
    {
        var result = CalendarEffect.Compute(triangle);
        var diagonals = e.Subs("diagonals").ToArray();
        Assert.Equal(diagonals.Length, result.Periods.Count);
        for (var i = 0; i < diagonals.Length; i++)
        {
            var period = result.Periods[i];
            diagonals[i].Whole("diagonal", period.Period + 1).Whole("smaller", period.Smaller).Whole("larger", period.Larger).Whole("z",
                Math.Min(period.Smaller, period.Larger))
                .Number("mean", period.Mean).Number("variance", period.Variance).Finish();
        }

        e.Whole("Z", result.Z).Number("mean", result.Mean).Number("variance", result.Variance).Number("lower95", result.NormalLower).Number("upper95",
            result.NormalUpper)
            .Number("exact_p_clustered", result.ClusteredPValue).Number("exact_p_two_sided", result.TwoSidedPValue);
        var labels = e.Take("labels").EnumerateArray().Select(row => row.EnumerateArray().Select(l => l.GetString()).ToArray()).ToArray();
        Assert.Equal(labels, result.Labels.Select(row =>
            row.Select(side => side switch { FactorSide.Smaller => "S", FactorSide.Larger => "L", FactorSide.Median => "*", _ => null }).ToArray()));
    }

    private static void Correlation(DevelopmentTriangle triangle, Expectation e)
    {
        var result = FactorCorrelation.Compute(triangle);
        var ages = e.Subs("by_age").ToArray();
        Assert.Equal(ages.Length, result.Ages.Count);
        for (var i = 0; i < ages.Length; i++)
        {
            ages[i].Whole("age", result.Ages[i].Age + 1).Whole("pairs", result.Ages[i].Pairs).Number("T", result.Ages[i].T).Finish();
        }

        e.Number("T", result.T).Number("variance", result.Variance).Number("z", result.Z).Number("p_two_sided", result.PValue).Number("half_width_50",
            result.HalfWidth50);
    }

    private static void Influence(DevelopmentTriangle triangle, Expectation e)
    {
        var result = ReserveInfluence.Compute(triangle);
        e.Number("reserve_total", result.Reserve).Grid("by_cumulative_cell", result.ByCumulativeCell).Grid("by_one_more_unit_paid", result.ByOneMoreUnitPaid);
        var largest = e.Subs("largest_leave_one_out").ToArray();
        for (var i = 0; i < largest.Length; i++)
        {
            var factor = result.WithoutOneFactor[i];
            largest[i].Whole("origin", factor.Origin + 1).Whole("age", factor.Age + 1).Number("reserve", factor.Reserve).Number("change",
                factor.Change).Finish();
        }
    }

    private static void Emergence(DevelopmentTriangle triangle, JsonElement next, Expectation e)
    {
        var result = ReserveEmergence.Compute(triangle, [.. next.EnumerateArray().Select(n => n.Number())]);
        var origins = e.Subs("by_origin").ToArray();
        Assert.Equal(origins.Length, result.Origins.Count);
        for (var i = 0; i < origins.Length; i++)
        {
            var row = result.Origins[i];
            origins[i].Whole("origin", row.Origin + 1).Whole("age", row.Age + 1).Number("expected", row.Expected).Number("actual",
                row.Actual).Number("difference", row.Difference)
                .Number("se", row.StandardError).Number("z", row.Z).Finish();
        }

        e.Number("expected_total", result.Total.Expected).Number("actual_total", result.Total.Actual).Number("se_total",
            result.Total.StandardError).Number("z_total", result.Total.Z);
    }

    private static void Replicates(DevelopmentTriangle triangle, ulong seed, Expectation e)
    {
        var replicates = e.Subs("replicates").ToArray();
        var result = ReserveBootstrap.Compute(
            triangle, new ReserveBootstrapOptions { Seed = seed, Replicates = replicates.Length, Process = BootstrapProcess.None });
        var loose = new ResidualTolerance(e);
        e.Grid("fitted_increments", result.FittedIncrements);
        loose.Grid("residuals", result.Residuals);
        e.Whole("observations", result.Observations).Whole("parameters", result.Parameters).Number("phi", result.Dispersion).Number("adjustment",
            result.Adjustment)
            .Numbers("pool", result.Pool);
        var index = 0;
        foreach (var replicate in replicates)
        {
            var random = RandomSource.Of(seed, (ulong)replicate.Take("replicate").GetInt32());
            Assert.All(replicate.Take("residual_indices").EnumerateArray(), drawn => Assert.Equal(drawn.GetInt32(), random.NextInteger(result.Pool.Count)));
            replicate.Number("total", result.TotalsBeforeProcess[index]);
            Reference.AssertClose(replicate.Take("reserve_before_process").Numbers().Sum(), result.TotalsBeforeProcess[index++], 1e-9, "replicate");
            replicate.Skip("future_means");
            replicate.Finish();
        }

        Assert.NotEqual(0, index);
        var means = ReserveBootstrap.Compute(triangle, new ReserveBootstrapOptions { Replicates = 1 });
        var future = e.Take("future_means").EnumerateArray().SelectMany(row => row.Numbers()).Sum();
        Reference.AssertClose(future, means.Reserve.Value, 1e-9, "future means");
    }

    private static void Simulated(DevelopmentTriangle triangle, Expectation e)
    {
        var tolerance = e.Take("simulated_tolerance");
        var result = ReserveBootstrap.Compute(triangle,
            new ReserveBootstrapOptions { Seed = 1, Replicates = 2 * tolerance.GetProperty("replicates_needed").GetInt32() });
        e.Number("phi", result.Dispersion).Numbers("analytic_se_by_origin", result.AnalyticErrorByOrigin).Number("analytic_se_total", result.AnalyticError);
        var simulated = e.Take("simulated");
        Close("mean", result.Mean);
        Close("standard_error", result.StandardError);
        Close("q50", result.Quantiles[0]);
        Close("q75", result.Quantiles[1]);
        Close("q95", result.Quantiles[2]);
        Close("q995", result.Quantiles[3]);
        Reference.AssertClose(simulated.GetProperty("parameter_standard_error").GetDouble(), result.ParameterError.Value,
            tolerance.GetProperty("standard_error").GetDouble(), "parameter_standard_error");
        Assert.Equal(7, simulated.EnumerateObject().Count());

        void Close(string key, Figure<double> actual)
            => Reference.AssertClose(simulated.GetProperty(key).GetDouble(), actual.Value, tolerance.GetProperty(key).GetDouble(), key);
    }

    /// <summary>Residuals are differences of nearly equal amounts, so they are held to the tolerance in standard deviations, not relative to
    /// themselves.</summary>
    private sealed class ResidualTolerance(Expectation e)
    {
        public void Grid(string key, IReadOnlyList<IReadOnlyList<double?>> actual)
        {
            var rows = e.Take(key).EnumerateArray().ToArray();
            Assert.Equal(rows.Length, actual.Count);
            for (var i = 0; i < rows.Length; i++)
            {
                var row = rows[i].EnumerateArray().ToArray();
                for (var k = 0; k < row.Length; k++)
                {
                    Close(row[k].Number(), actual[i][k], $"{key}[{i}][{k}]");
                }
            }
        }

        public void Row(string key, IReadOnlyList<Figure<double>> actual)
        {
            var row = e.Take(key).EnumerateArray().ToArray();
            Assert.Equal(row.Length, actual.Count);
            for (var k = 0; k < row.Length; k++)
            {
                Close(row[k].Number(), actual[k].Value, $"{key}[{k}]");
            }
        }

        public void Close(double? expected, double? actual, string what)
            => Assert.True(expected is null == actual is null && Math.Abs((expected - actual) ?? 0) <= 1e-9 * Math.Max(1, Math.Abs(expected ?? 0)),
                $"{what}: expected {expected}, was {actual}");
    }
}
