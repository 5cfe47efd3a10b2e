using System.Globalization;
using AfterSales.Metrics.DataQuality;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>A row of rules.csv: what the user asks of the rows of a file.</summary>
/// <param name="FileName">The file it is about, without its ending.</param>
/// <param name="Columns">The columns it asks for, in the rule's order.</param>
/// <param name="Reads">What it asks of a value: the text, the number, or the day.</param>
/// <param name="IsUnique">Whether the columns are a key: decided over all rows, when they have been used.</param>
internal sealed record RuleLine(long Line, string? Source, string FileName, IReadOnlyList<string> Columns, QualityRule Rule, ColumnKind Reads, bool IsUnique)
{
    private const string Kinds = "required, range, one-of, mask, dates, not-before, sum, same, fresh, reference or unique";
    private const int MostRules = 1000;

    public static InputFile<List<RuleLine>> File { get; } = new(
        "rules",
        "one check of the rows of a file; a row that fails one of severity error or blocking is set apart",
        Read,
        InputColumn.Required("file", "the file, as costs"),
        InputColumn.Required("check", Kinds),
        InputColumn.Required("column", "the column, as the tool or the file calls it; of a unique key several, parted by semicolons"),
        InputColumn.Optional("rule", "how the report calls the check; blank makes a name of file, column and check"),
        InputColumn.Optional("other", "the other columns, parted by semicolons: the parts of a sum, those that must be the same, the date that comes first; "
            + "of reference where the value must stand, as bookings.case"),
        InputColumn.Optional("values", "of one-of and mask those allowed, parted by semicolons (A and a for letters, 9 for digits); of fresh the most days"),
        InputColumn.Optional("from", "the least number, or the first day as 2026-01-01"),
        InputColumn.Optional("to", "the largest number, or the last day; of fresh the day it is seen from; of sum how far off it may be"),
        InputColumn.Optional("severity", "info, warning, error or blocking; blank is error"),
        InputColumn.Optional("required_rate", "the share of rows that must pass, as 0.99; blank is 1"),
        InputColumn.Optional("most_failures", "so many failures are none, whatever the rate"),
        InputColumn.Optional("weight", "its weight in the score; blank is 1"),
        InputColumn.Optional("when_column", "the check applies where this column …"),
        InputColumn.Optional("when_value", "… has this value"));

    /// <summary>Of a reference the file and column where a value must stand.</summary>
    public (string File, string Column)? Stands { get; init; }

    /// <summary>Why the rule cannot be asked, in words; null when it can.</summary>
    public string? Unasked { get; init; }

    /// <summary>The rule with the keys that there are.</summary>
    public RuleLine Knowing(IEnumerable<string> keys) => this with
    {
        Rule = QualityRule.Reference(Rule.Id, Columns[0], keys) with
        {
            Severity = Rule.Severity,
            RequiredRate = Rule.RequiredRate,
            MostFailures = Rule.MostFailures,
            Weight = Rule.Weight,
            Condition = Rule.Condition,
        },
    };

    /// <summary>Whether a row that fails is not used: a key is known to be double when its rows have been used.</summary>
    public bool SetsApart => Rule.Severity >= RuleSeverity.Error && !IsUnique;

    private static List<RuleLine> Read(CsvTable table)
    {
        var lines = new List<RuleLine>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (table.Read())
        {
            if (!table.RequiredText("file", out var file) || !table.RequiredText("check", out var check) || !table.RequiredText("column", out var column)
                || !Severity(table, out var severity) || !table.OptionalDecimal("required_rate", out var rate)
                || !table.OptionalInteger("most_failures", out var most) || !table.OptionalDecimal("weight", out var weight))
            {
                continue;
            }

            var name = table.Text("rule") is { Length: > 0 } said ? said : $"{file}.{column} {check}";
            if (rate is < 0 or > 1)
            {
                table.Reject("required_rate", Say("must be a fraction from 0 to 1"));
            }
            else if (most < 0 || weight < 0)
            {
                table.Reject(most < 0 ? "most_failures" : "weight", Say("must not be negative"));
            }
            else if (table.IsBlank("when_column") != table.IsBlank("when_value"))
            {
                table.Reject("when_column", Say("must be there with when_value, or neither"));
            }
            else if (lines.Count >= MostRules || !names.Add(name))
            {
                table.Reject("rule", lines.Count >= MostRules ? Say($"must be one of at most {MostRules} rules")
                    : Say("must be a name that no rule before it has"));
            }
            else if (RuleOf(table, name, check, column, out var columns) is { } rule && table.Use())
            {
                var when = table.Text("when_column") is { Length: > 0 } at ? new RuleCondition { Field = at, Value = table.Text("when_value") } : null;
                lines.Add(new RuleLine(table.Line, table.Source, Stem(file), columns, rule with
                {
                    Severity = severity,
                    RequiredRate = rate ?? 1,
                    MostFailures = most,
                    Weight = weight ?? 1,
                    Condition = when,
                }, ReadsOf(check), rule.Dimension == QualityDimension.Uniqueness)
                {
                    Stands = StandsOf(check, table.Text("other")),
                });
            }
        }

        return lines;
    }

