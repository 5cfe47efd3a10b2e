namespace AfterSales.Metrics.Reporting;

/// <summary>The ticks below charts that run across.</summary>
internal static class Rows
{
    private const double UnitGap = 34;
    private const double UnitSize = 11.5 / 13;

    /// <summary>The room before the axis: for the labels, and below them for the unit.</summary>
    public static double Room(IEnumerable<string> labels, string unit)
        => Math.Max(LabelText.Room(labels), unit.Length == 0 ? 0 : (LabelText.Width(unit) * UnitSize) + UnitGap + 4);

    /// <summary>Lines from top to bottom with their numbers below; the unit stands where the labels end.</summary>
    public static void Ticks(SvgWriter svg, Axis axis, double top, double bottom, Func<double, string> text, double left, string unit)
    {
        foreach (var tick in axis.Ticks)
        {
            svg.Line(axis.At(tick), top, axis.At(tick), bottom, tick == 0 ? "grid zero" : "grid");
            svg.Text(axis.At(tick), bottom + 18, text(tick), "tick", "middle");
        }

        Unit(svg, left, bottom, unit);
    }

    /// <summary>The unit at the left of the first tick, which its room keeps clear.</summary>
    public static void Unit(SvgWriter svg, double left, double bottom, string unit)
    {
        if (unit.Length > 0)
        {
            svg.Text(left - UnitGap, bottom + 18, unit, "unit", "end");
        }
    }
}
