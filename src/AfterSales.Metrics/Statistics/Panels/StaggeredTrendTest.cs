namespace AfterSales.Metrics.Statistics;

/// <summary>Permutation test of parallel paths before staggered starts: for few units, where Wald's test rejects what is parallel.</summary>
/// <remarks>
/// <para><b>Formula.</b> T = Σ over the periods before the start of the event study's effect squared (<see cref="StaggeredEffects"/>); p is the share of
/// assignments of the same starts to the units whose T is at least as large, the true one among them.</para>
/// <para><b>Units.</b> T in squared units of the values; p a fraction, at least one over the number of assignments.</para>
/// <para><b>Domain.</b> As <see cref="StaggeredEffects"/>. Exact if the starts went to units by lot. Passed, it is weak evidence: with few units it also misses
/// what is not parallel.</para>
/// <para><b>Edge cases.</b> No unit that starts, or no effect before the last period before a start: <see cref="UndefinedReason.NoData"/>. No controls:
/// <see cref="UndefinedReason.MissingInput"/>. Units treated from the start are left out. An assignment without an effect before counts as at least as
/// extreme.</para>
/// <para><b>Method.</b> The true assignment and 999 drawn from the seed, fewer, to 99, for large panels. A difference within a part in 1e12 counts as
/// equal.</para>
/// <para><b>Source.</b> R. A. Fisher 1935; B. Phipson and G. Smyth 2010 for counting the true one.</para>
/// </remarks>
/// <example>
/// <code>
/// double?[] hours =
/// [
///     30, 31, 31, 26, 28, 28, 29, 24, 33, 34, 34, 29,
///     31, 31, 32, 32, 29, 30, 30, 30, 27, 27, 28, 29,
/// ];
/// var result = StaggeredTrendTest.Compute(new StaggeredEffectsInput
/// {
///     Units = [.. hours.Select((_, i) =&gt; (long)(i / 4))],
///     Times = [.. hours.Select((_, i) =&gt; 1 + (i % 4))],
///     Values = hours,
///     FirstTreated = [.. hours.Select((_, i) =&gt; i &lt; 12 ? 4 : (int?)null)],
/// });
/// Console.WriteLine($"T = {result.Statistic:F3} h², p = {result.PValue:F2}"); // T = 0.111 h², p = 1.00
/// </code>
/// </example>
public static class StaggeredTrendTest
{
    private const int Draws = 999;

    private const int LeastDraws = 99;

    private const double MostWork = 2e8;

    /// <summary>Tests the paths before the starts.</summary>
    /// <param name="input">The panel.</param>
    /// <param name="options">Whom to compare with; null for <see cref="StaggeredEffectsOptions.Default"/>.</param>
    /// <param name="seed">Seed of the assignments.</param>
    /// <returns>The statistic and its rank.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a value is not finite, a period of a unit comes twice, or a unit has two starts.</exception>
    public static StaggeredTrendTestResult Compute(StaggeredEffectsInput input, StaggeredEffectsOptions? options = null, ulong seed = 1)
    {
        var panel = StaggeredPanel.Of(input);
        options ??= StaggeredEffectsOptions.Default;
        var groups = StaggeredEffects.Groups(panel);
        var cells = groups.Length == 0 ? [] : StaggeredEffects.Cells(panel, groups, options.Controls);
        var real = Statistic(cells);
        var movable = Enumerable.Range(0, panel.Units.Length).Where(u => !panel.IsAlwaysTreated(u)).ToArray();
        if (real is not { } observed)
        {
            return Result(Figure.Undefined<double>(groups.Length > 0 && cells.Count == 0 ? UndefinedReason.MissingInput : UndefinedReason.NoData), 0, 0);
        }

        var (random, starts) = (RandomSource.Of(seed), (int?[])panel.Starts.Clone());
        var draws = (int)Math.Min(Draws, Math.Max(LeastDraws, MostWork / ((double)cells.Count * panel.Units.Length)));
        var extreme = 1;
        for (var draw = 0; draw < draws; draw++)
        {
            for (var i = movable.Length - 1; i > 0; i--)
            {
                var (one, other) = (movable[i], movable[random.NextInteger(i + 1)]);
                (starts[one], starts[other]) = (starts[other], starts[one]);
            }

            var drawn = Statistic(StaggeredEffects.Cells(panel.With(starts), groups, options.Controls));
            extreme += drawn is { } t && t < observed * (1 - 1e-12) ? 0 : 1;
        }

        return Result(Figures.Finite(observed), draws + 1, extreme);
    }

    private static double? Statistic(List<StaggeredCell> cells)
    {
        StaggeredCell[] before = [.. cells.Where(c => c.Effect is not null && !c.IsAfter)];
        return before.Length == 0 ? null : before.GroupBy(c => c.Time - c.Group).Sum(step =>
        {
            var mean = step.Sum(c => c.Treated * c.Effect!.Value) / step.Sum(c => c.Treated);
            return mean * mean;
        });
    }

    private static StaggeredTrendTestResult Result(Figure<double> statistic, int assignments, int extreme) => new()
    {
        Statistic = statistic,
        Assignments = assignments,
        AtLeastAsExtreme = extreme,
        PValue = statistic.Select(_ => (double)extreme / assignments),
    };
}
