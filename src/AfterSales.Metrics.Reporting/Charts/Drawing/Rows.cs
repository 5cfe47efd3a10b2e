namespace AfterSales.Metrics.Reporting;

/// <summary>The ticks below charts that run across.</summary>
internal static class Rows
{
    /// <summary>Lines from top to bottom with their numbers below; the unit stands where the labels end.</summary>
    public static void Ticks(SvgWriter svg, Axis axis, double top, double bottom, Func<double, string> text, double left, string unit)
    {
        foreach (var tick in axis.Ticks)
        {
            svg.Line(axis.At(tick), top, axis.At(tick), bottom, tick == 0 ? "grid zero" : "grid");
            svg.Text(axis.At(tick), bottom + 18, text(tick), "tick", "middle");
        }

        if (unit.Length > 0)
        {
            svg.Text(Math.Max(left, LabelText.Width(unit) + 20) - 30, bottom + 18, unit, "unit", "end");
        }
    }
}
