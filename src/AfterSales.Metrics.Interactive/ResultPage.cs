using System.Text;
using AfterSales.Metrics.Interactive.Page;
using AfterSales.Metrics.Reporting;

namespace AfterSales.Metrics.Interactive;

/// <summary>A result as a piece of HTML for a notebook or a page: the leading figure, one table, one chart.</summary>
public static class ResultPage
{
    private const string Css =
        ".as-result{font-family:system-ui,sans-serif;max-width:60rem}"
        + ".as-result .as-figure{font-size:1.9rem;font-weight:600;margin:.2rem 0 0}.as-result .as-name{margin:0 0 .6rem;opacity:.75}"
        + ".as-result table{border-collapse:collapse;margin:.4rem 0 .8rem}.as-result caption{text-align:left;opacity:.75}"
        + ".as-result tbody th,.as-result td{text-align:left;padding:.15rem .9rem .15rem 0;border-bottom:1px solid rgba(128,128,128,.3);font-weight:400}"
        + ".as-result thead th{text-align:left;font-weight:600}.as-result table tbody th{text-align:left!important}"
        + ".as-result table .num{text-align:right!important;font-variant-numeric:tabular-nums}.as-result .muted{opacity:.7}"
        + ".as-result svg{max-width:100%;height:auto}";

    /// <summary>The types it shows: every public record of the library, figures of numbers, amounts and times, and lists of those records.</summary>
    public static IReadOnlyList<Type> Types { get; } = Members.Shown;

    /// <summary>The piece of HTML; no script, nothing from elsewhere, every text escaped.</summary>
    /// <param name="value">A result of the library, or a list of such.</param>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public static string ToHtml(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var html = new StringBuilder("<div class=\"as-result\"><style>").Append(Css).Append("</style>");
        if (value is not System.Collections.IEnumerable && Headline.Of(value) is { } headline)
        {
            html.Append("<p class=\"as-figure\">").Append(SafeText.Escape(headline.Value.Display)).Append("</p><p class=\"as-name\">")
                .Append(SafeText.Escape(headline.Name)).Append("</p>");
        }

        if (ResultTable.Of(value) is { } table)
        {
            html.Append(table.ToHtml());
        }

        return html.Append(ResultChart.Of(value)).Append("</div>").ToString();
    }
}
