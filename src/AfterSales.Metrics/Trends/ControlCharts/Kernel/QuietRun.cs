using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>
/// Sums the run length of a chart from its hazards: the chance of an alarm at each point given none before. Once the hazard has settled the rest is a
/// geometric series, so that no difference of numbers near 1 is ever taken.
/// </summary>
internal static class QuietRun
{
    private const int MostSteps = 50_000;
    private const int Settled = 20;

    public static RunLengthResult Of(Func<int, double> hazard, int periods)
    {
        // quiet = exp(log): the chance of no alarm so far.
        var (length, log, before, steady) = (0.0, 0.0, double.NaN, 0);
        var chance = periods == 0 ? 0 : double.NaN;
        for (var t = 1; t <= MostSteps; t++)
        {
            var p = Math.Max(Math.Min(1, hazard(t)), 0);
            length += Elementary.Exp(log);
            log += p < 1 ? Elementary.Log1P(-p) : -1000;
            chance = t == periods ? -Elementary.ExpM1(log) : chance;
            steady = Math.Abs(p - before) <= 1e-11 * p ? steady + 1 : 0;
            before = p;
            if (log < -700 || steady >= Settled)
            {
                // From here on each point has the same hazard.
                length += log < -700 ? 0 : Elementary.Exp(log) / p;
                chance = double.IsNaN(chance) ? -Elementary.ExpM1(log + ((periods - t) * (p < 1 ? Elementary.Log1P(-p) : -1000))) : chance;
                return Result(periods, p > 0 ? Statistics.Figures.Finite(length) : Unresolved(), Figure.Of(Math.Max(Math.Min(1, chance), 0)));
            }
        }

        return Result(periods, Unresolved(), double.IsNaN(chance) ? Unresolved() : Figure.Of(Math.Max(Math.Min(1, chance), 0)));
    }

    public static RunLengthResult Unresolved(int periods) => Result(periods, Unresolved(), periods == 0 ? Figure.Of(0.0) : Unresolved());

    private static Figure<double> Unresolved() => Figure.Undefined<double>(UndefinedReason.Unresolved);

    private static RunLengthResult Result(int periods, Figure<double> length, Figure<double> chance)
        => new() { Periods = periods, AverageRunLength = length, ChanceAtMost = chance };
}
