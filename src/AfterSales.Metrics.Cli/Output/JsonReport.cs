using System.Text.Encodings.Web;
using System.Text.Json;
using AfterSales.Metrics.Cli.History;
using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Output;

/// <summary>
/// report.json: the same report for machines, of <see cref="ReportSchema"/>. Amounts are strings with their currency, shares are fractions,
/// times are seconds; a figure without answer is <c>{"value": null, "undefined": reason}</c>. The same input gives the same bytes.
/// </summary>
internal static class JsonReport
{
    public static void Write(EvaluationReport report, Stream stream)
    {
        using var json = new Utf8JsonWriter(
            stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("schema", ReportSchema.Name);
        json.WriteString("source", EnglishOf(report.Source));
        json.WriteBoolean("invented", report.IsInvented);
        json.WriteString("period", report.Period is { } period ? $"{Words.Of(period.Start)}/{Words.Of(period.End)}" : null);
        WriteList(json, "files", report.Files, Write);
        WriteList(json, "absent", report.Absent, (j, file) => j.WriteStringValue(file.FileName));
        WriteList(json, "unread", report.Unread, (j, file) => j.WriteStringValue(file.Name));
        Write(json, report.Summary);
        WriteList(json, "sections", report.Sections, Write);
        WriteList(json, "definitions", report.Explanations, Write);
        WriteList(json, "evaluated", report.Evaluated, EvaluatedJson.Write);
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    /// <summary>What the first screen shows; null where no section offered a figure.</summary>
    private static void Write(Utf8JsonWriter json, ReportSummary? summary)
    {
        if (summary is null)
        {
            json.WriteNull("summary");
            return;
        }

        json.WriteStartObject("summary");
        json.WriteString("data", EnglishOf(summary.Data.Verdict));
        WriteList(json, "figures", summary.Figures, (j, figure) =>
        {
            j.WriteStartObject();
            j.WriteString("name", figure.Name);
            Write(j, "value", figure.Value);
            Write(j, "target", figure.Target);
            Write(j, "againstTarget", figure.AgainstTarget);
            Write(j, "change", figure.Change);
            Write(j, "certainty", figure.Certainty);
            j.WriteString("section", figure.SectionId);
            j.WriteEndObject();
        });
        WriteList(json, "findings", summary.Findings, (j, finding) =>
        {
            j.WriteStartObject();
            j.WriteString("text", EnglishOf(finding.Text));
            j.WriteString("section", finding.SectionId);
            j.WriteEndObject();
        });
        WriteList(json, "proposals", summary.Proposals, (j, proposal) =>
        {
            j.WriteStartObject();
            j.WriteString("text", EnglishOf(proposal.Text));
            Write(j, "worth", proposal.Worth);
            j.WriteString("section", proposal.SectionId);
            j.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ReportValue value)
    {
        json.WritePropertyName(name);
        JsonValue.Write(json, value.Data);
    }

    private static void Write(Utf8JsonWriter json, RowAccount file)
    {
        json.WriteStartObject();
        json.WriteString("file", file.File.FileName);
        json.WriteString("error", EnglishOf(file.Error));
        json.WriteNumber("rows", file.Rows);
        json.WriteNumber("used", file.Used);
        WriteList(json, "ignored", file.IgnoredBecause, (j, ignored) =>
        {
            j.WriteStartObject();
            j.WriteString("reason", EnglishOf(ignored.Key));
            j.WriteNumber("rows", ignored.Value.Count);
            j.WriteNumber("firstLine", ignored.Value.FirstLine);
            j.WriteEndObject();
        });
        json.WriteNumber("quarantinedRows", file.Quarantined);
        json.WriteNumber("rejectedRows", file.Rejected);
        WriteList(json, "rejectedBecause", file.RejectedBecause, (j, reason) =>
        {
            j.WriteStartObject();
            j.WriteString("column", reason.Column);
            j.WriteString("rule", EnglishOf(reason.Rule));
            j.WriteNumber("rows", reason.Rows);
            j.WriteEndObject();
        });
        WriteList(json, "rejected", file.Rejections, (j, rejection) =>
        {
            j.WriteStartObject();
            j.WriteString("source", EnglishOf(rejection.Source));
            j.WriteNumber("line", rejection.Line);
            j.WriteString("column", EnglishOf(rejection.Column));
            j.WriteString("value", EnglishOf(rejection.Value));
            j.WriteString("rule", EnglishOf(rejection.Rule));
            j.WriteEndObject();
        });
        WriteList(json, "unknownColumns", file.UnknownColumns, (j, column) => j.WriteStringValue(column));
        WriteList(json, "parts", file.Parts, (j, part) => j.WriteStringValue(EnglishOf(part)));
        WriteList(json, "notes", file.Notes, (j, note) => j.WriteStringValue(EnglishOf(note)));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReportSection section)
    {
        json.WriteStartObject();
        json.WriteString("id", section.Id);
        json.WriteString("title", EnglishOf(section.Title));
        json.WriteString("finding", EnglishOf(section.Finding));
        json.WriteStartObject("figures");
        foreach (var figure in section.Figures)
        {
            json.WritePropertyName(figure.Key);
            JsonValue.Write(json, figure.Value.Data);
        }

        json.WriteEndObject();
        json.WriteStartObject("tables");
        foreach (var table in section.Tables)
        {
            WriteList(json, table.Id, table.Rows, (j, row) => Write(j, table, row));
        }

        json.WriteEndObject();
        WriteList(json, "notes", section.Notes, (j, note) => j.WriteStringValue(EnglishOf(note)));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FigureExplanation explanation)
    {
        var definition = explanation.Definition;
        json.WriteStartObject();
        json.WriteString("figure", explanation.Figure);
        json.WriteString("definition", definition.Id);
        json.WriteNumber("version", definition.Version);
        json.WriteString("term", definition.Term);
        json.WriteString("unit", definition.Unit);
        json.WriteString("formula", definition.Formula);
        json.WriteBoolean("isArithmetic", definition.IsArithmetic);
        json.WriteString("byHand", definition.ByHand);
        WriteList(json, "assumes", definition.Assumes, (j, text) => j.WriteStringValue(text));
        json.WriteString("source", definition.Source);
        WriteList(json, "files", definition.Files, (j, file) => j.WriteStringValue(file));
        WriteList(json, "values", explanation.Values, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ExplainedValue value)
    {
        json.WriteStartObject();
        json.WriteString("period", value.Period is { } period ? $"{Words.Of(period.Start)}/{Words.Of(period.End)}" : null);
        json.WritePropertyName("value");
        JsonValue.Write(json, value.Value.Data);
        WriteList(json, "ingredients", value.Ingredients, (j, ingredient) =>
        {
            j.WriteStartObject();
            j.WriteString("name", EnglishOf(ingredient.Name));
            j.WritePropertyName("value");
            JsonValue.Write(j, ingredient.Value.Data);
            j.WriteString("detail", EnglishOf(ingredient.Detail));
            j.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReportTable table, IReadOnlyList<ReportValue> row)
    {
        json.WriteStartObject();
        for (var i = 0; i < row.Count; i++)
        {
            json.WritePropertyName(table.Columns[i].Key);
            JsonValue.Write(json, row[i].Data);
        }

        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }
}
