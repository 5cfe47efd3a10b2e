using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>What is left of a series without its level shifts and its level, season or forecast.</summary>
internal static class AnomalyRemainder
{
    private const double ShiftPenalty = 3;

    public static (double[]? Remainder, int[] Shifts, UndefinedReason? Reason) Of(double[] x, AnomalyOptions options)
    {
        if (options.Baseline == AnomalyBaseline.Season)
        {
            var season = Robust(x, options.Period).Season;
            var shifts = Shifts([.. x.Select((value, t) => value - season[t])], options.MinimumSegment);
            return ([.. Robust(Leveled(x, shifts), options.Period).Remainder], shifts, null);
        }

        var breaks = Shifts(x, options.MinimumSegment);
        return options.Baseline == AnomalyBaseline.Level ? (Around(x, breaks), breaks, null) : Forecast(Leveled(x, breaks), options.Period, breaks);
    }

    private static StlResult Robust(double[] x, int period) => StlDecomposition.Compute(x, period, new StlOptions { Fitting = StlFitting.Robust });

    private static (double[]? Remainder, int[] Shifts, UndefinedReason? Reason) Forecast(double[] x, int period, int[] shifts)
    {
        var model = new SmoothingModel { Season = period >= 2 ? SmoothingSeason.Additive : SmoothingSeason.None, Period = period };
        var fit = ExponentialSmoothing.Fit(x, model, new ForecastOptions { Horizon = 1 });
        return fit.Reason is { } reason ? (null, shifts, reason) : ([.. x.Select((value, t) => value - fit.Fitted[t])], shifts, null);
    }

    /// <summary>
    /// Breaks of the level that pay 3σ²·ln n each and last. They are looked for in the running median, which drops what is shorter than a level and keeps its
    /// edges; σ is that of the values.
    /// </summary>
    private static int[] Shifts(double[] x, int shortest)
    {
        if (x.Length / 2 < shortest || SeriesValues.IsConstant(x))
        {
            return [];
        }

        var (differences, running) = (new double[x.Length - 1], new double[x.Length]);
        for (var t = 0; t < running.Length; t++)
        {
            if (t > 0)
            {
                differences[t - 1] = x[t] - x[t - 1];
            }

            var start = Math.Max(t - shortest + 1, 0);
            running[t] = SeriesValues.Median(x.AsSpan(start, Math.Min(x.Length, t + shortest) - start));
        }

        var sigma = RobustSpread.Of(differences, x.Max(Math.Abs)).Scale / Math.Sqrt(2);
        var penalty = ShiftPenalty * sigma * sigma * Elementary.Log(x.Length);
        if (!(sigma > 0 && penalty <= double.MaxValue))
        {
            return [];
        }

        var options = new ChangePointOptions { Kind = PenaltyKind.Given, Penalty = penalty, MinimumSegment = shortest };
        return [.. ChangePoints.Detect(running, options).Best!.Positions];
    }

    /// <summary>Each stretch about its own median, which the spikes in it do not move; equal values leave exactly nothing.</summary>
    private static double[] Around(double[] x, int[] shifts)
    {
        var rest = new double[x.Length];
        Each(shifts, x.Length, (start, end) =>
        {
            var level = SeriesValues.Median(x.AsSpan(start, end - start));
            for (var t = start; t < end; t++)
            {
                rest[t] = x[t] - level;
            }
        });
        return rest;
    }

    /// <summary>All stretches on the level of the first.</summary>
    private static double[] Leveled(double[] x, int[] shifts)
    {
        if (shifts.Length == 0)
        {
            return x;
        }

        var (leveled, first) = ((double[])x.Clone(), SeriesValues.Median(x.AsSpan(0, shifts[0])));
        Each(shifts, x.Length, (start, end) =>
        {
            var shift = SeriesValues.Median(x.AsSpan(start, end - start)) - first;
            for (var t = start; t < end; t++)
            {
                leveled[t] -= shift;
            }
        });
        return leveled;
    }

    private static void Each(int[] shifts, int count, Action<int, int> stretch)
    {
        var start = 0;
        foreach (var end in shifts)
        {
            stretch(start, end);
            start = end;
        }

        stretch(start, count);
    }
}
