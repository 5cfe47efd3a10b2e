using System.Globalization;
using System.Text.Json;
using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>Every case of the reference files of forecast models and of reconciliation.</summary>
public class ForecastReferenceTests
{
    public static TheoryData<string> Models { get; } = [.. VectorCase.Of("forecast_models.json").Select(c => c.Name)];

    public static TheoryData<string> Hierarchies { get; } = [.. VectorCase.Of("forecast_reconciliation.json").Select(c => c.Name)];

    [Fact]
    public void Files_HaveTheirCases() => Assert.True(Models.Count > 0 && Hierarchies.Count > 0);

    [Theory]
    [MemberData(nameof(Models))]
    public void Models_OfTheFile(string name)
    {
        var c = VectorCase.Of("forecast_models.json").Single(v => v.Name == name);
        switch (c.Kind)
        {
            case "snaive":
                Compare(c, NaiveForecast.Seasonal(c.Full("x"), c.Whole("period"), Ahead(c)));
                break;
            case "ets_fixed" or "mnn_fixed":
                Fixed(c);
                break;
            case "ets_optimized":
                Optimized(c);
                break;
            case "theta":
                Theta(c);
                break;
            case "intermittent":
                Intermittent(c);
                break;
            case "accuracy":
                Accuracy(c);
                break;
            case "rolling_origin":
                Rolling(c);
                break;
            case "combination":
                Combination(c);
                break;
            default:
                Assert.Fail($"{name}: unknown kind {c.Kind}");
                break;
        }

        c.AllSeen();
    }

    [Theory]
    [MemberData(nameof(Hierarchies))]
    public void Reconciliation_OfTheFile(string name)
    {
        var c = VectorCase.Of("forecast_reconciliation.json").Single(v => v.Name == name);
        var links = c.Inputs.GetProperty("hierarchy").EnumerateArray().Select(l => new HierarchyLink
        {
            Node = l.GetProperty("node").GetString()!,
            Parent = l.GetProperty("parent").GetString(),
        }).ToArray();
        var result = ForecastReconciliation.Reconcile(links, Nodes(c), Options(c));
        if (c.Has("reason"))
        {
            c.Reason("reason", result.Reason);
            Assert.Empty(result.Nodes);
            c.AllSeen();
            return;
        }

        Assert.Equal(c["order"].EnumerateArray().Select(e => e.GetString()), result.Nodes.Select(n => n.Node));
        Assert.Equal(c["leaves"].EnumerateArray().Select(e => e.GetString()), result.Nodes.Where(n => n.IsLeaf).Select(n => n.Node));
        c.Close("bottom", result.Nodes.Where(n => n.IsLeaf).Select(n => n.Value));
        foreach (var node in result.Nodes)
        {
            c.Close("reconciled." + node.Node, node.Value);

            // A change is a difference of two numbers of the size of the forecast.
            if (c.Has("change"))
            {
                Assert.True(Math.Abs((c["change." + node.Node].Number() ?? 0) - (node.Change ?? 0)) <= 1e-9 * Math.Max(1, Math.Abs(node.Value)), name);
                Assert.Equal(c["change." + node.Node].Number() is null, node.Change is null);
            }

            if (c.Has("standard_error"))
            {
                c.Close("standard_error." + node.Node, node.StandardError);
            }
        }

        c.AllSeen();
    }

    private static ForecastOptions Ahead(VectorCase c) => new() { Horizon = c.Whole("horizon") };

    private static void Compare(VectorCase c, ForecastResult forecast)
    {
        if (c.Has("reason"))
        {
            c.Reason("reason", forecast.Reason);
            c.Skip("forecast");
            Assert.Empty(forecast.Periods);
            return;
        }

        c.Close("forecast", forecast.Periods.Select(p => p.Value));
        if (c.Has("lower"))
        {
            c.Close("lower", forecast.Periods.Select(p => p.Lower));
            c.Close("upper", forecast.Periods.Select(p => p.Upper));
        }
        else
        {
            Assert.All(forecast.Periods, p => Assert.Equal(IntervalMethod.MonteCarlo, p.Method));
        }

        if (c.Has("sigma"))
        {
            c.Close("sigma", forecast.Sigma);
        }
    }

