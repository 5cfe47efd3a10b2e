using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Output;

/// <summary>report.html: one file that needs nothing else, in light and dark, on paper and on a phone, with script and without.</summary>
internal sealed class HtmlReport
{
    private const int WideColumns = 8;

    private static readonly string Style = Resource("report.css");
    private static readonly string Script = Resource("report.js");
    private static readonly JsonWriterOptions PlainJson = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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

    /// <summary>A sentence in which no line ends between a number and its percent sign.</summary>
    private static string Prose(string text) => Regex.Replace(E(text), " (?=%|pp\\b)", "\u00A0", RegexOptions.CultureInvariant);

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private void Line(FormattableString text) => html.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private void WritePage()
    {
        // The page may run its own script and nothing else: a text of a file that slipped through would still not run, and nothing is fetched or sent.
        var script = "\n" + Script;
        var policy = $"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";
        Line($"<!DOCTYPE html>");
        Line($"<html lang=\"{Languages.Speech.Current?.Tag ?? "en"}\">");
        Line($"<head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
        Line($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\">");
        Line($"<title>{E(Say("After-sales evaluation"))}</title>");
        Line($"<style>{Style}{ChartSheet.Css}</style>");
        html.Append("<script>").Append(script).Append("</script></head>\n");
        Line($"<body{ScriptWords()}><header><div class=\"page\">");
        Line($"<p class=\"eyebrow\">{E(report.Period is { } period ? Words.Of(period) : Say("All records"))}</p>");
        Line($"<h1>{E(Say("After-sales evaluation"))}</h1>");
        Line($"<p class=\"source\">{E(report.Source)}</p>");
        if (report.IsInvented)
        {
            Line($"<p class=\"banner\"><strong>{E(Say("Invented records."))}</strong> {E(Say("This sample was made to show the tool. No figure here is anybody’s."))}</p>");
        }

        Line($"</div></header>");
        WriteContents();
        Line($"<main class=\"page\">");
        if (report.Summary is { } summary)
        {
            HtmlSummary.Write(html, summary, name => Explained(name) is { } found ? ExplanationHtml.Write(found, Say("how")) : string.Empty);
        }

        foreach (var section in report.Sections)
        {
            WriteSection(section);
        }

        WriteFiles();
        var rounding = Say("Amounts are exact sums. Shares, scores and changes are rounded each by itself for display only, so that shown parts may miss a shown total,");
        var schema = History.ReportSchema.Name;
        var rest = Say($"and a shown change the difference of two shown values, by the last digit. Full figures, every rejected row and all table rows are in report.json ({schema}).");
        Line($"</main><footer class=\"page\"><p>{E(rounding)}");
        Line($"{E(rest)}</p></footer></body></html>");
    }

    /// <summary>The script says its words in English unless the page brings others.</summary>
    private static string ScriptWords()
    {
        if (Languages.Speech.Current is null)
        {
            return string.Empty;
        }

        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, PlainJson))
        {
            json.WriteStartObject();
            json.WriteString("Light or dark", Say("Light or dark"));
            json.WriteString("Fold all", Say("Fold all"));
            json.WriteString("Unfold all", Say("Unfold all"));
            json.WriteString("Copied", Say("Copied"));
            json.WriteString("Not copied", Say("Not copied"));
            json.WriteString("Filter rows", Say("Filter rows"));
            json.WriteString("Copy as CSV", Say("Copy as CSV"));
            json.WriteEndObject();
        }

