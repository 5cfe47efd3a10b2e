using System.Text;

namespace AfterSales.Metrics.DataQuality;

/// <summary>One notation for a column of numbers.</summary>
internal sealed class NumberFormatKernel(NumberNotation[] notations) : StepKernel
{
    private const int GroupLength = 3;

    public override void Apply(CleaningTable table, string field)
    {
        (int Position, string Text)[] present = [.. table.Present()];
        var readings = notations.Distinct().Select(notation => Read(present, notation)).OfType<decimal[]>().ToList();
        var isDecided = readings.Count > 0 && readings.TrueForAll(reading => reading.SequenceEqual(readings[0]));
        for (var i = 0; i < present.Length; i++)
        {
            if (isDecided)
            {
                table.Set(present[i].Position, CleanText.Of(readings[0][i]));
            }
            else
            {
                table.Break(present[i].Position, readings.Count == 0 ? CleaningIssue.Unreadable : CleaningIssue.Ambiguous);
            }
        }
    }

    private static decimal[]? Read((int Position, string Text)[] present, NumberNotation notation)
    {
        var numbers = new decimal[present.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (Plain(present[i].Text, notation) is not { } plain || !PlainText.TryNumber(plain, out numbers[i]))
            {
                return null;
            }
        }

        return numbers;
    }

    /// <summary>Digits with a decimal point; null where thousands are not in threes behind a first group that is no zero.</summary>
    private static string? Plain(string text, NumberNotation notation)
    {
        var mark = notation is NumberNotation.Point or NumberNotation.ApostrophePoint ? '.' : ',';
        var start = text[0] is '+' or '-' ? 1 : 0;
        var end = text.IndexOf(mark);
        end = end < 0 ? text.Length : end;
        var plain = new StringBuilder(text.Length).Append(text, 0, start);
        var (last, isGrouped) = (start, false);
        for (var i = start; i < end; i++)
        {
            if (!IsGroup(text[i], notation))
            {
                plain.Append(text[i]);
                continue;
            }

            if (isGrouped ? i - last != GroupLength + 1 : i - start is < 1 or > GroupLength || text[start] == '0')
            {
                return null;
            }

            (last, isGrouped) = (i, true);
        }

        if (isGrouped && end - last != GroupLength + 1)
        {
            return null;
        }

        return end == text.Length ? plain.ToString() : plain.Append('.').Append(text, end + 1, text.Length - end - 1).ToString();
    }

    private static bool IsGroup(char unit, NumberNotation notation) => notation switch
    {
        NumberNotation.Point => unit == ',',
        NumberNotation.Comma => unit == '.',
        NumberNotation.SpaceComma => unit is ' ' or '\u00A0' or '\u202F',
        _ => unit is '\'' or '\u2019',
    };
}
