using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Each edge case the calculation documents; one unit in an arm and an empty cell stand in ImpactProperties.</summary>
public class DifferenceInDifferencesTests
{
    private static DifferenceInDifferencesInput Panel(int periods, int firstAfter, Func<int, int, double> value)
    {
        var rows = (from unit in Enumerable.Range(0, 4) from time in Enumerable.Range(1, periods) select (Unit: unit, Time: time)).ToArray();
        return new DifferenceInDifferencesInput
        {
            Units = [.. rows.Select(r => (long)r.Unit)],
            Times = [.. rows.Select(r => r.Time)],
            Values = [.. rows.Select(r => value(r.Unit, r.Time))],
            Treated = [.. rows.Select(r => r.Unit < 2)],
            After = [.. rows.Select(r => r.Time >= firstAfter)],
        };
    }

    [Fact]
    public void Compute_NoRow_IsUndefined()
    {
        var none = new DifferenceInDifferencesInput { Units = [], Times = [], Values = [], Treated = [], After = [] };

        Assert.Equal(UndefinedReason.NoData, DifferenceInDifferences.Compute(none).Effect.Effect.Reason);
    }

    [Fact]
    public void Compute_ByHand_IsTheDifferenceOfTheChanges()
    {
        // Treated 1, 3 → 6, 10; others 2, 2 → 3, 4: 6 − 1.5.
        var result = DifferenceInDifferences.Compute(Panel(2, 2, (unit, time) => new double[,] { { 1, 6 }, { 3, 10 }, { 2, 3 }, { 2, 4 } }[unit, time - 1]));

        Assert.Equal(4.5, result.Effect.Effect.Value!.Value, 1e-12);
        Assert.Equal(4.5, result.TwoWayFixedEffects.Effect.Value!.Value, 1e-12);
        Assert.Equal((2.0, 8.0, 2.0, 3.5),
            (result.TreatedBefore.Value, result.TreatedAfter.Value, result.ControlBefore.Value, result.ControlAfter.Value));
    }

    [Fact]
    public void Compute_OnePeriodBefore_HasNoTrendBefore()
        => Assert.Equal(UndefinedReason.MissingInput, DifferenceInDifferences.Compute(Panel(2, 2, (u, t) => u + (t * u))).TrendBefore.Effect.Reason);

    [Fact]
    public void Compute_TrendBefore_IsThatOfTheTreatedAgainstTheOthers()
    {
        var result = DifferenceInDifferences.Compute(Panel(6, 5, (u, t) => u + (u < 2 ? 3 * t : 0) + (0.01 * (u * t % 3))));

        Assert.Equal(3, result.TrendBefore.Effect.Value!.Value, 0.05);
    }

    [Fact]
    public void Compute_NoSpreadWithinUnits_HasNoError()
    {
        var result = DifferenceInDifferences.Compute(Panel(4, 3, (u, t) => (u < 2 ? 1 : 0) + (u < 2 && t >= 3 ? 2 : 0)));

        Assert.Equal(2, result.Effect.Effect.Value!.Value, 1e-12);
        Assert.Equal(UndefinedReason.ZeroVariance, result.Effect.StandardError.Reason);
    }

    [Fact]
    public void Compute_ContradictoryRows_Throw()
    {
        var panel = Panel(2, 2, (u, t) => u + t);

        Assert.Throws<ArgumentException>(() => DifferenceInDifferences.Compute(panel with { Values = [1] }));
        Assert.Throws<ArgumentException>(
            () => DifferenceInDifferences.Compute(panel with { Treated = [.. panel.Treated.Select((on, i) => i == 0 ? !on : on)] }));
        Assert.Throws<ArgumentException>(() => DifferenceInDifferences.Compute(panel with { After = [.. panel.After.Select((on, i) => i == 0 ? !on : on)] }));
        Assert.Throws<ArgumentException>(() => DifferenceInDifferences.Compute(panel with { Values = [.. panel.Values.Select(_ => double.NaN)] }));
    }

    [Fact]
    public void Compute_NothingOnePeriodBefore_SaySo()
    {
        var none = DifferenceInDifferences.Compute(new DifferenceInDifferencesInput { Units = [], Times = [], Values = [], Treated = [], After = [] });
        Assert.Equal(UndefinedReason.NoData, none.Effect.Effect.Reason);
        var short2 = DifferenceInDifferences.Compute(Halves(4, 2, (u, t) => u + t));
        Assert.Equal(UndefinedReason.MissingInput, short2.TrendBefore.Effect.Reason);
    }

    [Fact]
    public void Compute_ParallelPaths_HaveNoEffectAndAStepHasIts()
    {
        Assert.Equal(0, DifferenceInDifferences.Compute(Halves(6, 6, (u, t) => (3 * u) + (2 * t))).Effect.Effect.Value!.Value, 1e-12);
        var step = DifferenceInDifferences.Compute(Halves(6, 6, (u, t) => (3 * u) + (2 * t) + (u < 3 && t > 3 ? 5 : 0)));
        Assert.Equal(5, step.Effect.Effect.Value!.Value, 1e-12);
        Assert.Equal(5, step.TwoWayFixedEffects.Effect.Value!.Value, 1e-9);
    }

    [Fact]
    public void Compute_UnitTreatedInSomeRowsOnly_Throws()
        => Assert.Throws<ArgumentException>(() => DifferenceInDifferences.Compute(
            new DifferenceInDifferencesInput { Units = [1, 1], Times = [1, 2], Values = [1, 2], Treated = [true, false], After = [false, true] }));

    // The first half of the units is treated in the second half of the times.
    private static DifferenceInDifferencesInput Halves(int units, int times, Func<int, int, double> value)
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

    /// <summary>A value may be farther from the mean of its cell than a double reaches.</summary>
    [Fact]
    public void Compute_ResidualsBeyondDouble_HasTheEffect()
    {
        var result = DifferenceInDifferences.Compute(
            Halves(6, 2, (u, t) => (u, t) switch { (0 or 1, 2) => double.MaxValue, (2, 2) => double.MinValue, _ => 0 }));

        Assert.Equal(1 / 3.0, result.Effect.Effect.Value!.Value / double.MaxValue, 1e-14);
    }

    /// <summary>Two units are enough for an error, one is not.</summary>
    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public void Compute_UnitsInAnArm_DecideOverTheErrors(int treated, bool hasError)
    {
        var input = Panel(6, 4, (unit, time) => (unit * time * 7 % 5) + (unit < treated && time >= 4 ? 3 : 0));
        var result = DifferenceInDifferences.Compute(input with { Treated = [.. input.Units.Select(unit => unit < treated)] });

        Assert.Equal(hasError, result.TwoWayFixedEffects.StandardError.IsDefined);
        Assert.Equal(hasError, result.TrendBefore.StandardError.IsDefined);
        Assert.Equal(hasError ? null : UndefinedReason.SmallSample, result.TrendBefore.StandardError.Reason);
    }

    /// <summary>A trend needs two dates before, and two are enough.</summary>
    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Compute_DatesBefore_DecideOverTheTrend(int firstAfter, bool hasTrend)
    {
        var result = DifferenceInDifferences.Compute(Panel(4, firstAfter, (unit, time) => unit * time * 7 % 5));

        Assert.Equal(hasTrend, result.TrendBefore.Effect.Value is not null);
    }
}
