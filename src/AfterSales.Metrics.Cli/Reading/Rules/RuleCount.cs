using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>How the rows of a file fared by one rule: counts, and the first rows that fail.</summary>
internal sealed class RuleCount(RuleLine line)
{
    private const int MostShown = 20;

    /// <summary>So many keys are remembered; beyond them a key rule is not decided, and that is said.</summary>
    public const int MostKeys = 1_000_000;

    private readonly List<(Rejection Row, FailureReason Reason)> failures = [];
    private Dictionary<RecordDigest, long>? keys = [];

    public RuleLine Line { get; } = line;

    public long Passed { get; private set; }

    public long Failed { get; private set; }

    public long Missing { get; private set; }

    /// <summary>Columns that the file does not have: nothing could be asked.</summary>
    public string? AbsentColumn { get; set; }

    /// <summary>Whether there were more keys than are remembered.</summary>
    public bool IsUndecided => keys is null;

    /// <summary>The first rows that fail.</summary>
    public IReadOnlyList<(Rejection Row, FailureReason Reason)> Failures => failures;

    public void Count(RuleAnswer answer, Func<Rejection> row)
    {
        switch (answer.Outcome)
        {
            case CheckOutcome.Missing:
                Missing++;
                break;
            case CheckOutcome.Passed:
                Passed++;
                break;
            default:
                Failed++;
                if (failures.Count < MostShown)
                {
                    failures.Add((row(), answer.Reason!.Value));
                }

                break;
        }
    }

    /// <summary>A key that is there: every row of one that comes twice fails.</summary>
    public void CountKey(IReadOnlyList<string?> values, Func<Rejection> row)
    {
        if (keys is null)
        {
            return;
        }

        var key = RecordDigest.Of(Line.Columns, values);
        var before = keys.GetValueOrDefault(key);
        keys[key] = before + 1;
        (Passed, Failed) = before switch { 0 => (Passed + 1, Failed), 1 => (Passed - 1, Failed + 2), _ => (Passed, Failed + 1) };
        if (before > 0 && failures.Count < MostShown)
        {
            failures.Add((row(), FailureReason.Duplicate));
        }

        if (keys.Count > MostKeys)
        {
            (keys, Passed, Failed) = (null, 0, 0);
            failures.Clear();
        }
    }

    /// <summary>For the score.</summary>
    public QualityRuleCount ToCount() => new()
    {
        Rule = Line.Rule.Id,
        Dimension = Line.Rule.Dimension,
        Severity = Line.Rule.Severity,
        Weight = Line.Rule.Weight,
        RequiredRate = Line.Rule.RequiredRate,
        MostFailures = Line.Rule.MostFailures,
        Passed = Passed,
        Failed = Failed,
    };
}
