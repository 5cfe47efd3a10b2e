using System.Globalization;
using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Output;

/// <summary>What became of every row, as tables for page and console.</summary>
internal static class FileTables
{
    private const int RejectionsShown = 12;

    public static string Finding(EvaluationReport report)
    {
        var (rows, used) = (report.Files.Sum(f => f.Rows), report.Files.Sum(f => f.Used));
        var (rejected, failed) = (report.Files.Sum(f => f.Rejected), report.Files.Count(f => f.Error is not null));
        var text = rows == used && failed == 0
            ? $"All {Words.Count(rows, "row")} of {Words.Count(report.Files.Count, "file")} were used"
            : $"{Words.Count(used, "row")} of {rows.ToString("N0", CultureInfo.InvariantCulture)} were used";
        var ignored = report.Files.Sum(f => f.Ignored);
        text += ignored > 0 ? $", {ignored.ToString("N0", CultureInfo.InvariantCulture)} ignored" : string.Empty;
        var apart = report.Files.Sum(f => f.Quarantined);
        text += apart > 0 ? $", {apart.ToString("N0", CultureInfo.InvariantCulture)} set apart" : string.Empty;
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
            new("quarantined", "Set apart", report.Files.Any(f => f.Quarantined > 0) ? ColumnPlace.Everywhere : ColumnPlace.DataOnly),
            new("error", "Left out because", report.Files.Any(f => f.Error is not null) ? ColumnPlace.Everywhere : ColumnPlace.DataOnly));
        foreach (var file in report.Files)
        {
            table.Add(
                ReportValue.Text(file.File.FileName),
                ReportValue.Count(file.Rows),
                ReportValue.Count(file.Used),
                ReportValue.Count(file.Ignored),
                file.Rejected > 0 ? ReportValue.Count(file.Rejected) with { Tone = Tone.Bad } : ReportValue.Count(0),
                ReportValue.Count(file.Quarantined),
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
                    ReportValue.Text(rejection.Source ?? file.File.FileName),
                    ReportValue.Count(rejection.Line),
                    ReportValue.Text(SafeText.Of(rejection.Column)),
                    ReportValue.Text(Words.Cut(SafeText.Of(rejection.Value.ReplaceLineEndings("⏎")), 40)),
                    ReportValue.Text(rejection.Rule));
            }
        }

        return table;
    }

    public static IReadOnlyList<string> Notes(EvaluationReport report)
    {
        var notes = new List<string>();
        foreach (var file in report.Files.Where(f => f.Rejected > RejectionsShown))
        {
            notes.Add(
                $"{file.File.FileName}: the first {RejectionsShown} of {Words.Count(file.Rejected, "rejected row")} are shown; "
                    + $"{(file.Rejected > file.Rejections.Count ? $"the first {file.Rejections.Count}" : "all")} are in report.json.");
        }

        foreach (var file in report.Files.Where(f => f.UnknownColumns.Count > 0))
        {
            notes.Add($"{file.File.FileName}: not used are the columns "
                + $"{string.Join(", ", file.UnknownColumns.Take(20).Select(SafeText.Of))}{(file.UnknownColumns.Count > 20 ? ", …" : string.Empty)}.");
        }

        notes.AddRange(report.Files.Where(f => f.Parts.Count > 0).Select(f => $"{f.File.FileName}: read from {string.Join(", ", f.Parts)}."));
        notes.AddRange(report.Files.SelectMany(f => f.Notes.Select(n => $"{f.File.FileName} {n}")));
        if (report.Unread.Count > 0)
        {
            notes.Add(UnreadText(report.Unread));
        }

        if (report.Absent.Count > 0)
        {
            notes.Add($"Not there: {string.Join(", ", report.Absent.Select(f => f.FileName))}.");
        }

        return notes;
    }

    /// <summary>Files that lie there unread, and what they may have been meant to be.</summary>
    public static string UnreadText(IReadOnlyList<UnreadFile> unread)
        => "Not read: " + string.Join(", ", unread.Take(20).Select(f => SafeText.Of(f.Name) + (f.Meant is null ? string.Empty : $" (did you mean {f.Meant}?)")))
            + (unread.Count > 20 ? $", and {unread.Count - 20} more." : ".");

    /// <summary>Rejected rows by column and rule.</summary>
    public static ReportTable Reasons(EvaluationReport report)
    {
        var table = new ReportTable("reasons", "Rejected rows by rule", new("file", "File"), new("column", "Column"), new("rule", "Rule"), new("rows", "Rows"));
        foreach (var (file, reason) in report.Files.SelectMany(f => f.RejectedBecause.Select(r => (f, r))))
        {
            table.Add(
                ReportValue.Text(file.File.FileName), ReportValue.Text(SafeText.Of(reason.Column)), ReportValue.Text(reason.Rule),
                    ReportValue.Count(reason.Rows));
        }

        return table;
    }

    /// <summary>Why no row of any file could be used, and what would help.</summary>
    public static string WhyNothing(IReadOnlyList<RowAccount> files) => $"no row could be used. {string.Join("; ", files.Select(WhyNothing))}.";

    private static string WhyNothing(RowAccount file)
    {
        if (file.Rejected > 0 && file.Rejected >= file.Quarantined)
        {
            var (column, rule, _) = file.RejectedBecause[0];
            var place = column.Length == 0 ? string.Empty : SafeText.Of(column) + " ";
            return $"{file.File.FileName}: {Words.Count(file.Rejected, "row")} rejected, most because {place}{rule}";
        }

        if (file.Quarantined > 0)
        {
            var rule = file.Rules.Where(r => r.Line.SetsApart).MaxBy(r => r.Failed)!.Line.Rule.Id;
            return $"{file.File.FileName}: {Words.Count(file.Quarantined, "row")} set apart, most because of the rule {SafeText.Of(rule)}";
        }

        if (file.Ignored == 0)
        {
            return $"{file.File.FileName}: no rows below the header";
        }

        var reason = file.IgnoredBecause.MaxBy(i => i.Value.Count).Key;
        var remedy = file.RemedyOf(reason);
        return $"{file.File.FileName}: {Words.Count(file.Ignored, "row")} ignored, most because {reason}{(remedy.Length > 0 ? "; " + remedy : string.Empty)}";
    }
}
