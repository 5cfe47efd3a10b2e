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
            ? Say($"All {Words.Count(rows, "row")} of {Words.Count(report.Files.Count, "file")} were used")
            : Say($"{Words.Count(used, "row")} of {rows.ToString("N0", CultureInfo.InvariantCulture)} were used");
        var ignored = report.Files.Sum(f => f.Ignored);
        text = Say($"{text}{(ignored > 0 ? Say($", {ignored.ToString("N0", CultureInfo.InvariantCulture)} ignored") : string.Empty)}");
        var apart = report.Files.Sum(f => f.Quarantined);
        text = Say($"{text}{(apart > 0 ? Say($", {apart.ToString("N0", CultureInfo.InvariantCulture)} set apart") : string.Empty)}");
        text = Say($"{text}{(rejected > 0 ? Say($", {rejected.ToString("N0", CultureInfo.InvariantCulture)} rejected") : string.Empty)}");
        return Say($"{text}{(failed > 0 ? Say($"; {Words.Count(failed, "file was", "files were")} left out") : string.Empty)}.");
    }

    public static ReportTable Files(EvaluationReport report)
    {
        var table = new ReportTable(
            "files",
            Say("Rows by file"),
            new("file", Say("File")),
            new("rows", Say("Rows")),
            new("used", Say("Used")),
            new("ignored", Say("Ignored")),
            new("rejected", Say("Rejected")),
            new("quarantined", Say("Set apart"), report.Files.Any(f => f.Quarantined > 0) ? ColumnPlace.Everywhere : ColumnPlace.DataOnly),
            new("error", Say("Left out because"), report.Files.Any(f => f.Error is not null) ? ColumnPlace.Everywhere : ColumnPlace.DataOnly))
        {
            Total =
            [
                Shown.Text(Say("All")), Shown.Count(report.Files.Sum(f => f.Rows)), Shown.Count(report.Files.Sum(f => f.Used)),
                Shown.Count(report.Files.Sum(f => f.Ignored)), Shown.Count(report.Files.Sum(f => f.Rejected)),
                Shown.Count(report.Files.Sum(f => f.Quarantined)), Shown.Text(string.Empty),
            ],
        };
        foreach (var file in report.Files)
        {
            table.Add(
                Shown.Text(file.File.FileName),
                Shown.Count(file.Rows),
                Shown.Count(file.Used),
                Shown.Count(file.Ignored),
                file.Rejected > 0 ? Shown.Count(file.Rejected) with { Tone = Tone.Bad } : Shown.Count(0),
                Shown.Count(file.Quarantined),
                file.Error is { } error ? Shown.Text(error, Tone.Bad) : Shown.Text(string.Empty));
        }

        return table;
    }

    public static ReportTable Ignored(EvaluationReport report)
    {
        var table = new ReportTable(
            "ignored", Say("Ignored rows, and why"), new("file", Say("File")), new("reason", Say("Why")), new("rows", Say("Rows")),
            new("line", Say("First on line")));
        foreach (var file in report.Files)
        {
            foreach (var (reason, (count, line)) in file.IgnoredBecause)
            {
                table.Add(Shown.Text(file.File.FileName), Shown.Text(reason), Shown.Count(count), Shown.Count(line));
            }
        }

        return table;
    }

    public static ReportTable Rejected(EvaluationReport report)
    {
        var table = new ReportTable(
            "rejected",
            Say("Rejected rows"),
            new("file", Say("File")),
            new("line", Say("Line")),
            new("column", Say("Column")),
            new("value", Say("Value")),
            new("rule", Say("Rule")))
        {
            Shown = RejectionsShown * Math.Max(1, report.Files.Count),
        };
        foreach (var file in report.Files)
        {
            foreach (var rejection in file.Rejections.Take(RejectionsShown))
            {
                table.Add(
                    Shown.Text(rejection.Source ?? file.File.FileName),
                    Shown.Count(rejection.Line),
                    Shown.Text(SafeText.Of(rejection.Column)),
                    Shown.Text(Words.Cut(SafeText.Of(rejection.Value.ReplaceLineEndings("⏎")), 40)),
                    Shown.Text(rejection.Rule));
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
                Say($"{file.File.FileName}: the first {RejectionsShown} of {Words.Count(file.Rejected, "rejected row")} are shown; "
                    + $"{(file.Rejected > file.Rejections.Count ? Say($"the first {file.Rejections.Count}") : Say("all"))} are in report.json."));
        }

        foreach (var file in report.Files.Where(f => f.UnknownColumns.Count > 0))
        {
            notes.Add(Say($"{file.File.FileName}: columns not used: "
                + $"{Listed(", ", file.UnknownColumns.Take(20).Select(SafeText.Of))}{(file.UnknownColumns.Count > 20 ? ", …" : string.Empty)}."));
        }

        notes.AddRange(report.Files.Where(f => f.Parts.Count > 0).Select(f => Say($"{f.File.FileName}: read from {Listed(", ", f.Parts)}.")));
        notes.AddRange(report.Files.SelectMany(f => f.Notes.Select(n => Say($"{f.File.FileName} {n}"))));
        if (report.Unread.Count > 0)
        {
            notes.Add(UnreadText(report.Unread));
        }

        if (report.Absent.Count > 0)
        {
            notes.Add(Say($"Not there: {Listed(", ", report.Absent.Select(f => f.FileName))}."));
        }

        return notes;
    }

    /// <summary>Files that lie there unread, and what they may have been meant to be.</summary>
    public static string UnreadText(IReadOnlyList<UnreadFile> unread)
        => Say($"Not read: {Listed(", ", unread.Take(20).Select(f => SafeText.Of(f.Name) + (f.Meant is null ? string.Empty : Say($" (did you mean {f.Meant}?)"))))}"
            + $"{(unread.Count > 20 ? Say($", and {unread.Count - 20} more.") : ".")}");

    /// <summary>Rejected rows by column and rule.</summary>
    public static ReportTable Reasons(EvaluationReport report)
    {
        var table = new ReportTable("reasons", Say("Rejected rows by rule"), new("file", Say("File")), new("column", Say("Column")), new("rule", Say("Rule")),
            new("rows", Say("Rows")));
        foreach (var (file, reason) in report.Files.SelectMany(f => f.RejectedBecause.Select(r => (f, r))))
        {
            table.Add(
                Shown.Text(file.File.FileName), Shown.Text(SafeText.Of(reason.Column)), Shown.Text(reason.Rule),
                    Shown.Count(reason.Rows));
        }

        return table;
    }

    /// <summary>Why no row of any file could be used, and what would help.</summary>
    public static string WhyNothing(IReadOnlyList<RowAccount> files) => Say($"no row could be used. {Listed("; ", files.Select(WhyNothing))}.");

    private static string WhyNothing(RowAccount file)
    {
        if (file.Rejected > 0 && file.Rejected >= file.Quarantined)
        {
            var (column, rule, _) = file.RejectedBecause[0];
            var place = column.Length == 0 ? string.Empty : Say($"{SafeText.Of(column)} ");
            return Say($"{file.File.FileName}: {Words.Count(file.Rejected, "row")} rejected, most because {place}{rule}");
        }

        if (file.Quarantined > 0)
        {
            var rule = file.Rules.Where(r => r.Line.SetsApart).MaxBy(r => r.Failed)!.Line.Rule.Id;
            return Say($"{file.File.FileName}: {Words.Count(file.Quarantined, "row")} set apart, most because of the rule {SafeText.Of(rule)}");
        }

        if (file.Ignored == 0)
        {
            return Say($"{file.File.FileName}: no rows below the header");
        }

        var reason = file.IgnoredBecause.MaxBy(i => i.Value.Count).Key;
        var remedy = file.RemedyOf(reason);
        return Say($"{file.File.FileName}: {Words.Count(file.Ignored, "row")} ignored, most because {reason}{(remedy.Length > 0 ? Say($"; {remedy}") : string.Empty)}");
    }
}
