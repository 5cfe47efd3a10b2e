using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>One path model fitted to all respondents and to resamples of them.</summary>
internal sealed class PathRun
{
    private readonly PathPlan plan;
    private readonly PathModelOptions options;
    private readonly PathFit fit;
    private readonly PathMoments moments;
    private readonly int k;

    public PathRun(PathPlan plan, PathModelOptions options)
    {
        (this.plan, this.options, k) = (plan, options, plan.Count);
        fit = new PathFit(plan, options.Scheme);
        moments = new PathMoments([.. plan.Items.Select(item => item.Values.ToArray())]);
    }

    public PathModelResult Whole()
    {
        var (reason, culprit) = Run([.. Enumerable.Range(0, plan.Respondents)]);
        return reason is { } why ? Undefined(why, culprit) : Result();
    }

    public PathResamplingResult Resampled(int count, Func<int, int[]> rows)
    {
        var model = Whole();
        var none = new PathResamplingResult { Model = model, Used = 0, Discarded = [], DiscardedReasons = [], Direct = [], Indirect = [], TotalPoints = [] };
        if (model.Reason is not null)
        {
            return none;
        }

        var whole = Enumerable.Range(0, plan.Items.Length).Select(item => fit.Loading(item, ConstructOf(item))).ToArray();
        var (discarded, reasons) = (new List<int>(), new List<UndefinedReason>());
        var draws = model.Effects.Select(_ => new List<(double Direct, double Indirect, double? Points)>()).ToArray();
        for (var resample = 0; resample < count; resample++)
        {
            if (Run(rows(resample)).Reason is { } reason)
            {
                discarded.Add(resample);
                reasons.Add(reason);
                continue;
            }

            Align(whole);
            Draw(model, draws);
        }

        return none with
        {
            Used = count - discarded.Count,
            Discarded = FrozenList.Copy(discarded),
            DiscardedReasons = FrozenList.Copy(reasons),
            Direct = Intervals(model, draws, effect => effect.Direct.Value, draw => draw.Direct),
            Indirect = Intervals(model, draws, effect => effect.Indirect.Value, draw => draw.Indirect),
            TotalPoints = Intervals(model, draws, effect => effect.TotalPoints.Value, draw => draw.Points),
        };
    }

    private (UndefinedReason? Reason, string? Culprit) Run(int[] rows)
    {
        if (rows.Length == 0 || rows.Length < plan.Predecessors.Max(list => list.Length) + 2)
        {
            return (rows.Length == 0 ? UndefinedReason.NoData : UndefinedReason.SmallSample, null);
        }

        if (moments.Run(rows) is { } constant)
        {
            return (UndefinedReason.ZeroVariance, plan.Items[constant].Name);
        }

        var reason = fit.Run(moments.Correlations, options.Tolerance, options.MaximumIterations);
        return (reason, reason == UndefinedReason.Singular && fit.Culprit is { } j ? plan.Input.Constructs[j].Name : null);
    }

    private int ConstructOf(int item) => Array.FindLastIndex(plan.Starts, start => start <= item) is var j && j < k ? j : k - 1;

    private void Align(double[] whole)
    {
        for (var j = 0; j < k; j++)
        {
            var sum = 0.0;
            for (var item = plan.Starts[j]; item < plan.Starts[j + 1]; item++)
            {
                sum += whole[item] * fit.Loading(item, j);
            }

            if (sum < 0)
            {
                fit.Flip(j);
            }
        }
    }

    private void Draw(PathModelResult model, List<(double Direct, double Indirect, double? Points)>[] draws)
    {
        var (totals, spreads, at) = (fit.Totals(), Enumerable.Range(0, k).Select(IndexSpread).ToArray(), 0);
        for (var from = 0; from < k; from++)
        {
            for (var to = 0; to < k; to++)
            {
                if (at < draws.Length && model.Effects[at].From == plan.Input.Constructs[from].Name && model.Effects[at].To == plan.Input.Constructs[to].Name)
                {
                    draws[at++].Add((fit.Paths[from, to], totals[from, to] - fit.Paths[from, to], Points(totals[from, to], spreads[from], spreads[to])));
                }
            }
        }
    }

    private FrozenList<PathEffectInterval> Intervals(
        PathModelResult model, List<(double Direct, double Indirect, double? Points)>[] draws, Func<PathEffect, double?> value,
            Func<(double Direct, double Indirect, double? Points), double?> pick)
    {
        var intervals = new List<PathEffectInterval>();
        for (var i = 0; i < draws.Length; i++)
        {
            if (value(model.Effects[i]) is not { } effect)
            {
                continue;
            }

            var sorted = draws[i].Select(draw => pick(draw)).OfType<double>().OrderBy(draw => draw).ToArray();
            intervals.Add(new PathEffectInterval
            {
                From = model.Effects[i].From,
                To = model.Effects[i].To,
                StandardError = sorted.Length < 2 ? Figure.Undefined<double>(UndefinedReason.SmallSample) : Figures.Finite(Spread(sorted)),
                Effect = sorted.Length < 2
                    ? Estimate.WithoutInterval(effect, UndefinedReason.SmallSample, options.Level, IntervalMethod.BootstrapPercentile)
                    : Estimate.Of(
                        effect, Percentile(sorted, (1 - options.Level) / 2), Percentile(sorted, (1 + options.Level) / 2), options.Level,
                            IntervalMethod.BootstrapPercentile),
            });
        }

        return FrozenList.Copy(intervals);
    }

