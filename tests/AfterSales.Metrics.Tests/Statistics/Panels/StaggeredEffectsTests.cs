using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Each edge case the calculation documents.</summary>
public class StaggeredEffectsTests
{
    private static StaggeredEffectsInput Panel(int periods, int?[] starts, Func<int, int, double?> value)
    {
        var rows = (from unit in Enumerable.Range(0, starts.Length) from time in Enumerable.Range(1, periods) select (Unit: unit, Time: time)).ToArray();
        return new StaggeredEffectsInput
        {
            Units = [.. rows.Select(r => (long)r.Unit)],
            Times = [.. rows.Select(r => r.Time)],
            Values = [.. rows.Select(r => value(r.Unit, r.Time))],
            FirstTreated = [.. rows.Select(r => starts[r.Unit])],
        };
    }

    [Fact]
    public void Compute_NobodyStarts_IsUndefined()
        => Assert.Equal(UndefinedReason.NoData, StaggeredEffects.Compute(Panel(3, [null, null], (u, t) => u + t)).Simple.Effect.Reason);

    [Fact]
    public void Compute_NoControls_IsMissingInput()
        => Assert.Equal(UndefinedReason.MissingInput, StaggeredEffects.Compute(Panel(3, [2, 2, 2], (u, t) => u * t)).Simple.Effect.Reason);

    [Fact]
    public void Compute_StartsInTheFirstPeriod_AreListedAndLeftOut()
    {
        var result = StaggeredEffects.Compute(Panel(3, [1, 3, 3, null, null], (u, t) => u + t + (u is 1 or 2 && t == 3 ? 4 : 0) + (u == 0 ? 100 : 0)));

        Assert.Equal([0L], result.AlwaysTreated);
        Assert.Equal(4, result.Simple.Effect.Value!.Value, 1e-12);
    }

    [Fact]
    public void Compute_MissingValue_LeavesItsCellsUndefinedAndOutOfTheSummaries()
    {
        var result = StaggeredEffects.Compute(Panel(3, [2, 2, null, null], (u, t) => u == 0 && t == 3 ? null : u + (t * t) + (u < 2 && t >= 2 ? 5 : 0)));

        Assert.Equal(UndefinedReason.MissingInput, result.Cells.Single(c => c.Time == 3).Effect.Effect.Reason);
        Assert.Equal(5, result.Simple.Effect.Value!.Value, 1e-12);
    }

    [Fact]
    public void Compute_OneUnitInAnArm_HasTheValueWithoutError()
    {
        var cell = StaggeredEffects.Compute(Panel(2, [2, null, null], (u, t) => u + t + (u == 0 && t == 2 ? 3 : 0))).Cells.Single(c => c.Time == 2);

        Assert.Equal((3.0, UndefinedReason.SmallSample, 1, 2), (cell.Effect.Effect.Value, cell.Effect.StandardError.Reason, cell.Treated, cell.Controls));
    }

    [Fact]
    public void Compute_NoNoise_HasAnErrorOfZeroAndNoLimits()
    {
        var effect = StaggeredEffects.Compute(Panel(2, [2, 2, null, null], (u, t) => u + t + (u < 2 && t == 2 ? 3 : 0))).Simple;

        Assert.Equal((3.0, UndefinedReason.ZeroVariance), (effect.Effect.Value, effect.Effect.Reason));
        Assert.Null(effect.Effect.Lower);
    }

    [Fact]
    public void Compute_NoPeriodBeforeTheBase_HasNoTrendBefore()
        => Assert.Equal(UndefinedReason.NoData, StaggeredEffects.Compute(Panel(2, [2, 2, null, null], (u, t) => u * t)).TrendBefore.PValue.Reason);

    [Fact]
    public void Compute_ContradictoryRows_Throw()
    {
        var panel = Panel(2, [2, null], (u, t) => u + t);

        Assert.Throws<ArgumentException>(() => StaggeredEffects.Compute(panel with { Times = [1, 1, 1, 2] }));
        Assert.Throws<ArgumentException>(() => StaggeredEffects.Compute(panel with { FirstTreated = [2, 1, null, null] }));
        Assert.Throws<ArgumentException>(() => StaggeredEffects.Compute(panel with { Values = [1, 2, 3] }));
    }

    [Fact]
    public void Compute_NobodyStartsMissingValue_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, StaggeredEffects.Compute(Six(_ => null)).Simple.Effect.Reason);
        var gap = StaggeredEffects.Compute(Six(u => u < 3 ? 3 : null, (u, t) => u == 0 && t == 4 ? null : u + t));
        Assert.Equal(UndefinedReason.MissingInput, gap.Cells.Single(c => c.Time == 4).Effect.Effect.Reason);
        Assert.Equal(0, gap.Simple.Effect.Value!.Value, 1e-12);
    }

    [Fact]
    public void Compute_OneUnitInAnArm_HasAValueWithoutError()
    {
        var result = StaggeredEffects.Compute(Six(u => u < 1 ? 3 : null, (u, t) => u == 0 && t >= 3 ? 9 : u + t));
        Assert.NotNull(result.Simple.Effect.Value);
        Assert.Equal(UndefinedReason.SmallSample, result.Simple.StandardError.Reason);
    }

    // Six units over four times.
    private static StaggeredEffectsInput Six(Func<int, int?> start, Func<int, int, double?>? value = null) => new()
    {
        Units = [.. Enumerable.Range(0, 24).Select(i => (long)(i / 4))],
        Times = [.. Enumerable.Range(0, 24).Select(i => 1 + (i % 4))],
        Values = [.. Enumerable.Range(0, 24).Select(i => (value ?? ((u, t) => u + t))(i / 4, 1 + (i % 4)))],
        FirstTreated = [.. Enumerable.Range(0, 24).Select(i => start(i / 4))],
    };
}