    private static SmoothingModel Model(VectorCase c, bool hasTrend, bool isDamped, string season) => new()
    {
        Trend = !hasTrend ? SmoothingTrend.None : isDamped ? SmoothingTrend.Damped : SmoothingTrend.Additive,
        Season = season switch
        {
            "N" => SmoothingSeason.None,
            "A" => SmoothingSeason.Additive,
            "M" => SmoothingSeason.Multiplicative,
            _ => throw new ArgumentException(season),
        },
        Period = c.Whole("period"),
    };

    private static void Fixed(VectorCase c)
    {
        var isRelative = c.Kind == "mnn_fixed";
        var model = isRelative
            ? new SmoothingModel { Errors = SmoothingErrors.Multiplicative }
            : Model(c, c.Maybe("trend") is not null, c.Maybe("phi") is not null, c.Text("seasonal"));
        var season = !isRelative && c.Inputs.GetProperty("season").ValueKind == JsonValueKind.Array ? c.Full("season") : [];
        var start = new SmoothingParameters
        {
            Alpha = c.Number("alpha"),
            Beta = c.Maybe("beta") ?? 0,
            Gamma = c.Maybe("gamma") ?? 0,
            Phi = c.Maybe("phi") ?? 1,
            Level = c.Number("level"),
            Trend = c.Maybe("trend") ?? 0,
            Season = season,
        };
        var result = ExponentialSmoothing.Compute(c.Full("x"), model, start, Ahead(c));
        c.Close("fitted", result.Fitted);
        c.Close("sigma2", result.Variance);
        Compare(c, result.Forecast);
        if (isRelative)
        {
            var z = Metrics.Statistics.NormalDistribution.TwoSidedQuantile(0.95);
            c.Close("variance", result.Forecast.Periods.Select(p => Math.Pow((p.Upper!.Value - p.Value!.Value) / z, 2)));
            return;
        }

        c.Close("sse", result.SumOfSquares);
        c.Close("level", result.End!.Level);
        c.Close("trend", c.Maybe("trend") is null ? null : result.End.Trend);
        if (c["season"].ValueKind == JsonValueKind.Array)
        {
            c.Close("season", result.End.Season);
        }

        if (c.Has("relative_variance"))
        {
            c.Close("relative_variance", result.RelativeVariances);
        }
    }

    private static void Optimized(VectorCase c)
    {
        var model = Model(c, c.Inputs.GetProperty("trend").GetBoolean(), c.Inputs.GetProperty("damped").GetBoolean(), c.Text("seasonal"));
        var result = ExponentialSmoothing.Fit(c.Full("x"), model);
        Assert.True(result.SumOfSquares.Value <= c["sse"].Number() * (1 + 1e-6), $"{c.Name}: {result.SumOfSquares} above {c["sse"]}");
        Assert.True(result.IsConverged && result.IsWithinUsualBounds);
        Assert.InRange(result.Start!.Alpha, 1e-4, 0.9999);

        // Where the optimum is one point, the gains agree too: to the root of the tolerance of the sum of squares.
        Assert.Equal(c["alpha"].Number()!.Value, result.Start.Alpha, 1e-2);
        Assert.Equal(c["beta"].Number() ?? 0, result.Start.Beta, 1e-2);
        Assert.Equal(c["gamma"].Number() ?? 0, result.Start.Gamma, 1e-2);
        Assert.Equal(c["phi"].Number() ?? 1, result.Start.Phi, 1e-2);
    }

    private static void Theta(VectorCase c)
    {
        var x = c.Full("x");
        var forecast = ThetaForecast.Compute(x, c.Number("alpha"), c.Number("level"), Ahead(c));
        Compare(c, forecast);
        if (c.Has("level"))
        {
            var smoothing = ExponentialSmoothing.Compute(x, new SmoothingModel(), new SmoothingParameters
            {
                Alpha = c.Number("alpha"),
                Level = c.Number("level"),
            });
            c.Close("level", smoothing.End!.Level);
            c.Close("drift", forecast.Periods[1].Value - forecast.Periods[0].Value);
            c.Close("sigma2", forecast.Sigma.Value * forecast.Sigma.Value);
        }
    }