    private static double Spread(double[] draws)
    {
        var mean = draws.Average();
        return Math.Sqrt(draws.Sum(draw => (draw - mean) * (draw - mean)) / (draws.Length - 1));
    }

    private static double Percentile(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        return below + 1 >= sorted.Length ? sorted[below] : sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]));
    }

    private PathModelResult Undefined(UndefinedReason reason, string? culprit) => new()
    {
        Design = plan.Input.Design,
        Reason = reason,
        Culprit = culprit,
        Respondents = plan.Respondents,
        Iterations = fit.Iterations,
        Constructs = [],
        Correlations = [],
        Effects = [],
    };

    private PathModelResult Result()
    {
        var totals = fit.Totals();
        var spreads = Enumerable.Range(0, k).Select(IndexSpread).ToArray();
        var effects = new List<PathEffect>();
        for (var from = 0; from < k; from++)
        {
            for (var to = 0; to < k; to++)
            {
                if (plan.Leads[from, to])
                {
                    effects.Add(Effect(from, to, totals[from, to], Points(totals[from, to], spreads[from], spreads[to])));
                }
            }
        }

        return new PathModelResult
        {
            Design = plan.Input.Design,
            Reason = null,
            Culprit = null,
            Respondents = plan.Respondents,
            Iterations = fit.Iterations,
            Constructs = [.. Enumerable.Range(0, k).Select(Construct)],
            Correlations = [.. Enumerable.Range(0, k)
                .Select(i => (IReadOnlyList<double>)FrozenList.Own(Enumerable.Range(0, k).Select(j => fit.Correlations[i, j]).ToArray()))],
            Effects = FrozenList.Copy(effects),
        };
    }

    private PathEffect Effect(int from, int to, double total, double? points)
    {
        var none = Figure.Undefined<double>(UndefinedReason.MissingInput);
        var isDirect = plan.Predecessors[to].Contains(from);
        var explained = isDirect ? fit.RSquared(to) : 0;
        return new PathEffect
        {
            From = plan.Input.Constructs[from].Name,
            To = plan.Input.Constructs[to].Name,
            Direct = isDirect ? Figure.Of(fit.Paths[from, to]) : none,
            Indirect = plan.Predecessors[to].Any(by => by != from && plan.Leads[from, by]) ? Figure.Of(total - fit.Paths[from, to]) : none,
            Total = total,
            TotalPoints = points is { } known ? Figures.Finite(known) : Figure.Undefined<double>(UndefinedReason.ZeroDenominator),
            FSquared = isDirect ? Figure.Ratio(explained - fit.RSquared(to, from), 1 - explained) : none,
        };
    }

    private PathConstructResult Construct(int j)
    {
        var places = Enumerable.Range(plan.Starts[j], plan.Starts[j + 1] - plan.Starts[j]).ToArray();
        var loadings = places.Select(item => fit.Loading(item, j)).ToArray();
        var own = places.Select(item => fit.Weights[item] / moments.Deviations[item]).ToArray();
        var (before, none) = (plan.Predecessors[j].Length, Figure.Undefined<double>(UndefinedReason.MissingInput));
        var explained = before == 0 ? 0 : fit.RSquared(j);
        var (sum, all, left) = (loadings.Sum(), own.Sum(), plan.Respondents - before - 1);
        var width = places.Select((item, i) => own[i] * (plan.Items[item].Maximum - plan.Items[item].Minimum)).Sum();
        return new PathConstructResult
        {
            Name = plan.Input.Constructs[j].Name,
            Weights = [.. places.Select(item => fit.Weights[item])],
            Loadings = loadings,
            UnstandardizedWeights = all == 0 ? own : [.. own.Select(weight => weight / all)],
            NegativeWeights = [.. places.Where(item => fit.Weights[item] < 0).Select(item => plan.Items[item].Name)],
            RSquared = before == 0 ? none : Figure.Of(explained),
            AdjustedRSquared = before == 0 ? none : Figure.Of(1 - ((1 - explained) * (plan.Respondents - 1.0) / left)),
            AverageVarianceExtracted = loadings.Average(loading => loading * loading),
            CompositeReliability = sum * sum / ((sum * sum) + loadings.Sum(loading => 1 - (loading * loading))),
            Headline = Figure.Ratio(100 * places.Select((item, i) => own[i] * (moments.Means[item] - plan.Items[item].Minimum)).Sum(), width),
            IndexStandardDeviation = Figure.Ratio(100, Math.Abs(width)),
        };
    }

    /// <summary>Standard deviation of a construct's index, whose scores have variance 1; null when its scale has no width.</summary>
    private double? IndexSpread(int j)
    {
        var width = 0.0;
        for (var item = plan.Starts[j]; item < plan.Starts[j + 1]; item++)
        {
            width += fit.Weights[item] / moments.Deviations[item] * (plan.Items[item].Maximum - plan.Items[item].Minimum);
        }

        return width == 0 ? null : 100 / Math.Abs(width);
    }

    private static double? Points(double total, double? from, double? to) => total * to / from;
}