    private static ColumnKind ReadsOf(string check) => check.ToUpperInvariant() switch
    {
        "RANGE" or "SUM" => ColumnKind.Number,
        "DATES" or "NOT-BEFORE" or "FRESH" => ColumnKind.Date,
        _ => ColumnKind.Text,
    };

    private static (string File, string Column)? StandsOf(string check, string other)
        => check.Equals("reference", StringComparison.OrdinalIgnoreCase) && other.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
            && dot < other.Length - 1 ? (other[..dot].Trim(), other[(dot + 1)..].Trim()) : null;

    private static string Stem(string file) => file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? file[..^4] : file;

    private static bool Severity(CsvTable table, out RuleSeverity severity)
    {
        severity = RuleSeverity.Error;
        return table.IsBlank("severity") || (Enum.TryParse(table.Text("severity"), ignoreCase: true, out severity) && Enum.IsDefined(severity)
            && !char.IsAsciiDigit(table.Text("severity")[0])) || table.Refuse("severity", Say("must be info, warning, error or blocking"));
    }

    /// <summary>The library's rule; null when the row was rejected.</summary>
    private static QualityRule? RuleOf(CsvTable table, string name, string check, string column, out IReadOnlyList<string> columns)
    {
        var others = Parts(table.Text("other"));
        columns = [column, .. others];
        switch (check.ToUpperInvariant())
        {
            case "REQUIRED":
                return QualityRule.Required(name, column);
            case "UNIQUE":
                columns = Parts(column);
                return columns.Count > 0 ? QualityRule.Unique(name, columns) : Refused(table, "column", Say("must name a column"));
            case "RANGE":
                return Number(table, "from", out var least) && Number(table, "to", out var largest)
                    ? Ranged(table, least is null && largest is null, largest < least, () => QualityRule.Range(name, column, least, largest)) : null;
            case "DATES":
                return Day(table, "from", out var first) && Day(table, "to", out var last)
                    ? Ranged(table, first is null || last is null, last < first, () => QualityRule.DateWindow(name, column, first!.Value, last!.Value))
                    : null;
            case "ONE-OF":
                return Values(table, values => QualityRule.OneOf(name, column, values));
            case "MASK":
                return Values(table, values => QualityRule.Mask(name, column, values));
            case "NOT-BEFORE":
                return others.Length == 1 ? QualityRule.NotBefore(name, column, others[0])
                    : Refused(table, "other", Say("must name the one column that comes first"));
            case "REFERENCE":
                columns = [column];
                return StandsOf(check, table.Text("other")) is not null ? QualityRule.Reference(name, column, [])
                    : Refused(table, "other", Say("must name the file and column where the value stands, as bookings.case"));
            case "SAME":
                return others.Length > 0 ? QualityRule.Same(name, columns) : Refused(table, "other", Say("must name the columns that have the same value"));
            case "SUM":
                return others.Length == 0 ? Refused(table, "other", Say("must name the parts of the sum"))
                    : !Number(table, "to", out var off) ? null
                    : off < 0 ? Refused(table, "to", Say("must not be negative")) : QualityRule.Sum(name, column, others, off ?? 0);
            case "FRESH":
                return !Day(table, "to", out var seen) ? null
                    : seen is null ? Refused(table, "to", Say("must be the day it is seen from, as 2026-03-31"))
                    : int.TryParse(table.Text("values"), NumberStyles.None, CultureInfo.InvariantCulture, out var days)
                    ? QualityRule.Fresh(name, column, seen.Value, days)
                    : Refused(table, "values", Say("must be a whole number of days"));
            default:
                return Refused(table, "check", Say("must be required, range, one-of, mask, dates, not-before, sum, same, fresh, reference or unique"));
        }
    }

    private static QualityRule? Ranged(CsvTable table, bool isOpen, bool isTurned, Func<QualityRule> make)
        => isOpen ? Refused(table, "from", Say("must be there, or to; of dates both"))
            : isTurned ? Refused(table, "to", Say("must not be before from"))
            : make();

    private static QualityRule? Values(CsvTable table, Func<IReadOnlyList<string>, QualityRule> make)
        => Parts(table.Text("values")) is { Length: > 0 } values ? make(values) : Refused(table, "values", Say("must name those allowed, parted by semicolons"));

    private static QualityRule? Refused(CsvTable table, string column, string rule)
    {
        table.Reject(column, rule);
        return null;
    }

    private static string[] Parts(string text) => text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool Number(CsvTable table, string column, out decimal? number)
    {
        var isNumber = decimal.TryParse(
            table.Text(column), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var found);
        number = isNumber ? found : null;
        return isNumber || table.IsBlank(column) || table.Refuse(column, Say("must be a number with a point, as 12.5"));
    }

    private static bool Day(CsvTable table, string column, out LocalDate? day)
    {
        var result = LocalDatePattern.Iso.Parse(table.Text(column));
        day = result.Success ? result.Value : null;
        return result.Success || table.IsBlank(column) || table.Refuse(column, Say("must be a day, as 2026-03-31"));
    }
}
