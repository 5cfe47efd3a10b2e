using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class SwitchingValueTests
{
    private static Driver Around(double low, double at, double high) => new() { Name = "x", Base = at, Low = low, High = high };

    [Fact]
    public void Compute_Desk_TellsWhatMayGoWrong()
    {
        var rows = SwitchingValue.Compute(SensitivityExample.Drivers, SensitivityExample.Value).Rows;

        Assert.Equal(UndefinedReason.NotReached, rows[0].Value.Reason); // 1,500 is outside the range
        Reference.AssertClose(100 / 3d, rows[1].Value.Value, 1e-15, "1000 = 3·x·10");
        Reference.AssertClose(-1 / 3d, rows[1].RelativeChange.Value, 1e-14, "a third fewer");
        Assert.Equal(UndefinedReason.NotReached, rows[2].Value.Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, rows[3].Value.Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, rows[3].RelativeChange.Reason);
    }

    [Fact]
    public void Compute_Target_MayBeAnother()
        => Reference.AssertClose(1100,
            SwitchingValue.Compute(SensitivityExample.Drivers, SensitivityExample.Value, new SwitchingValueOptions { Target = 400 }).Rows[0].Value.Value,
                1e-15, "1500 − 400");

    [Fact]
    public void Compute_SeveralCrossings_ListsAllAndTakesTheNearest()
    {
        var row = SwitchingValue.Compute([Around(-3, 0.6, 3)], x => Figure.Of((x[0] * x[0]) - 2)).Rows[0];

        Assert.Equal(2, row.All.Count);
        Reference.AssertClose(-Math.Sqrt(2), row.All[0], 1e-15, "−√2");
        Assert.Equal(row.All[1], row.Value.Value);
    }

    [Fact]
    public void Compute_AlreadyAtTheTarget_IsTheBase()
    {
        var row = SwitchingValue.Compute([Around(-1, 0, 1)], x => Figure.Of(x[0])).Rows[0];

        Assert.Equal(0, row.Value.Value);
        Assert.Equal(UndefinedReason.ZeroDenominator, row.RelativeChange.Reason);
    }

    [Fact]
    public void Compute_NoAnswerAnywhere_IsNoData()
        => Assert.Equal(UndefinedReason.NoData, SwitchingValue.Compute([Around(0, 1, 2)], _ => Figure.Undefined<double>(UndefinedReason.NoSolution))
            .Rows[0].Value.Reason);

    [Fact]
    public void Compute_NoAnswerAtTheCrossing_IsNotReached()
        => Assert.Equal(UndefinedReason.NotReached, SwitchingValue.Compute(
            [Around(-1, 0.5, 1)], x => Math.Abs(x[0]) < 0.3 ? Figure.Undefined<double>(UndefinedReason.NoSolution) : Figure.Of(x[0]),
                new SwitchingValueOptions { Parts = 2 }).Rows[0].Value.Reason);

    [Fact]
    public void Compute_JumpAcrossTheTarget_IsASwitch()
        => Reference.AssertClose(Math.PI, SwitchingValue.Compute([Around(0, 1, 5)], x => Figure.Of(x[0] < Math.PI ? 1.0 : -1.0)).Rows[0].Value.Value, 1e-15,
            "the jump");

    [Fact]
    public void Options_OutOfRange_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SwitchingValueOptions { Parts = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SwitchingValueOptions { Target = double.NaN });
    }

    [Property]
    public Property Compute_StraightLine_IsWhereAlgebraSays()
        => Prop.ForAll(Gen.Choose(-1000, 1000).Where(i => i != 0).ToArbitrary(), Gen.Choose(-3000, 3000).ToArbitrary(), (slope, intercept) =>
    {
        var row = SwitchingValue.Compute([Around(-1, 0, 2)], x => Figure.Of((slope * x[0]) + intercept)).Rows[0];
        var zero = -(double)intercept / slope;
        return zero is < -1 or > 2 ? row.Value.Reason == UndefinedReason.NotReached : Math.Abs(row.Value.Value!.Value - zero) <= 1e-15 * (1 + Math.Abs(zero));
    });

    [Property]
    public Property Compute_AtEveryCrossing_TheFigureIsTheTarget() => Prop.ForAll(Edges.Number.Three().ToArbitrary(), c =>
    {
        double F(double x) => (c.Item1 * x * x) + (c.Item2 * x) + c.Item3;
        var scale = Math.Abs(c.Item1) + Math.Abs(c.Item2) + Math.Abs(c.Item3);
        return SwitchingValue.Compute([Around(-1, 0, 2)], x => Figure.Of(F(x[0]))).Rows[0].All.All(x => Math.Abs(F(x)) <= 1e-13 * scale);
    });
}
