using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The verdict and the score by dimension, of what the tool asks of every file and of the user's own rules.</summary>
internal static class QualityPart
{
    /// <summary>Of the rows of a file so many may be rejected before the file fails.</summary>
    private const decimal ReadRight = 0.95m;

    /// <summary>Rows that repeat one another may be fair; so many are warned of.</summary>
    private const decimal Different = 0.98m;

    public static QualityScoreResult Score(EvaluationRun run, IReadOnlyList<MatchedFiles> matches)
    {
        var rules = new List<QualityRuleCount>();
        foreach (var account in run.Records.Accounts.Where(a => a.Error is null))
        {
            AddOwn(rules, account);
            rules.AddRange(account.Rules.Select(rule => rule.ToCount()));
        }

        // Checks that could not be read were not asked, and what was not asked is not proven.
        if (run.Records.Accounts.FirstOrDefault(a => a.File == RuleLine.File) is { Error: not null })
        {
            rules.Add(new QualityRuleCount
            {
                Rule = Say("rules.csv: its checks were asked"),
                Dimension = QualityDimension.Validity,
                Severity = RuleSeverity.Blocking,
                Passed = 0,
                Failed = 0,
            });
        }

        AddFilled(rules, run);
        rules.AddRange(matches.Select(match => match.ToCount()));
        return QualityScore.Compute(rules);
    }

    public static string Finding(QualityScoreResult score, IReadOnlyList<RowAccount> accounts)
    {
        var (rows, used) = (accounts.Sum(a => a.Rows), accounts.Sum(a => a.Used));
        var least = score.Verdict == QualityVerdict.Failed ? RuleSeverity.Error : RuleSeverity.Warning;
        var breached = score.Rules.Count(rule => rule.IsBreached && rule.Count.Severity >= least);
        var what = score.Verdict switch
        {
            QualityVerdict.Blocked => Say($"The data are blocked: {Listed(", ", score.BlockingBreached.Take(3).Select(SafeText.Of))}."),
            QualityVerdict.Unproven => Say("Whether the data can be used is not proven: a blocking rule found nothing to ask."),
            QualityVerdict.Failed => Say($"The data fail {Words.Count(breached, "check")}."),
            QualityVerdict.Warned => Say($"The data pass with warnings: {Words.Count(breached, "check")} of severity warning did not hold."),
            _ => Say("The data pass every check."),
        };
        return Say($"{what} {Words.Count(used, "row")} of {NumberText.Text(rows, "N0")} are in the figures.");
    }

    /// <summary>The verdict as the first screen has it.</summary>
    public static SummaryVerdict Verdict(QualityScoreResult score, ReportSection section)
        => new(WordOf(score.Verdict), section.Finding, ToneOf(score.Verdict), section.Id);

    public static void Add(ReportSection section, QualityScoreResult score, IReadOnlyList<RowAccount> accounts)
    {
        section.Figures.Add(new KeyFigure("verdict", Say("Verdict on the data"), Shown.Text(WordOf(score.Verdict), ToneOf(score.Verdict)), Say("no average lifts it")));
        section.Figures.Add(new KeyFigure("score", Say("Score"), Shown.Share(score.Headline), Say("mean of the dimensions, capped by a blocking breach")));
        section.Figures.Add(new KeyFigure("lowest", Say("Lowest dimension"), Shown.Share(score.Lowest)));
        var dimensions = new ReportTable(
            "dimensions", Say("Score by dimension"), new("dimension", Say("Dimension")), new("score", Say("Score")), new("lowest", Say("Lowest check")),
                new("unscored", Say("Weight never asked"), ColumnPlace.PageAndData));
        foreach (var dimension in score.Dimensions)
        {
            dimensions.Add(
                Shown.Text(Say(dimension.Dimension.ToString())),
                Shown.Share(dimension.Score),
                dimension.LowestRate is { } lowest ? Shown.Share(lowest) : Shown.None(Say("never asked")),
                Shown.Number(dimension.UnscoredWeight));
        }

        section.Tables.Add(dimensions);
        section.Tables.Add(Rules(score));
        foreach (var rule in accounts.SelectMany(a => a.Rules))
        {
            if (rule.Line.Unasked is { } why)
            {
                section.Notes.Add(Say($"The rule “{SafeText.Of(rule.Line.Rule.Id)}” was never asked: {why}."));
            }
            else if (rule.AbsentColumn is { } column)
            {
                section.Notes.Add(Say($"The rule “{SafeText.Of(rule.Line.Rule.Id)}” was never asked: {rule.Line.FileName} has no column “{SafeText.Of(column)}”."));
            }
            else if (rule.IsUndecided)
            {
                section.Notes.Add(Say($"The rule “{SafeText.Of(rule.Line.Rule.Id)}” is not decided: there are more than {NumberText.Text(RuleCount.MostKeys, "N0")} keys."));
            }
        }

        if (accounts.Any(a => a.Rules.Any(r => r.Line.IsUnique && r.Failed > 0)))
        {
            section.Notes.Add(Say("Rows whose key comes twice are known when all are read: they count against the score and are not set apart."));
        }

        if (score.Dimensions.All(d => d.Dimension != QualityDimension.Accuracy))
        {
            section.Notes.Add(Say("Accuracy is not scored: it comes from two systems that confirm each other (claims.csv and costs.csv with a case), or from an audited sample."));
        }
    }

