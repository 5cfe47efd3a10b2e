using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Rules asked of every record: counts a rule, each failure with its reason, and the records to set apart (quarantine).</summary>
/// <remarks>All rules see all records, in any order and any split. A mutable class, not safe for use by several threads at once: one for each, merged.
/// The records' positions are the caller's; each is used once.</remarks>
public sealed class RecordInspection
{
    private readonly RecordField[] fields;
    private readonly HashSet<string>[] codes;
    private readonly RuleBook[] books;
    private long records;

    /// <summary>An inspection that has seen nothing.</summary>
    /// <param name="fields">The columns of the records, in their order.</param>
    /// <param name="rules">The rules.</param>
    /// <exception cref="ArgumentException">A list is null or has a null item, a field or a rule has a name twice, or a rule asks for a field that is not
    /// there.</exception>
    public RecordInspection(IReadOnlyList<RecordField> fields, IReadOnlyList<QualityRule> rules)
    {
        this.fields = [.. Guard.NoneNull(fields)];
        Guard.NoneNull(rules);
        CheckNames(this.fields.Select(field => field.Name), nameof(fields));
        CheckNames(rules.Select(rule => rule.Id), nameof(rules));
        codes = [.. fields.Select(field => new HashSet<string>(field.MissingCodes.Select(PlainText.Trim), StringComparer.Ordinal))];
        books = [.. rules.Select(rule => new RuleBook(
            rule,
            [.. rule.Check.Fields.Select(field => Column(field, nameof(rules)))],
            rule.Condition is { } condition ? Column(condition.Field, nameof(rules)) : -1))];
    }

    /// <summary>An inspection of a whole table, its records numbered from zero.</summary>
    /// <param name="fields">The columns of the records, in their order.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="records">The records.</param>
    /// <returns>The inspection.</returns>
    /// <exception cref="ArgumentException">A list is null or has a null item, a name comes twice, a rule asks for a field that is not there, or a record has
    /// another number of values than there are fields.</exception>
    public static RecordInspection Of(IReadOnlyList<RecordField> fields, IReadOnlyList<QualityRule> rules, IEnumerable<IReadOnlyList<string?>> records)
    {
        var inspection = new RecordInspection(fields, rules);
        var position = 0L;
        foreach (var values in Guard.Each(records))
        {
            inspection.Add(position++, values, nameof(records));
        }

        return inspection;
    }

    /// <summary>Inspects a record.</summary>
    /// <param name="position">Its number in the whole, whatever part it comes with.</param>
    /// <param name="values">Its values, one for each field; null where there is none.</param>
    /// <exception cref="ArgumentException"><paramref name="values"/> is null or has another length than the fields.</exception>
    public void Add(long position, IReadOnlyList<string?> values) => Add(position, Guard.NotNull(values), nameof(values));

    /// <summary>Adds what another inspection by the same rules has seen.</summary>
    /// <param name="other">The other inspection; it stays as it is.</param>
    /// <exception cref="ArgumentException"><paramref name="other"/> is null, or has other fields or rules.</exception>
    public void Merge(RecordInspection other)
    {
        if (!Guard.NotNull(other).fields.SequenceEqual(fields) || !other.books.Select(book => book.Rule).SequenceEqual(books.Select(book => book.Rule)))
        {
            throw new ArgumentException("Other must have the same fields and rules.", nameof(other));
        }

        records += other.records;
        for (var i = 0; i < books.Length; i++)
        {
            books[i].Merge(other.books[i]);
        }
    }

    /// <summary>What was found.</summary>
    /// <param name="mostFailures">How many failures to list at most; the counts and the quarantine are never cut.</param>
    /// <returns>Rules, failures and quarantine.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public RecordInspectionResult ToResult(int mostFailures = int.MaxValue)
    {
        Guard.NotNegative(mostFailures);
        var failures = books.Select(book => book.Failures()).ToArray();
        var quarantined = books.Zip(failures, (book, failed) => (book.Rule.Severity, failed))
            .Where(pair => pair.Severity >= RuleSeverity.Error)
            .SelectMany(pair => pair.failed.Select(failure => failure.Position)).Distinct().OrderBy(position => position).ToArray();
        return new RecordInspectionResult
        {
            Rules = FrozenList.Own(books.Select((book, i) => Summary(book, failures[i].Length)).ToArray()),
            Failures = FrozenList.Own(failures.SelectMany(failed => failed).Take(mostFailures).ToArray()),
            FailureCount = failures.Sum(failed => (long)failed.Length),
            Quarantined = FrozenList.Own(quarantined),
            Clean = records - quarantined.Length,
        };
    }

    private static RuleInspection Summary(RuleBook book, long failed)
    {
        var evaluated = book.Applicable - book.Missing;
        return new RuleInspection
        {
            Rule = book.Rule,
            Records = book.Records,
            Applicable = book.Applicable,
            Missing = book.Missing,
            Evaluated = evaluated,
            Passed = evaluated - failed,
            Failed = failed,
            Rate = evaluated == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Ratio(evaluated - failed, evaluated),
        };
    }

    private static void CheckNames(IEnumerable<string> names, string list)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var index = 0;
        foreach (var name in names)
        {
            if (!seen.Add(name))
            {
                throw Guard.Item(list, "must have each name once", index, name);
            }

            index++;
        }
    }

    private void Add(long position, IReadOnlyList<string?> values, string name)
    {
        Guard.SameLength(values.Count, fields.Length, name, nameof(fields));
        records++;
        var present = new string?[fields.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            present[i] = values[i] is { } text && PlainText.Trim(text) is { Length: > 0 } trimmed && !codes[i].Contains(trimmed) ? trimmed : null;
        }

        foreach (var book in books)
        {
            book.Add(position, values, present);
        }
    }

    private int Column(string field, string list)
    {
        var place = Array.FindIndex(fields, known => known.Name == field);
        return place >= 0 ? place : throw new ArgumentException($"Rules must ask for fields that are there; '{field}' is not.", list);
    }
}
