using System.Globalization;
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

    private static string E(string text) => SafeText.Escape(text);

    private static string StyleSheet()
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private void Line(FormattableString text) => html.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private void WritePage()
    {
        Line($"<!DOCTYPE html>");
        Line($"<html lang=\"en\">");
        Line($"<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        Line($"<meta name=\"color-scheme\" content=\"light dark\"><title>After-sales evaluation</title>");
        Line($"<style>{StyleSheet()}{ChartSheet.Css}</style></head>");
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
        if (table.Rows.Count == 0 || table.IsDataOnly)
        {
            return;
        }

        // Beside the table, not its caption: on a phone a caption as wide as the table would scroll out of sight.
        var id = string.Create(CultureInfo.InvariantCulture, $"table-{++tables}");
        Line($"<h3 id=\"{id}\">{E(table.Title)}</h3>");
        var places = table.ColumnsFor(ColumnPlace.PageAndData);
        Line($"<div class=\"scroll{(places.Count >= WideColumns ? " wide" : string.Empty)}\" tabindex=\"0\">");
        html.Append(table.ToHtml(new HtmlTableOptions { LabelledBy = id })).Append("</div>\n");
        if (table.Rows.Count > table.Shown)
        {
            Line($"<p class=\"more\">The first {table.Shown} of {Words.Count(table.Rows.Count, "row")}; all are in report.json.</p>");
        }
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