    private static void Intermittent(VectorCase c)
    {
        var result = IntermittentDemand.Compute(c.Full("x"), new IntermittentDemandOptions
        {
            SizeWeight = c.Number("alpha_size"),
            IntervalWeight = c.Number("alpha_interval"),
        });
        if (c.Has("reason"))
        {
            c.Reason("reason", result.Croston.Reason);
            Assert.Equal((result.Croston.Reason, result.Croston.Reason), (result.Sba.Reason, result.Tsb.Reason));
            c.Skip("croston", "sba", "tsb");
            if (c.Has("demand_share_upper95"))
            {
                c.Close("demand_share_upper95", result.ProbabilityLimit);
            }

            return;
        }

        c.Close("size", result.Size);
        c.Close("interval", result.Interval);
        c.Close("croston", result.Croston);
        c.Close("sba", result.Sba);
        c.Close("tsb_probability", result.Probability);
        c.Close("tsb_size", result.Size);
        c.Close("tsb", result.Tsb);
        c.Close("periods_since_last", result.PeriodsSinceLast);
        c.Close("adi", result.AverageInterval);
        c.Close("cv2", result.SquaredVariation);
        Assert.Equal(c["demand_class"].GetString(), result.Class?.ToString().ToLowerInvariant());
        if (c.Has("cv2_reason"))
        {
            c.Reason("cv2_reason", result.SquaredVariation.Reason);
        }
    }

    private static void Accuracy(VectorCase c)
    {
        var hasIntervals = c.Inputs.TryGetProperty("lower", out _);
        var input = new ForecastAccuracyInput
        {
            Actual = c.Column("actual"),
            Forecast = c.Full("forecast"),
            History = c.Full("train"),
            Period = c.Whole("period"),
            Lower = hasIntervals ? c.Full("lower") : [],
            Upper = hasIntervals ? c.Full("upper") : [],
            Level = c.Maybe("level") ?? 0.95,
        };
        var result = ForecastAccuracy.Compute(input);
        if (c.Has("reason"))
        {
            c.Reason("reason", result.MeanAbsoluteError.Reason);
            return;
        }

        c.Close("n", result.Count);
        c.Close("bias", result.Bias);
        c.Close("mae", result.MeanAbsoluteError);
        c.Close("rmse", result.RootMeanSquaredError);
        c.Close("smape", result.SymmetricPercentageError);
        c.Close("wape", result.WeightedPercentageError);
        c.Close("mape", result.MeanAbsolutePercentageError);
        c.Close("mase", result.ScaledError);
        c.Close("rmsse", result.RootScaledError);
        Maybe("scale", result.Scale);
        MaybeReason("mase_reason", result.ScaledError);
        MaybeReason("mape_reason", result.MeanAbsolutePercentageError);
        MaybeReason("wape_reason", result.WeightedPercentageError);
        if (hasIntervals)
        {
            c.Close("covered", result.Covered);
            c.Close("coverage", result.Coverage);
            c.Close("interval_score", result.IntervalScore);
            foreach (var quantile in c.Inputs.GetProperty("quantiles").EnumerateObject())
            {
                var loss = ForecastAccuracy.Pinball(c.Column("actual"), quantile.Value.Numbers(), double.Parse(quantile.Name, CultureInfo.InvariantCulture));
                VectorCase.Near(c["pinball"].GetProperty(quantile.Name).Number(), loss.Value, 1e-9, "pinball");
            }
        }

        void Maybe(string key, Figure<double> figure)
        {
            if (c.Has(key))
            {
                c.Close(key, figure);
            }
        }

        void MaybeReason(string key, Figure<double> figure)
        {
            if (c.Has(key))
            {
                c.Reason(key, figure.Reason);
            }
        }
    }

