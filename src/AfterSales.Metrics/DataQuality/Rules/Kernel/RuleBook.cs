namespace AfterSales.Metrics.DataQuality;

/// <summary>What one rule has seen: counts, failures, and for a key who has it.</summary>
internal sealed class RuleBook(QualityRule rule, int[] columns, int condition)
{
    private readonly List<RuleFailure> failures = [];
    private readonly Dictionary<string, List<RuleFailure>> keys = new(StringComparer.Ordinal);

    public long Records { get; private set; }

    public long Applicable { get; private set; }

    public long Missing { get; private set; }

    public QualityRule Rule => rule;

    public void Add(long position, IReadOnlyList<string?> values, string?[] present)
    {
        Records++;
        if (rule.Condition is { } when && present[condition] != PlainText.Trim(when.Value))
        {
            return;
        }

        Applicable++;
        var asked = new string[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            if (present[columns[i]] is not { } value)
            {
                Miss(position, values);
                return;
            }

            asked[i] = value;
        }

        if (rule.Check is UniqueCheck)
        {
            Remember(KeyOf(asked), Failure(position, 0, values, FailureReason.Duplicate));
        }
        else if (rule.Check.Ask(asked) is { } failed)
        {
            failures.Add(Failure(position, failed.Field, values, failed.Reason));
        }
    }

    public void Merge(RuleBook other)
    {
        Records += other.Records;
        Applicable += other.Applicable;
        Missing += other.Missing;
        failures.AddRange(other.failures.ToArray());
        foreach (var pair in other.keys.ToArray())
        {
            foreach (var member in pair.Value.ToArray())
            {
                Remember(pair.Key, member);
            }
        }
    }

    /// <summary>All failures, by position.</summary>
    public RuleFailure[] Failures()
        => [.. failures.Concat(keys.Values.Where(members => members.Count > 1).SelectMany(members => members)).OrderBy(failure => failure.Position)];

    // A length before each part: "ab", "c" and "a", "bc" are two keys.
    private static string KeyOf(string[] parts)
        => parts.Length == 1 ? parts[0] : string.Concat(parts.Select(part => FormattableString.Invariant($"{part.Length}:{part}")));

    private void Miss(long position, IReadOnlyList<string?> values)
    {
        if (rule.Check is RequiredCheck)
        {
            failures.Add(Failure(position, 0, values, FailureReason.Missing));
        }
        else
        {
            Missing++;
        }
    }

    private void Remember(string key, RuleFailure member)
    {
        if (!keys.TryGetValue(key, out var members))
        {
            keys.Add(key, members = new List<RuleFailure>(1));
        }

        members.Add(member);
    }

    private RuleFailure Failure(long position, int field, IReadOnlyList<string?> values, FailureReason reason) => new()
    {
        Rule = rule.Id,
        Position = position,
        Field = rule.Check.Fields[field],
        Value = values[columns[field]],
        Reason = reason,
    };
}
