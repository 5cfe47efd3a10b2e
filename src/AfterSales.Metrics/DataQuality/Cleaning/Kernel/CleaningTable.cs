using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Records under cleaning: their values, what was changed, and what no later step may touch.</summary>
internal sealed class CleaningTable
{
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly string?[][] rows;
    private readonly List<CellChange> changes = [];
    private readonly List<CellIssue> issues = [];
    private readonly HashSet<(int Position, string Field)> broken = [];
    private readonly List<UnmappedCategory> unmapped = [];
    private readonly List<FilledField> filled = [];
    private CleaningKind kind;
    private string field = string.Empty;

    public CleaningTable(IReadOnlyList<string> fields, IReadOnlyList<IReadOnlyList<string?>> records)
    {
        Guard.NoneNull(fields);
        Guard.NoneNull(records);
        for (var i = 0; i < fields.Count; i++)
        {
            if (columns.ContainsKey(fields[i]))
            {
                throw Guard.Item(nameof(fields), "must have each name once", i, fields[i]);
            }

            columns.Add(fields[i], i);
        }

        rows = new string?[records.Count][];
        for (var i = 0; i < rows.Length; i++)
        {
            Guard.SameLength(records[i].Count, fields.Count, nameof(records), nameof(fields));
            rows[i] = [.. records[i]];
        }
    }

    public int Count => rows.Length;

    public string? this[int position, string name] => rows[position][columns[name]];

    public bool Has(string name) => columns.ContainsKey(name);

    public void Begin(CleaningKind step, string name) => (kind, field) = (step, name);

    /// <summary>The trimmed values of the step's field that are there and not broken, with their positions.</summary>
    public IEnumerable<(int Position, string Text)> Present()
    {
        for (var i = 0; i < rows.Length; i++)
        {
            if (Text(i, field) is { } text)
            {
                yield return (i, text);
            }
        }
    }

    /// <summary>A trimmed value; null where it is missing, blank or broken.</summary>
    public string? Text(int position, string name)
        => this[position, name] is { } value && PlainText.Trim(value) is { Length: > 0 } text && !broken.Contains((position, name)) ? text : null;

    public bool IsBroken(int position, string name) => broken.Contains((position, name));

    public void Set(int position, string? value) => Set(position, field, value);

    public void Set(int position, string name, string? value)
    {
        var before = this[position, name];
        if (!string.Equals(before, value, StringComparison.Ordinal))
        {
            rows[position][columns[name]] = value;
            changes.Add(new CellChange { Position = position, Field = name, Before = before, After = value, Kind = kind });
        }
    }

    public void Restore(CellChange change) => rows[change.Position][columns[change.Field]] = change.Before;

    public void Break(int position, CleaningIssue issue)
    {
        broken.Add((position, field));
        issues.Add(new CellIssue { Position = position, Field = field, Value = this[position, field], Kind = kind, Issue = issue });
    }

    public void AddUnmapped(UnmappedCategory category) => unmapped.Add(category);

    public void AddFilled(FilledField share) => filled.Add(share);

    public FrozenList<IReadOnlyList<string?>> Records() => FrozenList.Own(rows.Select(row => (IReadOnlyList<string?>)FrozenList.Copy<string?>(row)).ToArray());

    public RecordCleaningResult Result() => new() { Records = Records(), Changes = changes, Issues = issues, Unmapped = unmapped, Filled = filled };
}
