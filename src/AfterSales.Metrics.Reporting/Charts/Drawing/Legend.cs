namespace AfterSales.Metrics.Reporting;

/// <summary>What marks and shades mean: one line above the picture, more where it is too long.</summary>
internal sealed class Legend
{
    public const double RowHeight = 22;
    private const double Sign = 18;
    private const double Gap = 20;

    private readonly List<(LegendSign Sign, string Css, string Text, double X, int Row)> items = [];
    private readonly double from;
    private readonly double to;
    private double next;
    private int row;

    public Legend(double from, double to) => (this.from, this.to, next) = (from, to, from);

    public double Height => items.Count == 0 ? 0 : (row + 1) * RowHeight;

    public Legend Add(LegendSign sign, string css, string text)
    {
        var width = Sign + 6 + LabelText.Width(text);
        if (next > from && next + width > to)
        {
            (next, row) = (from, row + 1);
        }

        items.Add((sign, css, text, next, row));
        next += width + Gap;
        return this;
    }

    public Legend AddIf(bool condition, LegendSign sign, string css, string text) => condition ? Add(sign, css, text) : this;

    /// <param name="svg">The picture.</param>
    /// <param name="left">Where the axis stands, once its ticks are known: the legend does not begin before it, where the unit is.</param>
    public void Draw(SvgWriter svg, double left = 0)
    {
        var shift = Math.Max(left - from, 0);
        foreach (var (sign, css, text, place, line) in items)
        {
            var x = place + shift;
            var y = (line * RowHeight) + 11;
            _ = sign switch
            {
                LegendSign.Box => svg.Rect(x + 2, y - 6, 14, 12, css),
                LegendSign.Dot => svg.Dot(x + 9, y, 5, css),
                LegendSign.SmallDot => svg.Dot(x + 9, y, 3, css),
                LegendSign.Upright => svg.Line(x + 9, y - 8, x + 9, y + 8, css),
                _ => svg.Line(x, y, x + Sign, y, css),
            };
            svg.Text(x + Sign + 6, y + 4, text, "label");
        }
    }
}

/// <summary>How an item of a legend is drawn.</summary>
internal enum LegendSign
{
    Box,
    Dot,
    SmallDot,
    Line,
    Upright,
}
