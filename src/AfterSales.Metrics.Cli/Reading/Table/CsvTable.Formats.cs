using System.Text;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>In which format the numbers and the dates of a column are: decided over the column, or asked for by name.</summary>
internal sealed partial class CsvTable
{
    private FormatChoice?[] choices = [];

    private static bool See(FormatChoice choice, RowSource source, int place)
    {
        var text = source.Text(place);
        if (text.Length == 0)
        {
            return false;
        }

        return choice.IsDate
            ? choice.See(DateReading.Of(SplitTime(text).Day).Readings, source.Line, text)
            : choice.See(NumberReading.Of(text).Readings, source.Line, text);
    }

    /// <summary>Which format a value is read in; a value that the column's format does not read is rejected.</summary>
    private bool Choose(string column, int index, Readings readings, string fault, string first, string second, string remedy, out Readings side)
    {
        side = Readings.First;
        if (readings == Readings.None)
        {
            return Refuse(column, fault);
        }

        var place = places[index];
        if (readings == Readings.Alike || rows!.IsTyped(place))
        {
            return true;
        }

        var choice = ChoiceOf(index, isDate: first == "day first");
        Span<char> text = stackalloc char[LongestNumber];
        text = text[..Encoding.UTF8.GetChars(rows.Bytes(place)[..Math.Min(60, rows.Bytes(place).Length)], text)];
        if (readings == Readings.Differ)
        {
            var asked = choice.SideOf(Line, text, c => Search(index, c));
            side = asked ?? side;
            return asked is not null || Refuse(column, choice.IsContradicted
                ? Say($"may mean two things, and the column has both kinds; say {Say(remedy)}")
                : Say($"may mean two things, and nothing in the column tells which; say {Say(remedy)}"));
        }

        choice.See(readings, Line, text);
        side = readings;
        return choice.Side is null || choice.Side == readings
            ? true
            : Refuse(column, Say($"must have a {Say(readings == Readings.First ? second : first)}, as the rest of the column; or say {Say(remedy)}"));
    }

    private FormatChoice ChoiceOf(int index, bool isDate) => choices[index] ??= new FormatChoice(options.GivenFor(Account.File, isDate), isDate);

    /// <summary>A part whose columns contradict themselves is left out as a whole: values were read before the contradiction showed.</summary>
    private void RequireTrust()
    {
        for (var i = 0; i < choices.Length; i++)
        {
            var column = Account.File.Columns[i];
            var (kinds, remedy) = choices[i] is not { IsDate: true }
                ? (Say("numbers with a decimal point and with a decimal comma"), Say("say --decimal point or --decimal comma"))
                : (Say("dates with the day first and with the month first"), Say("say --date-format dmy or --date-format mdy"));
            if (choices[i]?.Contradiction(column.Name, kinds, remedy) is { } why)
            {
                throw new InputException(Source is { } part ? Say($"{part}: {why}") : why);
            }
        }
    }

    /// <summary>Looks through the part for a value that tells the format of a column.</summary>
    private void Search(int column, FormatChoice choice)
    {
        var known = header;
        using var source = OpenRows(parts[next - 1], Account.File, options, encoding, null, ref known);
        var place = ReadHeader(source, known)[Account.File.Columns[column].Name];
        while (source.Read())
        {
            options.Cancellation.ThrowIfCancellationRequested();
            if (source.Count == places.Headers.Length && source.Fault is null && !source.IsTyped(place) && See(choice, source, place))
            {
                return;
            }
        }
    }
}
