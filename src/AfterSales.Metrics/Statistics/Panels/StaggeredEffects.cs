using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Difference in differences with staggered starts: departments began the programme at different times; what did it do, group by group?</summary>
/// <remarks>
/// <para><b>Formula.</b> ATT(g, t) = mean change of group g from its last period before the start to t, less that of its controls. Errors from each unit's
/// influence with n − 1 in each arm. Simple: all cells t ≥ g by their units. By group: mean over its periods; their average by units. Event study: by t − g;
/// calendar: by t; both by units. Trend before: Wald's χ² of the event study before the start.</para>
/// <para><b>Units.</b> The unit of the values.</para>
/// <para><b>Domain.</b> Once started, a unit stays. Controls never treated, or not yet treated in either of the two periods. No covariates.</para>
/// <para><b>Edge cases.</b> No unit that starts: undefined, <see cref="UndefinedReason.NoData"/>. No controls: <see cref="UndefinedReason.MissingInput"/>.
/// Units that start in the first period or before: listed, left out. A missing value: its cells undefined, <see cref="UndefinedReason.MissingInput"/>, and
/// out of the summaries. One unit in an arm: value without error, <see cref="UndefinedReason.SmallSample"/>. No noise: error 0, without limits,
/// <see cref="UndefinedReason.ZeroVariance"/>. Trend before undefined without a period before the base, <see cref="UndefinedReason.NoData"/>, or where its
/// effects determine each other, <see cref="UndefinedReason.Singular"/>.
/// That test rejects parallel paths too often with few units (24 % at 5 % with 4 + 8, 7 % with 20 + 20): below twenty in an arm see
/// <see cref="StaggeredTrendTest"/>.</para>
/// <para><b>Method.</b> Plain means; nothing is iterated. Normal limits.</para>
/// <para><b>Source.</b> B. Callaway and P. Sant'Anna, J. Econometrics 225, 2021; A. Goodman-Bacon, J. Econometrics 225, 2021, for what the two-way
/// regression compares. Matches R's did without covariates, its base universal, but for n − 1.</para>
/// </remarks>
/// <example>
/// <code>
/// int?[] starts = [3, 3, 4, 4, null, null];
/// double?[] hours =
/// [
///     30, 31, 26, 25, 28, 28, 24, 24,
///     33, 34, 34, 29, 31, 31, 32, 27,
///     29, 30, 30, 30, 27, 27, 28, 29,
/// ];
/// var result = StaggeredEffects.Compute(new StaggeredEffectsInput
/// {
///     Units = [.. hours.Select((_, i) =&gt; (long)(i / 4))],
///     Times = [.. hours.Select((_, i) =&gt; 1 + (i % 4))],
///     Values = hours,
///     FirstTreated = [.. hours.Select((_, i) =&gt; starts[i / 4])],
/// });
/// Console.WriteLine($"effect {result.Simple.Effect.Value:F1} h"); // effect -5.5 h
/// Console.WriteLine(string.Join(", ", result.Cells.Where(cell =&gt; cell.Time &gt;= cell.Group).Select(cell =&gt; cell.Effect.Effect.Value))); // -5, -6, -5.5
/// </code>
/// </example>
public static class StaggeredEffects
{
    /// <summary>The effects of a programme with several starts.</summary>
    /// <param name="input">The panel.</param>
    /// <param name="options">How; null for <see cref="StaggeredEffectsOptions.Default"/>.</param>
    /// <returns>Each group in each period, and their summaries.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a value is not finite, a period of a unit comes twice, or a unit has two starts.</exception>
    public static StaggeredEffectsResult Compute(StaggeredEffectsInput input, StaggeredEffectsOptions? options = null)
    {
        var panel = StaggeredPanel.Of(input);
        options ??= StaggeredEffectsOptions.Default;
        var groups = Groups(panel);
        var cells = Cells(panel, groups, options.Controls);
        var reason = groups.Length == 0 ? UndefinedReason.NoData : UndefinedReason.MissingInput;
        StaggeredCell[] known = [.. cells.Where(c => c.Effect is not null)];
        StaggeredCell[] after = [.. known.Where(c => c.IsAfter)];
        var byGroup = Summaries(after, c => c.Group, _ => 1, options.Level);
        ImpactEffect Over(IReadOnlyList<(StaggeredCell, double)> parts) => parts.Count == 0
            ? ImpactEffect.Undefined(reason, options.Level, IntervalMethod.Wald) : StaggeredCell.Combined(parts, options.Level);
        return new StaggeredEffectsResult
        {
            Cells = FrozenList.Own([.. cells.Select(c => Cell(c, options.Level))]),
            AlwaysTreated = FrozenList.Own([.. panel.Units.Where((_, u) => panel.IsAlwaysTreated(u))]),
            Simple = Over([.. after.Select(c => (c, (double)c.Treated))]),
            ByGroup = byGroup,
            GroupAverage = Over([.. after.Select(c => (c, c.Treated / (double)after.Count(other => other.Group == c.Group)))]),
            EventStudy = Summaries(known, c => c.Time - c.Group, c => c.Treated, options.Level),
            Calendar = Summaries(after, c => c.Time, c => c.Treated, options.Level),
            TrendBefore = cells.Count == 0 ? TestResult.Undefined(reason) : TrendBefore([.. known.Where(c => !c.IsAfter)]),
            TwoWayFixedEffects = cells.Count == 0 ? Figure.Undefined<double>(reason) : FixedEffects(panel),
            Options = options,
        };
    }

