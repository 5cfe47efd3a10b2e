using System.Globalization;
using AfterSales.Metrics.Cli.Charts;
using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Output;

/// <summary>What became of every row, as tables for page and console.</summary>
internal static class FileTables
{
    private const int RejectionsShown = 12;

    public static string Finding(EvaluationReport report)
    {
        var (rows, used) = (report.Files.Sum(f => f.Rows), report.Files.Sum(f => f.Used));
        var (rejected, failed) = (report.Files.Sum(f => f.Rejections.Count), report.Files.Count(f => f.Error is not null));
        var text = rows == used && failed == 0
            ? $"All {Words.Count(rows, "row")} of {Words.Count(report.Files.Count, "file")} were used"
            : $"{Words.Count(used, "row")} of {rows.ToString("N0", CultureInfo.InvariantCulture)} were used";
        var ignored = report.Files.Sum(f => f.Ignored);
        text += ignored > 0 ? $", {ignored.ToString("N0", CultureInfo.InvariantCulture)} ignored" : string.Empty;
        text += rejected > 0 ? $", {rejected.ToString("N0", CultureInfo.InvariantCulture)} rejected" : string.Empty;
        return text + (failed > 0 ? $"; {Words.Count(failed, "file was", "files were")} left out" : string.Empty) + ".";
    }

    public static ReportTable Files(EvaluationReport report)
    {
        var table = new ReportTable(
            "files",
            "Rows by file",
            new("file", "File"),
            new("rows", "Rows"),
            new("used", "Used"),
            new("ignored", "Ignored"),
            new("rejected", "Rejected"),
            new("error", "Left out because", report.Files.Any(f => f.Error is not null) ? ColumnPlace.Everywhere : ColumnPlace.JsonOnly));
        foreach (var file in report.Files)
        {
            table.Add(
                ReportValue.Text(file.File.FileName),
                ReportValue.Count(file.Rows),
                ReportValue.Count(file.Used),
                ReportValue.Count(file.Ignored),
                file.Rejections.Count > 0 ? ReportValue.Count(file.Rejections.Count) with { Tone = Tone.Bad } : ReportValue.Count(0),
                file.Error is { } error ? ReportValue.Text(error, Tone.Bad) : ReportValue.Text(string.Empty));
        }

        return table;
    }

    public static ReportTable Ignored(EvaluationReport report)
    {
        var table = new ReportTable(
            "ignored", "Ignored rows, and why", new("file", "File"), new("reason", "Why"), new("rows", "Rows"), new("line", "First on line"));
        foreach (var file in report.Files)
        {
            foreach (var (reason, (count, line)) in file.IgnoredBecause)
            {
                table.Add(ReportValue.Text(file.File.FileName), ReportValue.Text(reason), ReportValue.Count(count), ReportValue.Count(line));
            }
        }

        return table;
    }

    public static ReportTable Rejected(EvaluationReport report)
    {
        var table = new ReportTable(
            "rejected",
            "Rejected rows",
            new("file", "File"),
            new("line", "Line"),
            new("column", "Column"),
            new("value", "Value"),
            new("rule", "Rule"))
        {
            Shown = RejectionsShown * Math.Max(1, report.Files.Count),
        };
        foreach (var file in report.Files)
        {
            foreach (var rejection in file.Rejections.Take(RejectionsShown))
            {
                table.Add(
                    ReportValue.Text(file.File.FileName),
                    ReportValue.Count(rejection.Line),
                    ReportValue.Text(rejection.Column),
                    ReportValue.Text(Charts.ChartText.Cut(rejection.Value.ReplaceLineEndings("⏎"), 40)),
                    ReportValue.Text(rejection.Rule));
            }
        }

        return table;
    }

    public static IReadOnlyList<string> Notes(EvaluationReport report)
    {
        var notes = new List<string>();
        foreach (var file in report.Files.Where(f => f.Rejections.Count > RejectionsShown))
        {
            notes.Add(
                $"{file.File.FileName}: the first {RejectionsShown} of {Words.Count(file.Rejections.Count, "rejected row")} are shown; all are in report.json.");
        }

        foreach (var file in report.Files.Where(f => f.UnknownColumns.Count > 0))
        {
            notes.Add($"{file.File.FileName}: not used are the columns {string.Join(", ", file.UnknownColumns)}.");
        }

        if (report.Absent.Count > 0)
        {
            notes.Add($"Not there: {string.Join(", ", report.Absent.Select(f => f.FileName))}.");
        }

        return notes;
    }
}
