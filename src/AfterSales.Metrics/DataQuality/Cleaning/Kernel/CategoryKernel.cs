using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Categories by a mapping that is its own answer: a target stays what it is.</summary>
internal sealed class CategoryKernel : StepKernel
{
    private readonly ILookup<string, CategoryMapping> rows;
    private readonly HashSet<string> targets;
    private readonly string? dateField;
    private readonly string? amountField;

    public CategoryKernel(CategoryMapping[] mappings, string? dateField, string? amountField)
    {
        this.dateField = dateField is null ? null : Guard.NotBlank(dateField);
        this.amountField = amountField is null ? null : Guard.NotBlank(amountField);
        rows = mappings.ToLookup(row => row.From, StringComparer.Ordinal);
        targets = new HashSet<string>(mappings.Select(row => row.To), StringComparer.Ordinal);
        foreach (var row in mappings)
        {
            if (targets.Contains(row.From) && row.From != row.To)
            {
                throw Guard.Mistake(nameof(mappings), $"Mappings must not map a target again; {row.From} is a target and becomes {row.To}.");
            }

            if ((row.FirstDay ?? row.LastDay) is not null && dateField is null)
            {
                throw Guard.Mistake(nameof(dateField), "DateField must be named where mappings have days; it is null.");
            }

            if (rows[row.From].Any(other => !ReferenceEquals(other, row) && row.Overlaps(other)))
            {
                throw Guard.Mistake(nameof(mappings), Guard.Text($"Mappings must have one row a source and day; {row.From} has several."));
            }
        }
    }

    public override IEnumerable<string> Companions => new[] { dateField, amountField }.OfType<string>();

    public override void Apply(CleaningTable table, string field)
    {
        var unmapped = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (position, text) in table.Present().ToArray())
        {
            if (targets.Contains(text))
            {
                continue;
            }

            var day = dateField is null ? null : table.Text(position, dateField);
            LocalDate? date = day is not null && PlainDate.TryRead(day, out var read) ? read : null;
            if (rows[text].FirstOrDefault(row => row.Holds(date)) is { } mapping)
            {
                table.Set(position, mapping.To);
                continue;
            }

            table.Break(position, rows[text].Any() && date is null ? CleaningIssue.MissingCompanion : CleaningIssue.Unmapped);
            if (!unmapped.TryGetValue(text, out var positions))
            {
                unmapped.Add(text, positions = []);
            }

            positions.Add(position);
        }

        foreach (var pair in unmapped.OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            table.AddUnmapped(new UnmappedCategory { Field = field, Value = pair.Key, Count = pair.Value.Count, Amount = Amount(table, pair.Value) });
        }
    }

    private decimal? Amount(CleaningTable table, List<int> positions)
    {
        var sum = default(ExactSum);
        foreach (var position in positions)
        {
            if (amountField is null || (table.Text(position, amountField) is { } text && !Added(text, ref sum)))
            {
                return null;
            }
        }

        return sum.TryGetValue(out var amount) ? amount : null;
    }

    private static bool Added(string text, ref ExactSum sum)
    {
        if (!PlainText.TryNumber(text, out var number))
        {
            return false;
        }

        sum.Add(number);
        return true;
    }
}