    /// <summary>The starts that have a period before them.</summary>
    internal static int[] Groups(StaggeredPanel panel) => [.. Enumerable.Range(0, panel.Units.Length)
        .Where(u => panel.Starts[u] is not null && !panel.IsAlwaysTreated(u)).Select(u => panel.Starts[u]!.Value)
        .Where(g => g <= panel.Times[panel.Times.Length - 1]).Distinct().OrderBy(g => g)];

    internal static List<StaggeredCell> Cells(StaggeredPanel panel, int[] groups, StaggeredControls controls)
    {
        var cells = new List<StaggeredCell>();
        foreach (var group in groups)
        {
            int[] treated = [.. Enumerable.Range(0, panel.Units.Length).Where(u => panel.Starts[u] == group)];
            var from = Array.FindLastIndex(panel.Times, t => t < group);
            for (var to = 0; to < panel.Times.Length; to++)
            {
                var latest = Math.Max(panel.Times[to], panel.Times[from]);
                int[] others = [.. Enumerable.Range(0, panel.Units.Length).Where(u => panel.Starts[u] is not { } start
                    || (controls == StaggeredControls.NotYetTreated && start != group && start > latest))];
                if (to != from)
                {
                    cells.Add(StaggeredCell.Of(panel, group, from, to, treated, others));
                }
            }
        }

        return cells.Exists(c => c.Controls > 0) ? cells : [];
    }

    private static GroupTimeEffect Cell(StaggeredCell cell, double level) => new()
    {
        Group = cell.Group,
        Time = cell.Time,
        Treated = cell.Treated,
        Controls = cell.Controls,
        Effect = cell.Effect is null ? ImpactEffect.Undefined(UndefinedReason.MissingInput, level, IntervalMethod.Wald)
            : StaggeredCell.Combined([(cell, 1)], level),
    };

    private static FrozenList<StaggeredSummary> Summaries(StaggeredCell[] cells, Func<StaggeredCell, int> key, Func<StaggeredCell, double> weight, double level)
        => FrozenList.Own([.. cells.GroupBy(key).OrderBy(g => g.Key).Select(g => new StaggeredSummary
        {
            Key = g.Key, Effect = StaggeredCell.Combined([.. g.Select(c => (c, weight(c)))], level),
        })]);

    private static TestResult TrendBefore(StaggeredCell[] before)
    {
        if (before.Length == 0)
        {
            return TestResult.Undefined(UndefinedReason.NoData);
        }

        if (before.Any(c => c.Influence is null))
        {
            return TestResult.Undefined(UndefinedReason.SmallSample);
        }

        var (values, influences) = (new List<double>(), new List<double[]>());
        foreach (var step in before.GroupBy(c => c.Time - c.Group).OrderBy(g => g.Key))
        {
            (StaggeredCell Cell, double Weight)[] parts = [.. step.Select(c => (c, (double)c.Treated))];
            values.Add(parts.Sum(p => p.Weight * p.Cell.Effect!.Value) / parts.Sum(p => p.Weight));
            influences.Add(StaggeredCell.Sum(parts));
        }

        var covariance = new double[values.Count, values.Count];
        for (var i = 0; i < values.Count; i++)
        {
            for (var j = 0; j < values.Count; j++)
            {
                covariance[i, j] = LeastSquares.Dot(influences[i], influences[j]);
            }
        }

        double[] effects = [.. values];
        return Cholesky.Of(covariance, 1e-10) is { } factor
            ? TestResult.ChiSquared(LeastSquares.Dot(effects, factor.Solve(effects)), effects.Length)
            : TestResult.Undefined(UndefinedReason.Singular);
    }

    private static Figure<double> FixedEffects(StaggeredPanel panel)
    {
        var (units, times, values, treated) = (new List<long>(), new List<int>(), new List<double>(), new List<double>());
        for (var u = 0; u < panel.Units.Length; u++)
        {
            for (var t = 0; t < panel.Times.Length; t++)
            {
                if (panel.Value(u, t) is { } value)
                {
                    units.Add(panel.Units[u]);
                    times.Add(panel.Times[t]);
                    values.Add(value);
                    treated.Add(panel.Starts[u] <= panel.Times[t] ? 1 : 0);
                }
            }
        }

        return PanelFit.Of([.. units], [.. times], [.. values], [.. treated]) is { } fit
            ? Figures.Finite(fit.Coefficient) : Figure.Undefined<double>(UndefinedReason.Singular);
    }
}
