using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>The user's own rules on the current row, asked of what was read of it: numbers and days, whatever their format.</summary>
internal sealed partial class CsvTable
{
    private readonly RuleCount[] rules;
    private (int Index, int Field)[][] ruleColumns = [];

    /// <summary>What stands in a column of a file, whatever becomes of its rows; null where the file cannot be read, has no such column, or too many
    /// values.</summary>
    public static HashSet<string>? ValuesOf(IReadOnlyList<InputPart> parts, InputFile file, string column, ReadOptions options, int most)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            using var table = Open(parts, new RowAccount(file), options with { Rules = [] });
            while (table.Read())
            {
                var (_, field) = table.PlaceOfAny(column);
                if (field < 0)
                {
                    return null;
                }

                values.Add(table.FieldText(field));
                table.Ignore("looked through");
                if (values.Count > most)
                {
                    return null;
                }
            }
        }
        catch (Exception e) when (e is InputException or IOException or CsvHelper.CsvFormatException or UnauthorizedAccessException
            or System.Text.DecoderFallbackException)
        {
            return null;
        }

        values.Remove(string.Empty);
        return values;
    }

    /// <summary>Where the columns of the rules stand in the part that begins.</summary>
    private void PlaceRules()
    {
        ruleColumns = [.. rules.Select(rule => rule.Line.Columns.Append(rule.Line.Rule.Condition?.Field ?? string.Empty).Select(PlaceOfAny).ToArray())];
        for (var i = 0; i < rules.Length; i++)
        {
            var absent = rules[i].Line.Columns.Where((_, c) => ruleColumns[i][c].Field < 0).Append(
                rules[i].Line.Rule.Condition is { } when && ruleColumns[i][^1].Field < 0 ? when.Field : null).FirstOrDefault(c => c is not null);
            rules[i].AbsentColumn ??= absent;
        }
    }

    /// <summary>A column by the tool's name for it, else by the file's own.</summary>
    private (int Index, int Field) PlaceOfAny(string column)
    {
        var index = places.IndexOf(column);
        return index >= 0 && places[index] >= 0 ? (index, places[index])
            : (-1, Array.FindIndex(places.Headers, header => column.Length > 0 && string.Equals(header, column, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Whether the row keeps the rules that set rows apart; otherwise it is accounted for.</summary>
    private bool KeepsRules()
    {
        (string Column, string Rule)? broken = null;
        for (var i = 0; i < rules.Length; i++)
        {
            if (Ask(rules[i], ruleColumns[i]) is { } column && rules[i].Line.SetsApart)
            {
                broken ??= (column, rules[i].Line.Rule.Id);
            }
        }

        if (broken is not var (name, id))
        {
            return true;
        }

        isPending = false;
        Account.SetApart(RejectionOf(name, id), sums);
        sums.Add(isLost: true);
        years.Clear();
        return false;
    }

    private string? Ask(RuleCount rule, (int Index, int Field)[] at)
    {
        var line = rule.Line;
        if (line.Unasked is not null || rule.AbsentColumn is not null
            || (line.Rule.Condition is { } when && ValueAt(at[^1], ColumnKind.Text) != when.Value.Trim()))
        {
            return null;
        }

        var values = new string?[line.Columns.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ValueAt(at[i], line.Reads);
        }

        var answer = line.Rule.Ask(values);
        if (line.IsUnique && answer.Outcome == CheckOutcome.Passed)
        {
            rule.CountKey(values, Row);
            return null;
        }

        rule.Count(answer, Row);
        return answer.Outcome == CheckOutcome.Failed ? line.Columns[0] : null;

        Rejection Row() => RejectionOf(line.Columns[0], line.Rule.Id);
    }

    private Rejection RejectionOf(string column, string rule)
    {
        var (_, field) = PlaceOfAny(column);
        return new Rejection(Line, column, field < 0 ? string.Empty : Cut(rows!.Text(field)), rule, Source);
    }

    /// <summary>A number or day as the row's reader understood it, where the rule asks for one; else the text.</summary>
    private string ValueAt((int Index, int Field) column, ColumnKind kind)
    {
        if (kind == ColumnKind.Number && column.Index >= 0 && sums.ValueOf(column.Index) is { } number)
        {
            return NumberText.Plain(number);
        }

        return kind == ColumnKind.Date && column.Index >= 0 && years.DayOf(column.Index) is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day)
            : column.Field < rows!.Count ? rows.Text(column.Field) : string.Empty;
    }
}