    private static void Rolling(VectorCase c)
    {
        var parameter = c.Maybe("parameter");
        Func<IReadOnlyList<double>, int, IReadOnlyList<double>> method = c.Text("method") switch
        {
            "ses" => (x, h) => Values(ExponentialSmoothing.Compute(
                [.. x], new SmoothingModel(), new SmoothingParameters { Alpha = parameter!.Value, Level = x[0] },
                    new ForecastOptions { Horizon = h }).Forecast),
            "drift" => (x, h) => Values(NaiveForecast.Drift([.. x], new ForecastOptions { Horizon = h })),
            "mean" => (x, h) => Values(NaiveForecast.Mean([.. x], new ForecastOptions { Horizon = h })),
            var other => throw new ArgumentException(other),
        };
        var result = RollingOrigin.Evaluate(c.Full("x"), method, new RollingOriginOptions
        {
            Period = c.Whole("period"),
            Horizon = c.Whole("horizon"),
            FirstOrigin = c.Whole("first_origin"),
            Step = c.Whole("step"),
        });
        c.Close("origins", result.Origins);
        if (c.Has("reason"))
        {
            c.Reason("reason", result.Reason);
            return;
        }

        c.Close("mae_by_horizon", result.ErrorsByHorizon);
        c.Close("naive_mae_by_horizon", result.NaiveErrorsByHorizon);
        c.Close("mae", result.MeanAbsoluteError);
        c.Close("naive_mae", result.NaiveMeanAbsoluteError);
        c.Close("relative_mae", result.RelativeError);
        c.Close("p", result.PValue);
        Assert.Equal(c["verdict"].GetString()!.Replace("_", string.Empty, StringComparison.Ordinal), result.Verdict.ToString().ToLowerInvariant());
        if (c.Has("lag"))
        {
            c.Close("lag", result.Lag);
            c.Close("t", result.T);
        }

        if (c.Has("p_reason"))
        {
            c.Reason("p_reason", result.PValue.Reason);
        }

        if (c.Has("relative_mae_reason"))
        {
            c.Reason("relative_mae_reason", result.RelativeError.Reason);
        }

        static IReadOnlyList<double> Values(ForecastResult forecast) => [.. forecast.Periods.Select(p => p.Value!.Value)];
    }

    private static void Combination(VectorCase c)
    {
        var forecasts = c.Inputs.GetProperty("forecasts").EnumerateArray().Select(f => (IReadOnlyList<double>)f.Numbers()).ToArray();
        var result = ForecastCombination.Combine(forecasts, c.Full("mse"));
        c.Close("mean", result.Mean);
        c.Close("median", result.Median);
        c.Close("inverse_mse_weights", result.Weights);
        c.Close("inverse_mse", result.Weighted);
    }

    private static IReadOnlyList<NodeForecast> Nodes(VectorCase c)
    {
        var isFixed = c.Inputs.TryGetProperty("fixed", out var list) ? list.EnumerateArray().Select(e => e.GetString()).ToArray() : [];
        return [.. c.Inputs.GetProperty("base").EnumerateObject().Select(p => new NodeForecast
        {
            Node = p.Name, Value = p.Value.Number(), Variance = Of("variance", p.Name), Proportion = Of("proportions", p.Name),
            IsFixed = isFixed.Contains(p.Name),
        })];

        double? Of(string key, string node) => c.Inputs.TryGetProperty(key, out var found) && found.TryGetProperty(node, out var value) ? value.Number() : null;
    }

    private static ForecastReconciliationOptions Options(VectorCase c) => new()
    {
        Method = c.Kind switch
        {
            "bottom_up" => ReconciliationMethod.BottomUp,
            "top_down" => ReconciliationMethod.TopDown,
            "ols" or "nonnegative" => ReconciliationMethod.LeastSquares,
            "wls_structural" => ReconciliationMethod.StructuralWeights,
            "wls_variance" => ReconciliationMethod.VarianceWeights,
            "mint" => ReconciliationMethod.MinimumTrace,
            var other => throw new ArgumentException(other),
        },
        Range = c.Kind == "nonnegative" ? ForecastRange.NotNegative : ForecastRange.Any,
        Covariance = c.Inputs.TryGetProperty("covariance", out var rows) ? [.. rows.EnumerateArray().Select(row => (IReadOnlyList<double>)row.Numbers())] : [],
    };
}
