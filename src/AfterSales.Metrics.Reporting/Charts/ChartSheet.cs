using System.Text;

namespace AfterSales.Metrics.Reporting;

/// <summary>
/// The style sheet of charts: colors in light and dark, told apart with any color vision and of contrast AA on their paper. Colors stand in each rule,
/// since many programs that show SVG know no variables of CSS.
/// </summary>
public static class ChartSheet
{
    /// <summary>So many widths lines of a flow have.</summary>
    internal const int Widths = 8;

    private const string Root = ".as-chart";

    private const string Shapes =
        "{0}{display:block;width:100%;height:auto;font-family:\"Inter\",\"Segoe UI\",-apple-system,\"Helvetica Neue\",Arial,\"Liberation Sans\","
        + "\"Noto Sans CJK SC\",sans-serif}"
        + "{0} text{font-size:13px;font-variant-numeric:tabular-nums}{0} .tick,{0} .unit{font-size:11.5px}{0} .unit{font-style:italic}"
        + "{0} .grid,{0} .tie{stroke-width:1}{0} .mark{stroke-width:2.5}{0} .limit{stroke-width:1.5;stroke-dasharray:4 3}"
        + "{0} .line{fill:none;stroke-width:2;stroke-linejoin:round}{0} .dashed{stroke-dasharray:5 4;stroke-width:1.5}"
        + "{0} .dot{stroke-width:1.5}{0} .whisker{stroke-width:2}{0} .flow{fill:none;stroke-width:2;stroke-linejoin:round}"
        + "{0} .count{paint-order:stroke;stroke-width:5;stroke-linejoin:round}{0} .credit,{0} .hollow{stroke-width:1.2}";

    /// <summary>The rules for a page that holds charts of <see cref="ChartStyle.Page"/>: light, dark where the reader's system is or where an
    /// element above has <c>data-theme="dark"</c>, and always light on paper.</summary>
    public static string Css { get; } = Of(Root, withThemes: true);

    /// <summary>The rules inside one picture, which follow the reader's system alone.</summary>
    internal static string Embedded { get; } = Of(Root, withThemes: false);

    private static string Of(string root, bool withThemes)
    {
        var css = new StringBuilder().Append(Shapes.Replace("{0}", root));
        for (var width = 1; width <= Widths; width++)
        {
            css.Append(FormattableString.Invariant($"{root} .flow.w{width}{{stroke-width:{(width * 1.5) - 0.3:0.##}}}"));
        }

        css.Append(Colors(root, ChartPalette.Light));
        css.Append("@media screen and (prefers-color-scheme:dark){").Append(Colors(root, ChartPalette.Dark)).Append('}');
        if (withThemes)
        {
            css.Append("@media screen{").Append(Colors("[data-theme=light] " + root, ChartPalette.Light));
            css.Append(Colors("[data-theme=dark] " + root, ChartPalette.Dark)).Append('}');
        }

        return css.ToString();
    }

    private static string Colors(string root, ChartPalette colors)
    {
        var css = new StringBuilder();
        Rule($"fill:{colors.Ink}", "text");
        Rule($"fill:{colors.Muted}", ".tick", ".unit");
        Rule($"stroke:{colors.Grid}", ".grid");
        Rule($"stroke:{colors.Muted}", ".zero", ".tie");
        Rule($"fill:{colors.Bar}", ".bar", ".heat");
        Rule($"fill:{colors.Over}", ".over", ".line-ink");
        Rule($"fill:{colors.BarSoft};stroke:{colors.Bar}", ".credit");
        Rule($"fill:{colors.Paper};stroke:{colors.Bar}", ".hollow");
        Rule($"stroke:{colors.Ink}", ".mark");
        Rule($"stroke:{colors.Over}", ".limit", ".line");
        Rule($"fill:{colors.Over};stroke:{colors.Paper}", ".dot");
        Rule($"stroke:{colors.Bar}", ".whisker", ".flow");
        Rule($"stroke:{colors.Over}", ".flow.back");
        Rule($"stroke:{colors.Paper}", ".count");
        for (var i = 0; i < colors.Series.Count; i++)
        {
            Rule($"stroke:{colors.Series[i]}", $".line.series{i}");
            Rule($"fill:{colors.Series[i]}", $"text.series{i}", $"circle.series{i}", $"polygon.series{i}");
            Rule($"fill:{colors.Paper};stroke:{colors.Series[i]}", $"circle.ahead.series{i}", $"polygon.ahead.series{i}");
        }

        for (var step = 0; step < colors.Heat.Count; step++)
        {
            Rule($"fill:{colors.Heat[step]}", $".h{step}");
        }

        return css.ToString();

        void Rule(string what, params string[] where)
            => css.Append(string.Join(",", where.Select(w => $"{root} {w}"))).Append('{').Append(what).Append('}');
    }
}
