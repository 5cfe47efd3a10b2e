using System.Globalization;
using System.Text;

namespace AfterSales.Metrics.Reporting;

/// <summary>A small SVG writer: every text is escaped, every picture has role, title and description.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder svg = new();

    public SvgWriter(double width, double height, ChartCaption caption)
    {
        var id = caption.Id;

        // A page of HTML knows the name space; a file of its own does not.
        svg.Append(caption.Style == ChartStyle.Embedded ? "<svg xmlns=\"http://www.w3.org/2000/svg\"" : "<svg");
        svg.Append(" class=\"as-chart\" viewBox=\"0 0 ").Append(N(width)).Append(' ').Append(N(height));
        svg.Append("\" width=\"").Append(N(width)).Append("\" height=\"").Append(N(height)).Append("\" role=\"img\" aria-labelledby=\"");
        svg.Append(id).Append("-title ").Append(id).Append("-desc\"><title id=\"").Append(id).Append("-title\">").Append(SafeText.Escape(caption.Title));
        svg.Append("</title><desc id=\"").Append(id).Append("-desc\">").Append(SafeText.Escape(caption.Description)).Append("</desc>");
        if (caption.Style == ChartStyle.Embedded)
        {
            svg.Append("<style>").Append(SafeText.Escape(ChartSheet.Embedded)).Append("</style>");
        }
    }

    public SvgWriter Rect(double x, double y, double width, double height, string css, string? tip = null)
        => Element("rect", css, tip, ("x", x), ("y", y), ("width", Math.Max(0, width)), ("height", Math.Max(0, height)));

    public SvgWriter Line(double x1, double y1, double x2, double y2, string css, string? tip = null)
        => Element("line", css, tip, ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2));

    public SvgWriter Dot(double x, double y, double radius, string css, string? tip = null)
        => Element("circle", css, tip, ("cx", x), ("cy", y), ("r", radius));

    /// <summary>A mark that tells lines of one color apart: a dot, a square, a triangle, a diamond, and again.</summary>
    public SvgWriter Sign(int shape, double x, double y, string css, string? tip = null)
    {
        (double X, double Y)[] corners = (shape % 4) switch
        {
            0 => [],
            1 => [(-3, -3), (3, -3), (3, 3), (-3, 3)],
            2 => [(0, -4), (4, 3), (-4, 3)],
            _ => [(0, -4.5), (4.5, 0), (0, 4.5), (-4.5, 0)],
        };
        if (corners.Length == 0)
        {
            return Dot(x, y, 3, css, tip);
        }

        svg.Append("<polygon class=\"").Append(css).Append("\" points=\"").Append(string.Join(" ", corners.Select(c => N(x + c.X) + "," + N(y + c.Y))));
        svg.Append(tip is null ? "\"/>" : "\"><title>" + SafeText.Escape(tip) + "</title></polygon>");
        return this;
    }

    public SvgWriter Path(IEnumerable<(double X, double Y)> points, string css, string? tip = null)
    {
        svg.Append("<polyline class=\"").Append(css).Append("\" points=\"").Append(string.Join(" ", points.Select(p => N(p.X) + "," + N(p.Y))));
        svg.Append(tip is null ? "\"/>" : "\"><title>" + SafeText.Escape(tip) + "</title></polyline>");
        return this;
    }

    /// <summary>Text on a baseline; anchor is start, middle or end.</summary>
    public SvgWriter Text(double x, double y, string text, string css = "", string anchor = "start")
    {
        svg.Append("<text class=\"").Append(css).Append("\" x=\"").Append(N(x)).Append("\" y=\"").Append(N(y));
        svg.Append("\" text-anchor=\"").Append(anchor).Append("\">").Append(SafeText.Escape(text)).Append("</text>");
        return this;
    }

    public override string ToString() => svg + "</svg>";

    private static string N(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    private SvgWriter Element(string name, string css, string? tip, params (string Name, double Value)[] attributes)
    {
        svg.Append('<').Append(name).Append(" class=\"").Append(css).Append('"');
        foreach (var (attribute, value) in attributes)
        {
            svg.Append(' ').Append(attribute).Append("=\"").Append(N(value)).Append('"');
        }

        if (tip is null)
        {
            svg.Append("/>");
        }
        else
        {
            svg.Append("><title>").Append(SafeText.Escape(tip)).Append("</title></").Append(name).Append('>');
        }

        return this;
    }
}
