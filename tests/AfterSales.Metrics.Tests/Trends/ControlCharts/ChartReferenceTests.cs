using System.Text.Json;
using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>Every case of the reference files of control charts.</summary>
public class ChartReferenceTests
{
    public static TheoryData<string> Charts { get; } = [.. VectorCase.Of("spc_charts.json").Select(c => c.Name)];

    public static TheoryData<string> Rare { get; } = [.. VectorCase.Of("spc_rare_events.json").Select(c => c.Name)];

    [Fact]
    public void Files_HaveTheirCases() => Assert.True(Charts.Count > 0 && Rare.Count > 0);

    [Theory]
    [MemberData(nameof(Charts))]
    public void Charts_OfTheFile(string name)
    {
        var c = VectorCase.Of("spc_charts.json").Single(v => v.Name == name);
        if (c.Inputs.TryGetProperty("type", out var type))
        {
            Attribute(c, type.GetString()!);
        }
        else
        {
            Individuals(c);
        }

        c.AllSeen();
    }

    [Theory]
    [MemberData(nameof(Rare))]
    public void RareEvents_OfTheFile(string name)
    {
        var c = VectorCase.Of("spc_rare_events.json").Single(v => v.Name == name);
        switch (c.Kind)
        {
            case "g":
                Gaps(c);
                break;
            case "t":
                Times(c);
                break;
            case "c" or "p":
                Tails(c);
                break;
            case "rules":
                Rules(c);
                break;
            case "trend_rule":
                c.Close("p_false_alarm_within", FalseAlarms.Compute(
                    new ChartRules { ZoneRules = [], Trend = c.Whole("points") }, c.Whole("periods")).ChanceOfTrend);
                break;
            default:
                Assert.Fail($"{name}: unknown kind {c.Kind}");
                break;
        }

        c.AllSeen();
    }

    private static IEnumerable<int> Positions(IEnumerable<ChartSignal> signals, ChartRule rule) => signals.Where(s => s.Rule == rule).Select(s => s.Position);

    private static IEnumerable<int> Positions(IEnumerable<ChartSignal> signals, ChartSide side) => signals.Where(s => s.Side == side).Select(s => s.Position);

    private static void Individuals(VectorCase c)
    {
        var x = c.Full("x");
        var chart = IndividualsChart.Compute(x, new IndividualsChartOptions { Rules = new ChartRules { Run = 7 }, Constants = ChartConstants.Rounded });
        var phase = Assert.Single(chart.Phases);
        c.Close("center", phase.Center, 1e-10);
        c.Close("std_dev", phase.Sigma, 1e-10);
        c.Close("lcl", [phase.Lower.Value], 1e-10);
        c.Close("ucl", [phase.Upper.Value], 1e-10);
        c.Close("statistics", chart.Points.Select(p => p.Value), 1e-10);
        c.Same("violations_beyond", Positions(chart.Signals, ChartRule.BeyondLimit));
        c.Same("violations_run7", Positions(chart.Signals, ChartRule.Run));
        c.Close("mr_bar", phase.MeanMovingRange, 1e-10);
        c.Close("median_mr", phase.MedianMovingRange, 1e-10);
        var textbook = IndividualsChart.Compute(x, new IndividualsChartOptions { Constants = ChartConstants.Textbook }).Phases[0];
        c.Close("mr_ucl_3267", textbook.MovingRangeLimit, 1e-10);
        c.Close("limits_2660", [textbook.Lower.Value, textbook.Upper.Value], 1e-10);
        var ewma = EwmaChart.Compute(x, new EwmaChartOptions { Constants = ChartConstants.Rounded });
        c.Close("ewma02.z", ewma.Points.Select(p => p.Value), 1e-10);
        c.Close("ewma02.lcl", ewma.Points.Select(p => p.Lower), 1e-10);
        c.Close("ewma02.ucl", ewma.Points.Select(p => p.Upper), 1e-10);
        c.Same("ewma02.violations", ewma.Signals.Select(s => s.Position));
        var cusum = CusumChart.Compute(x, new CusumChartOptions { Constants = ChartConstants.Rounded });
        c.Close("cusum_h5_shift1.pos", cusum.UpperSums, 1e-10);
        c.Close("cusum_h5_shift1.neg", cusum.LowerSums, 1e-10);
        c.Same("cusum_h5_shift1.viol_upper", Positions(cusum.Signals, ChartSide.Upper));
        c.Same("cusum_h5_shift1.viol_lower", Positions(cusum.Signals, ChartSide.Lower));
    }