        return $" data-words=\"{E(Encoding.UTF8.GetString(bytes.ToArray()))}\"";
    }

    private void WriteContents()
    {
        Line($"<nav class=\"page\" aria-label=\"{E(Say("Contents"))}\"><ol>");
        foreach (var section in report.Sections)
        {
            Line($"<li><a href=\"#{section.Id}\">{E(section.Title)}</a></li>");
        }

        Line($"<li><a href=\"#files\">{E(Say("What was read"))}</a></li></ol></nav>");
    }

    /// <summary>A section folds by itself, without script.</summary>
    private void Open(string id, string title, string finding)
    {
        Line($"<section id=\"{id}\" aria-labelledby=\"{id}-finding\"><details class=\"fold\" open=\"\"><summary><span class=\"eyebrow\">{E(title)}</span>");
        Line($"<h2 id=\"{id}-finding\">{Prose(finding)}</h2></summary>");
    }

    private void WriteSection(ReportSection section)
    {
        Open(section.Id, section.Title, section.Finding);
        if (section.Figures.Any(f => f.IsShown))
        {
            Line($"<dl class=\"figures\">");
            foreach (var figure in section.Figures.Where(f => f.IsShown))
            {
                var detail = figure.Detail.Length == 0 ? string.Empty : $"<dd class=\"detail\">{Prose(figure.Detail)}</dd>";
                var css = figure.Value.Tone switch
                {
                    Tone.Muted => " class=\"muted\"",
                    Tone.Good => " class=\"good\"",
                    Tone.Bad => " class=\"bad\"",
                    _ => string.Empty
                };
                html.Append(CultureInfo.InvariantCulture, $"<div><dt>{E(figure.Label)}{Plain(section, figure)}</dt><dd{css}>{E(figure.Value.Display)}</dd>")
                    .Append(detail).Append(How($"{section.Id}.{figure.Key}")).Append("</div>\n");
            }

            Line($"</dl>");
        }

        foreach (var chart in section.Charts)
        {
            WriteChart(chart);
        }

        foreach (var table in section.Tables)
        {
            WriteTable(table);
        }

        if (section.Id == "evaluation")
        {
            WriteExplanations();
        }

        WriteNotes(section.Notes);
        Line($"</details></section>");
    }

    /// <summary>What a term of the field means, in small print; where the detail says so already, once is enough.</summary>
    private static string Plain(ReportSection section, KeyFigure figure)
        => FigureNames.PlainOf(section.Id, figure.Key) is { Length: > 0 } plain && plain != figure.Detail ? $"<small>{E(plain)}</small>" : string.Empty;

    /// <summary>The picture, and below it what it draws as a table, for those who do not see it.</summary>
    private void WriteChart(ReportChart chart)
    {
        Line($"<figure><figcaption id=\"{chart.Id}-caption\">{E(chart.Title)}</figcaption>");
        Line($"<div class=\"scroll\" role=\"group\" aria-labelledby=\"{chart.Id}-caption\" tabindex=\"0\">");
        html.Append(chart.Svg).Append("\n</div>\n");
        var marks = ChartMarks.TableOf(chart);
        if (marks.Rows.Count > 0)
        {
            Line($"<details class=\"marks\"><summary>{E(Say("The chart as a table"))}</summary>");
            WriteTable(marks, $"{chart.Id}-caption");
            Line($"</details>");
        }

        Line($"</figure>");
    }

    private FigureExplanation? Explained(string figure) => report.Explanations.FirstOrDefault(e => e.Figure == figure);

    private string How(string figure) => Explained(figure) is { } found
        ? $"<dd>{ExplanationHtml.Write(found, Say("how"))}</dd>" : string.Empty;

    /// <summary>The figures of the evaluation, each opening to how it is made.</summary>
    private void WriteExplanations()
    {
        Line($"<details class=\"how\"><summary>{E(Say("How each figure is made"))}</summary>");
        foreach (var explanation in report.Explanations.Where(e => report.Evaluated.Any(r => r.Figures.Any(f => NameOf(f.Key) == e.Figure))))
        {
            html.Append(ExplanationHtml.Write(explanation, $"{explanation.Label} ({explanation.Figure})")).Append('\n');
        }

        Line($"</details>");
    }

    private static string NameOf(Evaluation.FigureKey key) => $"{Words.Small(key.Domain.ToString())}.{key.Name}";

    private void WriteNotes(IReadOnlyList<string> notes)
    {
        if (notes.Count == 0)
        {
            return;
        }

        Line($"<ul class=\"notes\">");
        foreach (var note in notes)
        {
            Line($"<li>{Prose(note)}</li>");
        }

        Line($"</ul>");
    }

    /// <summary>A table under its heading; <paramref name="label"/> is the id of a heading that stands there already.</summary>
    private void WriteTable(ReportTable table, string? label = null)
    {
        if (table.Rows.Count == 0 || table.IsDataOnly)
        {
            return;
        }

        // Beside the table, not its caption: on a phone a caption as wide as the table would scroll out of sight.
        var id = label ?? string.Create(CultureInfo.InvariantCulture, $"table-{++tables}");
        if (label is null)
        {
            Line($"<h3 id=\"{id}\">{E(table.Title)}</h3>");
        }

        var css = table.ColumnsFor(ColumnPlace.PageAndData).Count >= WideColumns ? " wide" : string.Empty;
        Line($"<div class=\"scroll{css}\" role=\"group\" aria-labelledby=\"{id}\" tabindex=\"0\">");
        html.Append(table.ToHtml(new HtmlTableOptions { LabelledBy = id })).Append("</div>\n");
        if (table.Rows.Count > table.Shown)
        {
            var some = table.End == TableEnd.Last
                ? Say($"The last {table.Shown} of {Words.Count(table.Rows.Count, "row")}; all are in report.json.")
                : Say($"The first {table.Shown} of {Words.Count(table.Rows.Count, "row")}; all are in report.json.");
            Line($"<p class=\"more\">{E(some)}</p>");
        }
    }

    private void WriteFiles()
    {
        Open("files", Say("What was read"), FileTables.Finding(report));
        WriteTable(FileTables.Files(report));
        WriteTable(FileTables.Ignored(report));
        WriteTable(FileTables.Reasons(report));
        WriteTable(FileTables.Rejected(report));
        WriteNotes(FileTables.Notes(report));
        Line($"</details></section>");
    }
}
