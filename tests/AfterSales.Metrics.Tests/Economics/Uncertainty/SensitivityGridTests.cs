using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class SensitivityGridTests
{
    private static readonly SensitivityAxis Visits = new() { Driver = "visits avoided", Values = [30, 50] };
    private static readonly SensitivityAxis Outlay = new() { Driver = "outlay", Values = [900, 1000, 1300] };

    [Fact]
    public void Compute_TwoDrivers_FillsEveryCell()
    {
        var result = SensitivityGrid.Compute(SensitivityExample.Drivers, Visits, Outlay, SensitivityExample.Value);

        Assert.Equal(500, result.Base.Value);
        Assert.Equal([0, -100, -400], result.Cells[0].Select(c => c.Value));
        Assert.Equal([600, 500, 200], result.Cells[1].Select(c => c.Value));
    }

    [Fact]
    public void Compute_NoValues_HasNoCells()
        => Assert.Empty(SensitivityGrid.Compute(SensitivityExample.Drivers, new SensitivityAxis { Driver = "outlay", Values = [] }, Visits,
            SensitivityExample.Value).Cells);

    [Fact]
    public void Compute_ModelWithoutAnswer_SaysWhyInTheCell()
        => Assert.Equal(UndefinedReason.NotReached, SensitivityGrid.Compute(SensitivityExample.Drivers, Visits, Outlay, SensitivityExample.Undefined)
            .Cells[0][2].Reason);

    [Fact]
    public void Compute_CallersMistakes_Throw()
    {
        var unknown = new SensitivityAxis { Driver = "weather", Values = [1] };

        Assert.Contains("weather", Assert.Throws<ArgumentException>(()
            => SensitivityGrid.Compute(SensitivityExample.Drivers, unknown, Outlay, SensitivityExample.Value)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => SensitivityGrid.Compute(SensitivityExample.Drivers, Outlay, Outlay, SensitivityExample.Value));
        Assert.Throws<ArgumentException>(() => new SensitivityAxis { Driver = "outlay", Values = [double.NaN] });
    }

    [Property]
    public Property Compute_RowsAndColumnsExchanged_IsTransposed()
        => Prop.ForAll(Edges.Number.NonEmptyListOf().ToArbitrary(), Edges.Number.NonEmptyListOf().ToArbitrary(), (a, b) =>
    {
        SensitivityAxis one = new() { Driver = "no. 0", Values = [.. a] }, other = new() { Driver = "no. 1", Values = [.. b] };
        var (grid, turned) = (
            SensitivityGrid.Compute(SensitivityExample.Of([2, -3]), one, other, SensitivityExample.Line([2, -3])),
            SensitivityGrid.Compute(SensitivityExample.Of([2, -3]), other, one, SensitivityExample.Line([2, -3])));
        return Enumerable.Range(0, a.Count).All(i => Enumerable.Range(0, b.Count).All(j => grid.Cells[i][j] == turned.Cells[j][i]));
    });

    [Property]
    public Property Compute_AtTheBaseValues_IsTheBase() => Prop.ForAll(Edges.Number.Two().ToArbitrary(), slopes =>
    {
        double[] line = [slopes.Item1, slopes.Item2];
        SensitivityAxis one = new() { Driver = "no. 0", Values = [0] }, other = new() { Driver = "no. 1", Values = [0] };
        var grid = SensitivityGrid.Compute(SensitivityExample.Of(line), one, other, SensitivityExample.Line(line));
        return grid.Cells[0][0] == grid.Base;
    });
}