    private static void Attribute(VectorCase c, string type)
    {
        var x = c.Full("x");
        var size = c.Full("size");
        var sizes = size.Length == 1 ? [.. x.Select(_ => size[0])] : size;
        var kind = type switch
        {
            "p" => AttributeChartKind.Proportion,
            "np" => AttributeChartKind.NumberOfUnits,
            "c" => AttributeChartKind.Count,
            _ => throw new ArgumentException(type),
        };
        var chart = AttributeChart.Compute(kind, x, sizes, new AttributeChartOptions { Rules = new ChartRules { Run = 7 } });
        c.Close("center", chart.Phases[0].Center, 1e-10);
        c.Close("std_dev", chart.Phases[0].Sigma, 1e-10);
        var count = c["lcl"].GetArrayLength();
        c.Close("lcl", chart.Points.Take(count).Select(p => p.Lower), 1e-10);
        c.Close("ucl", chart.Points.Take(count).Select(p => p.Upper), 1e-10);
        c.Close("statistics", chart.Points.Select(p => p.Value), 1e-10);
        c.Same("violations_beyond", Positions(chart.Signals, ChartRule.BeyondLimit));
        c.Same("violations_run7", Positions(chart.Signals, ChartRule.Run));
        if (c.Has("laney_sigma_z"))
        {
            var laney = AttributeChart.Compute(AttributeChartKind.LaneyProportion, x, sizes);
            c.Close("laney_sigma_z", laney.Phases[0].LaneySigma, 1e-10);
            c.Close("laney_lcl", laney.Points.Select(p => p.Lower), 1e-10);
            c.Close("laney_ucl", laney.Points.Select(p => p.Upper), 1e-10);
        }
    }

    private static long?[] Whole(double?[] x) => [.. x.Select(v => (long?)v)];

    private static RareEventChartOptions Options(VectorCase c)
        => new() { Baseline = c.Whole("baseline"), FalseAlarmRate = c.Number("alpha"), KnownRate = c.Maybe("rate") };

    private static void Gaps(VectorCase c)
    {
        var chart = GChart.Compute(Whole(c.X), Options(c));
        if (c.Has("reason"))
        {
            c.Reason("reason", chart.Mean.Reason);
            return;
        }

        c.Close("n_baseline", chart.BaselineCount);
        c.Close("mean", chart.Mean);
        c.Close("p", chart.Probability);
        c.Close("ucl_3sigma", chart.UpperThreeSigma);
        c.Close("lcl_3sigma", chart.LowerThreeSigma);
        c.Close("center_median", chart.Median);
        c.Close("ucl_exact", chart.Upper);
        c.Close("lcl_exact", chart.Lower);
        if (c.Has("exact_reason"))
        {
            c.Reason("exact_reason", chart.FalseAlarmRate.Reason);
            return;
        }

        Assert.Equal(c["lower_signal_possible"].GetBoolean(), chart.CanSignalLow);
        c.Close("false_alarm_rate", chart.FalseAlarmRate);
        c.Close("p_low", chart.Points.Select(p => p.PLow.Value));
        c.Close("p_high", chart.Points.Select(p => p.PHigh.Value));
        c.Same("signals_high", Positions(chart.Signals, ChartSide.Upper));
        c.Same("signals_low", Positions(chart.Signals, ChartSide.Lower));
        c.Close("p_low_4_events", chart.Points.Select(p => p.PLowOfFour.Value));
    }

