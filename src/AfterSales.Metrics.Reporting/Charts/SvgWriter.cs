using System.Globalization;
using System.Net;
using System.Text;

namespace AfterSales.Metrics.Cli.Charts;

/// <summary>A small SVG writer. Colors and fonts come from the page's style sheet by class, so that charts follow light and dark.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder svg = new();

    public SvgWriter(double width, double height, string id, string title, string description)
    {
        Width = width;
        Height = height;
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg viewBox=\"0 0 {N(width)} {N(height)}\" width=\"{N(width)}\" height=\"{N(height)}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\">");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-title\">{Escape(title)}</title><desc id=\"{id}-desc\">{Escape(description)}</desc>");
    }

    public double Width { get; }

    public double Height { get; }

    public static string Escape(string text) => WebUtility.HtmlEncode(SafeText.Of(text));

    public SvgWriter Rect(double x, double y, double width, double height, string css, string? tip = null)
        => Element("rect", css, tip, ("x", x), ("y", y), ("width", Math.Max(0, width)), ("height", Math.Max(0, height)));

    public SvgWriter Line(double x1, double y1, double x2, double y2, string css, string? tip = null)
        => Element("line", css, tip, ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2));

    public SvgWriter Dot(double x, double y, double radius, string css, string? tip = null)
        => Element("circle", css, tip, ("cx", x), ("cy", y), ("r", radius));

    public SvgWriter Path(IEnumerable<(double X, double Y)> points, string css)
    {
        var list = string.Join(' ', points.Select(p => N(p.X) + "," + N(p.Y)));
        svg.Append(CultureInfo.InvariantCulture, $"<polyline class=\"{css}\" points=\"{list}\"/>");
        return this;
    }

    /// <summary>Text on a baseline; anchor is start, middle or end.</summary>
    public SvgWriter Text(double x, double y, string text, string css = "", string anchor = "start")
    {
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{css}\" x=\"{N(x)}\" y=\"{N(y)}\" text-anchor=\"{anchor}\">{Escape(text)}</text>");
        return this;
    }

    public override string ToString() => svg + "</svg>";

    private static string N(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    private SvgWriter Element(string name, string css, string? tip, params ReadOnlySpan<(string Name, double Value)> attributes)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<{name} class=\"{css}\"");
        foreach (var (attribute, value) in attributes)
        {
            svg.Append(CultureInfo.InvariantCulture, $" {attribute}=\"{N(value)}\"");
        }

        if (tip is null)
        {
            svg.Append("/>");
        }
        else
        {
            svg.Append(CultureInfo.InvariantCulture, $"><title>{Escape(tip)}</title></{name}>");
        }

        return this;
    }
}
