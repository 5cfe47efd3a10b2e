using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>The edge cases that <see cref="StaggeredEffects"/> documents; its reference cases are in ImpactStaggeredTests.</summary>
public class StaggeredEffectsTests
{
    [Fact]
    public void Compute_NobodyStartsMissingValue_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, StaggeredEffects.Compute(Panel(_ => null)).Simple.Effect.Reason);
        var gap = StaggeredEffects.Compute(Panel(u => u < 3 ? 3 : null, (u, t) => u == 0 && t == 4 ? null : u + t));
        Assert.Equal(UndefinedReason.MissingInput, gap.Cells.Single(c => c.Time == 4).Effect.Effect.Reason);
        Assert.Equal(0, gap.Simple.Effect.Value!.Value, 1e-12);
    }

    [Fact]
    public void Compute_OneUnitInAnArm_HasAValueWithoutError()
    {
        var result = StaggeredEffects.Compute(Panel(u => u < 1 ? 3 : null, (u, t) => u == 0 && t >= 3 ? 9 : u + t));
        Assert.NotNull(result.Simple.Effect.Value);
        Assert.Equal(UndefinedReason.SmallSample, result.Simple.StandardError.Reason);
    }

    private static StaggeredEffectsInput Panel(Func<int, int?> start, Func<int, int, double?>? value = null) => new()
    {
        Units = [.. Enumerable.Range(0, 24).Select(i => (long)(i / 4))],
        Times = [.. Enumerable.Range(0, 24).Select(i => 1 + (i % 4))],
        Values = [.. Enumerable.Range(0, 24).Select(i => (value ?? ((u, t) => u + t))(i / 4, 1 + (i % 4)))],
        FirstTreated = [.. Enumerable.Range(0, 24).Select(i => start(i / 4))],
    };
}
