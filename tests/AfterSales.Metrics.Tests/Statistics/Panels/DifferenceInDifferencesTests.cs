using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>The edge cases that <see cref="DifferenceInDifferences"/> documents.</summary>
public class DifferenceInDifferencesTests
{
    [Fact]
    public void Compute_NothingOnePeriodBefore_SaySo()
    {
        var none = DifferenceInDifferences.Compute(new DifferenceInDifferencesInput { Units = [], Times = [], Values = [], Treated = [], After = [] });
        Assert.Equal(UndefinedReason.NoData, none.Effect.Effect.Reason);
        var short2 = DifferenceInDifferences.Compute(Panel(4, 2, (u, t) => u + t));
        Assert.Equal(UndefinedReason.MissingInput, short2.TrendBefore.Effect.Reason);
    }

    [Fact]
    public void Compute_ParallelPaths_HaveNoEffectAndAStepHasIts()
    {
        Assert.Equal(0, DifferenceInDifferences.Compute(Panel(6, 6, (u, t) => (3 * u) + (2 * t))).Effect.Effect.Value!.Value, 1e-12);
        var step = DifferenceInDifferences.Compute(Panel(6, 6, (u, t) => (3 * u) + (2 * t) + (u < 3 && t > 3 ? 5 : 0)));
        Assert.Equal(5, step.Effect.Effect.Value!.Value, 1e-12);
        Assert.Equal(5, step.TwoWayFixedEffects.Effect.Value!.Value, 1e-9);
    }

    [Fact]
    public void Compute_UnitTreatedInSomeRowsOnly_Throws()
        => Assert.Throws<ArgumentException>(() => DifferenceInDifferences.Compute(
            new DifferenceInDifferencesInput { Units = [1, 1], Times = [1, 2], Values = [1, 2], Treated = [true, false], After = [false, true] }));

    private static DifferenceInDifferencesInput Panel(int units, int times, Func<int, int, double> value)
    {
        var rows = (from u in Enumerable.Range(0, units) from t in Enumerable.Range(1, times) select (u, t)).ToArray();
        return new DifferenceInDifferencesInput
        {
            Units = [.. rows.Select(r => (long)r.u)],
            Times = [.. rows.Select(r => r.t)],
            Values = [.. rows.Select(r => value(r.u, r.t))],
            Treated = [.. rows.Select(r => r.u < units / 2)],
            After = [.. rows.Select(r => r.t > times / 2)],
        };
    }
}
