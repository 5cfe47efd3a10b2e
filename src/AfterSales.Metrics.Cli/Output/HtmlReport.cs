using System.Globalization;
using System.Net;
using System.Text;
using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Output;

/// <summary>report.html: one file that needs nothing else, in light and dark, on paper and on a phone.</summary>
internal sealed class HtmlReport
{
    private const int WideColumns = 8;

    private readonly StringBuilder html = new();
    private readonly EvaluationReport report;
    private int tables;

    private HtmlReport(EvaluationReport report) => this.report = report;

    public static string Write(EvaluationReport report)
    {
        var page = new HtmlReport(report);
        page.WritePage();
        return page.html.ToString();
    }

    private static string E(string text) => WebUtility.HtmlEncode(SafeText.Of(text));

    private static string StyleSheet()
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Css(ReportValue value)
    {
        var tone = value.Tone switch { Tone.Muted => "muted", Tone.Good => "good", Tone.Bad => "bad", _ => string.Empty };
        return (value.IsNumeric, tone.Length > 0) switch
        {
            (true, true) => $" class=\"num {tone}\"",
            (true, false) => " class=\"num\"",
            (false, true) => $" class=\"{tone}\"",
            _ => string.Empty,
        };
    }

    private void Line(FormattableString text) => html.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private void WritePage()
    {
        Line($"<!DOCTYPE html>");
        Line($"<html lang=\"en\">");
        Line($"<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        Line($"<meta name=\"color-scheme\" content=\"light dark\"><title>After-sales evaluation</title>");
        Line($"<style>{StyleSheet()}</style></head>");
        Line($"<body><header><div class=\"page\">");
        Line($"<p class=\"eyebrow\">{E(report.Period is { } period ? Words.Of(period) : "All records")}</p>");
        Line($"<h1>After-sales evaluation</h1>");
        Line($"<p class=\"source\">{E(report.Source)}</p>");
        if (report.IsInvented)
        {
            Line($"<p class=\"banner\"><strong>Invented records.</strong> This sample was made to show the tool. No figure here is anybody’s.</p>");
        }

        Line($"</div></header><main class=\"page\">");
        Line($"<nav aria-label=\"Contents\"><ol>");
        foreach (var section in report.Sections)
        {
            Line($"<li><a href=\"#{section.Id}\">{E(section.Title)}</a></li>");
        }

        Line($"<li><a href=\"#files\">What was read</a></li></ol></nav>");
        foreach (var section in report.Sections)
        {
            WriteSection(section);
        }

        WriteFiles();
        Line(
            $"</main><footer class=\"page\"><p>Amounts are exact sums; shares and scores are rounded for display only.");
        Line($"Full figures, every rejected row and all table rows are in report.json ({JsonReport.Schema}).</p></footer></body></html>");
    }

    private void WriteSection(ReportSection section)
    {
        Line($"<section id=\"{section.Id}\" aria-labelledby=\"{section.Id}-finding\">");
        Line($"<p class=\"eyebrow\">{E(section.Title)}</p>");
        Line($"<h2 id=\"{section.Id}-finding\">{E(section.Finding)}</h2>");
        if (section.Figures.Count > 0)
        {
            Line($"<dl class=\"figures\">");
            foreach (var figure in section.Figures.Where(f => f.IsShown))
            {
                var detail = figure.Detail.Length == 0 ? string.Empty : $"<dd class=\"detail\">{E(figure.Detail)}</dd>";
                var css = figure.Value.Tone switch
                {
                    Tone.Muted => " class=\"muted\"",
                    Tone.Good => " class=\"good\"",
                    Tone.Bad => " class=\"bad\"",
                    _ => string.Empty
                };
                html.Append(CultureInfo.InvariantCulture, $"<div><dt>{E(figure.Label)}</dt><dd{css}>{E(figure.Value.Display)}</dd>{detail}</div>\n");
            }

            Line($"</dl>");
        }

        foreach (var chart in section.Charts)
        {
            Line($"<figure><figcaption>{E(chart.Title)}</figcaption><div class=\"scroll\" tabindex=\"0\">");
            html.Append(chart.Svg).Append('\n');
            Line($"</div></figure>");
        }

        foreach (var table in section.Tables)
        {
            WriteTable(table);
        }

        WriteNotes(section.Notes);
        Line($"</section>");
    }

    private void WriteNotes(IReadOnlyList<string> notes)
    {
        if (notes.Count == 0)
        {
            return;
        }

        Line($"<ul class=\"notes\">");
        foreach (var note in notes)
        {
            Line($"<li>{E(note)}</li>");
        }

        Line($"</ul>");
    }

    private void WriteTable(ReportTable table)
    {
        if (table.Rows.Count == 0 || table.IsJsonOnly)
        {
            return;
        }

        // Beside the table, not its caption: on a phone a caption as wide as the table would scroll out of sight.
        var id = string.Create(CultureInfo.InvariantCulture, $"table-{++tables}");
        Line($"<h3 id=\"{id}\">{E(table.Title)}</h3>");
        var places = table.ColumnsFor(ColumnPlace.PageAndJson);
        Line($"<div class=\"scroll{(places.Count >= WideColumns ? " wide" : string.Empty)}\" tabindex=\"0\"><table aria-labelledby=\"{id}\"><thead><tr>");
        foreach (var i in places)
        {
            var css = table.Rows.Any(r => r[i].IsNumeric) ? " class=\"num\"" : string.Empty;
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{css}>{E(table.Columns[i].Heading)}</th>");
        }

        Line($"</tr></thead><tbody>");
        bool[] numeric = [.. Enumerable.Range(0, table.Columns.Count).Select(i => table.Rows.Any(r => r[i].IsNumeric))];
        foreach (var row in table.Rows.Take(table.Shown))
        {
            WriteRow(row, places, numeric);
        }

        Line($"</tbody>");
        if (table.Total is { } total)
        {
            Line($"<tfoot>");
            WriteRow(total, places, numeric);
            Line($"</tfoot>");
        }

        Line($"</table></div>");
        if (table.Rows.Count > table.Shown)
        {
            Line($"<p class=\"more\">The first {table.Shown} of {Words.Count(table.Rows.Count, "row")}; all are in report.json.</p>");
        }
    }

    private void WriteRow(IReadOnlyList<ReportValue> row, IReadOnlyList<int> places, bool[] numeric)
    {
        html.Append("<tr>");
        foreach (var i in places)
        {
            var css = Css(row[i] with { IsNumeric = row[i].IsNumeric || numeric[i] });
            var (open, close) = i == 0 ? ("th scope=\"row\"", "th") : ("td", "td");
            var small = row[i].Small.Length == 0 ? string.Empty : $"<small>{E(row[i].Small)}</small>";
            html.Append(CultureInfo.InvariantCulture, $"<{open}{css}>{E(row[i].Display)}{small}</{close}>");
        }

        html.Append("</tr>\n");
    }

    private void WriteFiles()
    {
        Line($"<section id=\"files\" aria-labelledby=\"files-finding\"><p class=\"eyebrow\">What was read</p>");
        Line($"<h2 id=\"files-finding\">{E(FileTables.Finding(report))}</h2>");
        WriteTable(FileTables.Files(report));
        WriteTable(FileTables.Ignored(report));
        WriteTable(FileTables.Reasons(report));
        WriteTable(FileTables.Rejected(report));
        WriteNotes(FileTables.Notes(report));
        Line($"</section>");
    }
}
