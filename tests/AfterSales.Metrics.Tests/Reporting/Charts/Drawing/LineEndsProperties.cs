using AfterSales.Metrics.Reporting;

namespace AfterSales.Metrics.Tests.Reporting;

public class LineEndsProperties
{
    private const double Top = 30;
    private const double Bottom = 316;

    private static readonly Gen<List<double>> Ends = Gen.Frequency(
        (1, Gen.Constant(Top)), (2, Gen.Constant(Bottom)), (4, Gen.Choose((int)Top, (int)Bottom).Select(y => (double)y)))
        .NonEmptyListOf().Select(l => l.ToList());

    [Property]
    public Property Rows_AnyEnds_StandInTheirOrderInsideAndApart() => Prop.ForAll(Ends.ToArbitrary(), ends =>
    {
        var rows = LineEnds.Rows(ends, Top, Bottom);
        var ordered = Enumerable.Range(0, ends.Count).OrderBy(i => ends[i]).Select(i => rows[i]).ToList();
        var apart = Math.Min(15, (Bottom - Top) / Math.Max(ends.Count - 1, 1)) - 1e-9;
        return rows.All(y => y is >= Top - 1e-9 and <= Bottom + 1e-9) && ordered.Zip(ordered.Skip(1), (a, b) => b - a).All(gap => gap >= apart);
    });

    /// <summary>Where there is room, a name stands at the end of its line.</summary>
    [Property]
    public Property Rows_EndsFarApart_StayWhereTheyAre() => Prop.ForAll(Ends.ToArbitrary(), ends =>
    {
        var sorted = ends.Distinct().OrderBy(y => y).ToList();
        List<double> far = [.. sorted.Where((y, i) => i == 0 || y - sorted[i - 1] >= 15)];
        for (var i = far.Count - 1; i > 0; i--)
        {
            if (far[i] - far[i - 1] < 15)
            {
                far.RemoveAt(i);
            }
        }

        return LineEnds.Rows(far, Top, Bottom).SequenceEqual(far);
    });
}
