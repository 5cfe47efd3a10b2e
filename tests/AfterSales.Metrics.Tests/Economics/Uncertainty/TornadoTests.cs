using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class TornadoTests
{
    [Fact]
    public void Compute_SwingAsWideAsADouble_IsTold()
    {
        Driver[] one = [new() { Name = "a", Base = 0, Low = 0, High = 1 }];
        Assert.Equal(double.MaxValue, Tornado.Compute(one, x => Figure.Of(x[0] * double.MaxValue)).Bars[0].Swing.Value);
        Assert.Equal(UndefinedReason.Overflow, Tornado.Compute(one, x => Figure.Of((x[0] - 0.4) * double.MaxValue * 1.6)).Bars[0].Swing.Reason);
    }

    [Fact]
    public void Compute_Desk_HasTheWidestBarFirst()
    {
        var result = Tornado.Compute(SensitivityExample.Drivers, SensitivityExample.Value);

        Assert.Equal(500, result.Base.Value);
        Assert.Equal(["visits avoided", "outlay", "saving per visit", "color of the desk"], result.Bars.Select(b => b.Driver.Name));
        Assert.Equal([900, 400, 300, 0], result.Bars.Select(b => b.Swing.Value));
        Assert.Equal((-100, 800), (result.Bars[0].AtLow.Value, result.Bars[0].AtHigh.Value));
    }

    [Fact]
    public void Compute_NoDrivers_HasNoBars() => Assert.Empty(Tornado.Compute([], _ => Figure.Of(1.0)).Bars);

    [Fact]
    public void Compute_ModelWithoutAnswer_ComesLastWithItsReason()
        => Assert.Equal(("outlay", UndefinedReason.NotReached), Tornado.Compute(SensitivityExample.Drivers, SensitivityExample.Undefined)
            .Bars.Select(b => (b.Driver.Name, b.Swing.Reason)).Last());

    [Fact]
    public void Compute_EqualSwings_KeepTheOrder()
        => Assert.Equal(["no. 0", "no. 1"], Tornado.Compute(SensitivityExample.Of([1, -1]), SensitivityExample.Line([1, -1])).Bars.Select(b => b.Driver.Name));

    [Fact]
    public void Compute_CallersMistakes_Throw()
    {
        Driver[] reversed = [new() { Name = "a", Base = 0, Low = 1, High = 2 }];

        Assert.Contains("drivers[0]", Assert.Throws<ArgumentException>(() => Tornado.Compute(reversed, SensitivityExample.Value)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => Tornado.Compute(reversed, null!));
        Assert.Throws<ArgumentException>(() => Tornado.Compute([null!], SensitivityExample.Value));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Driver { Name = "a", Base = double.NaN, Low = 0, High = 1 });
        Assert.Throws<ArgumentException>(() => new Driver { Name = "", Base = 0, Low = 0, High = 1 });
    }

    [Property]
    public Property Compute_StraightLine_SwingsBySlopeTimesRange() => Prop.ForAll(Edges.Number.ArrayOf().ToArbitrary(), slopes =>
    {
        var result = Tornado.Compute(SensitivityExample.Of(slopes), SensitivityExample.Line(slopes));
        return result.Bars.Select(b => b.Swing.Value!.Value).SequenceEqual(slopes.Select(s => Math.Abs((2 * s) - (-1 * s))).OrderByDescending(s => s));
    });

    [Property]
    public Property Compute_AnyOrderOfDrivers_SwingsTheSame() => Prop.ForAll(Edges.Number.ArrayOf().ToArbitrary(), slopes =>
    {
        var turned = slopes.Reverse().ToArray();
        return Tornado.Compute(SensitivityExample.Of(slopes), SensitivityExample.Line(slopes)).Bars.Select(b => b.Swing)
            .SequenceEqual(Tornado.Compute(SensitivityExample.Of(turned), SensitivityExample.Line(turned)).Bars.Select(b => b.Swing));
    });
}