    private static void AddOwn(List<QualityRuleCount> rules, RowAccount account)
    {
        var (name, fair) = (account.File.FileName, account.Used + account.Quarantined);
        var closed = account.Ledger.Close(name);
        if (account.Rows == 0 && closed.IsBalanced)
        {
            return;
        }

        rules.Add(new QualityRuleCount
        {
            Rule = Say($"{name}: every row accounted for"),
            Dimension = QualityDimension.Consistency,
            Severity = RuleSeverity.Blocking,
            Passed = closed.IsBalanced ? account.Rows : 0,
            Failed = closed.IsBalanced ? 0 : Math.Max(1, account.Rows),
        });
        rules.Add(new QualityRuleCount
        {
            Rule = Say($"{name}: rows read right"),
            Dimension = QualityDimension.Validity,
            Passed = fair,
            Failed = account.Rejected,
            RequiredRate = ReadRight,
        });
        if (account.Repeats.Looked > 0)
        {
            rules.Add(new QualityRuleCount
            {
                Rule = Say($"{name}: rows that repeat none"),
                Dimension = QualityDimension.Uniqueness,
                Severity = RuleSeverity.Warning,
                Passed = account.Repeats.Looked - account.Repeats.Repeated,
                Failed = account.Repeats.Repeated,
                RequiredRate = Different,
            });
        }
    }

    private static void AddFilled(List<QualityRuleCount> rules, EvaluationRun run)
    {
        if (run.Records.Of(CostLine.File) is { Count: > 0 } costs)
        {
            Filled(Say("costs.csv: account"), costs.CountBy(key => key.Account != 0));
            Filled(Say("costs.csv: department"), costs.CountBy(key => key.Department != 0));
        }

        if (run.Records.Of(BookingLine.File) is { Count: > 0 } bookings)
        {
            Filled(Say("bookings.csv: end"), (bookings.LongCount(b => b.End is not null), bookings.LongCount(b => b.End is null)));
        }

        if (run.Records.Of(ReturnLine.File) is { Count: > 0 } returns)
        {
            Filled(Say("returns.csv: product"), (returns.LongCount(r => r.Product.Length > 0), returns.LongCount(r => r.Product.Length == 0)));
        }

        // A column that nobody fills is none.
        void Filled(string column, (long Filled, long Blank) rows)
        {
            if (rows.Filled > 0)
            {
                rules.Add(new QualityRuleCount
                {
                    Rule = Say($"{column} is there"),
                    Dimension = QualityDimension.Completeness,
                    Severity = RuleSeverity.Info,
                    Passed = rows.Filled,
                    Failed = rows.Blank,
                });
            }
        }
    }

    private static ReportTable Rules(QualityScoreResult score)
    {
        var table = new ReportTable(
            "rules",
            Say("Checks, those that did not hold first"),
            new("rule", Say("Check")),
            new("dimension", Say("Dimension")),
            new("severity", Say("Severity")),
            new("passed", Say("Passed")),
            new("failed", Say("Failed")),
            new("rate", Say("Rate")),
            new("holds", Say("Holds")))
        { Shown = 14 };
        foreach (var rule in score.Rules.OrderByDescending(r => r.IsBreached).ThenByDescending(r => r.Count.Severity).ThenBy(r => r.Count.Failed == 0))
        {
            var never = rule.Rate.Value is null;
            table.Add(
                Shown.Text(SafeText.Of(rule.Count.Rule)),
                Shown.Text(Say(rule.Count.Dimension.ToString())),
                Shown.Text(Say(Words.Small(rule.Count.Severity.ToString()))),
                Shown.Count(rule.Count.Passed),
                Shown.Count(rule.Count.Failed),
                never ? Shown.None(Say("never asked")) : Shown.Share(rule.Rate, 2),
                never ? Shown.None()
                    : Shown.Flag(!rule.IsBreached, rule.IsBreached ? Say("no") : Say("yes")) with { Tone = rule.IsBreached ? Tone.Bad : Tone.Good });
        }

        return table;
    }

    private static string WordOf(QualityVerdict verdict) => verdict switch
    {
        QualityVerdict.Blocked => Say("blocked"),
        QualityVerdict.Unproven => Say("unproven"),
        QualityVerdict.Failed => Say("failed"),
        QualityVerdict.Warned => Say("warned"),
        _ => Say("passed"),
    };

    private static Tone ToneOf(QualityVerdict verdict) => verdict switch
    {
        QualityVerdict.Passed => Tone.Good,
        QualityVerdict.Warned => Tone.Plain,
        _ => Tone.Bad,
    };
}