    private static void Times(VectorCase c)
    {
        var chart = TChart.Compute(c.Full("t"), Options(c));
        c.Close("n_baseline", chart.BaselineCount);
        c.Close("mean", chart.Mean);
        if (c.Has("transformed_reason"))
        {
            c.Reason("transformed_reason", chart.TransformedSigma.Reason);
            Assert.Equal((JsonValueKind.Null, true), (c["transformed"].ValueKind, chart.Transformed is null));
        }
        else
        {
            c.Close("transformed.center", chart.Transformed!.Center);
            c.Close("transformed.lcl", chart.Transformed.Lower);
            c.Close("transformed.ucl", chart.Transformed.Upper);
            c.Close("transformed.sigma", chart.TransformedSigma);
        }

        if (c.Has("exact_reason"))
        {
            c.Reason("exact_reason", chart.ExactReason);
            Assert.Equal((JsonValueKind.Null, true), (c["exact"].ValueKind, chart.Exact is null));
            return;
        }

        c.Close("exact.center_median", chart.Exact!.Center);
        c.Close("exact.lcl", chart.Exact.Lower);
        c.Close("exact.ucl", chart.Exact.Upper);
        c.Close("predictive.lcl", chart.Predictive!.Lower);
        c.Close("predictive.ucl", chart.Predictive.Upper);
        c.Same("signals_low", Positions(chart.Signals, ChartSide.Lower));
        c.Same("signals_high", Positions(chart.Signals, ChartSide.Upper));
    }

    private static void Tails(VectorCase c)
    {
        var isCount = c.Kind == "c";
        var chart = isCount
            ? CountChart.Compute(Whole(c.X), c.Full("exposure"), Options(c))
            : ProportionChart.Compute(Whole(c.X), c.Full("n").Select(n => (long)n).ToArray(), Options(c));
        if (c.Has("reason"))
        {
            c.Reason("reason", chart.BaselineRate.Reason);
            return;
        }

        c.Close(isCount ? "rate" : "p", chart.BaselineRate);
        if (c.Has(isCount ? "baseline_count" : "baseline_events"))
        {
            c.Close(isCount ? "baseline_count" : "baseline_events", chart.BaselineEvents);
            c.Close(isCount ? "baseline_exposure" : "baseline_n", chart.BaselineExposure);
        }

        if (c.Has("limits_reason"))
        {
            c.Reason("limits_reason", chart.LimitsReason);
        }

        var limits = c["limits"].EnumerateArray().ToArray();
        Assert.Equal(limits.Length, chart.Points.Count);
        for (var i = 0; i < limits.Length; i++)
        {
            var isNull = limits[i].ValueKind == JsonValueKind.Null;
            VectorCase.Near(isNull ? null : limits[i].GetProperty("lcl").Number(), chart.Points[i].Lower, 1e-9, "lcl");
            VectorCase.Near(isNull ? null : limits[i].GetProperty("ucl").Number(), chart.Points[i].Upper, 1e-9, "ucl");
            var alarm = !isNull && limits[i].TryGetProperty("false_alarm_rate", out var rate) ? rate.Number() : null;
            VectorCase.Near(alarm, chart.Points[i].FalseAlarmRate.Value, 1e-9, "false alarm");
        }

        c.Close("p_high", chart.Points.Select(p => p.PHigh.Value));
        c.Close("p_low", chart.Points.Select(p => p.PLow.Value));
        c.Close("predictive_p_high", chart.Points.Select(p => p.PredictiveHigh.Value));
        c.Close("predictive_p_low", chart.Points.Select(p => p.PredictiveLow.Value));
        c.Same("signals_high", Positions(chart.Signals, ChartSide.Upper));
        c.Same("signals_low", Positions(chart.Signals, ChartSide.Lower));
    }

    private static void Rules(VectorCase c)
    {
        ChartRule[] zones = [ChartRule.BeyondLimit, ChartRule.TwoOfThree, ChartRule.FourOfFive];
        var numbers = c.Full("rules");
        int? run = numbers.Contains(4) ? c.Whole("run") : null;
        var rules = new ChartRules { ZoneRules = [.. numbers.Where(r => r < 4).Select(r => zones[(int)r - 1])], Run = run };
        foreach (var periods in c.Full("periods"))
        {
            var result = FalseAlarms.Compute(rules, (int)periods);
            c.Close("arl0", result.AverageRunLength);
            c.Close("p_false_alarm_within." + periods, result.ChanceOfZones);
        }
    }
}
