using System.Text;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>The numbers of the current row.</summary>
internal sealed partial class CsvTable
{
    private const decimal LargestNumber = 1_000_000_000_000_000m;
    private const int MostDecimals = 8;

    /// <summary>No number with its marks is longer.</summary>
    private const int LongestNumber = 64;
    private readonly RunningSums sums;
    private string currencySign = string.Empty;

    /// <summary>An exact number; large and long ones are refused, so that no sum of a file exceeds the 28 digits of a decimal.</summary>
    public bool Decimal(string column, out decimal value)
        => Number(column, out value) && (currencySign.Length == 0 || Refuse(column, Say("must be a number without a currency sign")));

    public bool DecimalNotNegative(string column, out decimal value)
        => Decimal(column, out value) && (value >= 0 || Refuse(column, Say("must not be negative")));

    public bool OptionalDecimal(string column, out decimal? value)
    {
        value = null;
        if (Raw(column).Length == 0)
        {
            return true;
        }

        var isNumber = Decimal(column, out var number);
        value = number;
        return isNumber;
    }

    public bool Integer(string column, out int value)
    {
        var raw = Raw(column);
        if (System.Buffers.Text.Utf8Parser.TryParse(raw, out value, out var used) && used == raw.Length)
        {
            return true;
        }

        value = 0;
        var isWhole = Number(column, out var number);
        if (!isWhole)
        {
            return false;
        }

        value = number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue ? (int)number : 0;
        return value == number ? true : Refuse(column, Say("must be a whole number"));
    }

    public bool OptionalInteger(string column, out int? value)
    {
        value = null;
        if (Raw(column).Length == 0)
        {
            return true;
        }

        var isNumber = Integer(column, out var number);
        value = number;
        return isNumber;
    }

    /// <summary>A number in the format of its column, whatever currency sign stands beside it.</summary>
    private bool Number(string column, out decimal value)
    {
        currencySign = string.Empty;
        var index = places.IndexOf(column);
        var place = index < 0 ? -1 : places[index];
        var raw = place < 0 ? default : rows!.Bytes(place);
        if (PlainNumber.TryRead(raw, out value, out var hasPoint) && !rows!.IsTyped(place))
        {
            var choice = ChoiceOf(index, isDate: false);
            if (hasPoint)
            {
                choice.See(Readings.First, Line, raw);
            }

            sums.See(index, value);
            return !hasPoint || choice.Side != Readings.Second
                ? Math.Abs(value) < LargestNumber || RefuseSize(column)
                : Refuse(column, Say("must have a decimal comma, as the rest of the column"));
        }

        Span<char> text = stackalloc char[LongestNumber];
        var reading = raw.Length > LongestNumber ? NumberReading.Of(TextOf(raw)) : NumberReading.Of(text[..Encoding.UTF8.GetChars(raw, text)]);
        currencySign = reading.CurrencySign;
        if (!Choose(column, index, reading.Readings, reading.Fault, "decimal point", "decimal comma", "--decimal point or --decimal comma", out var side))
        {
            return false;
        }

        value = side == Readings.Second ? reading.Comma : reading.Point;
        sums.See(index, value);
        return (Math.Abs(value) < LargestNumber && value.Scale <= MostDecimals) || RefuseSize(column);
    }

    private bool RefuseSize(string column) => Refuse(column, Say("must be below 1,000,000,000,000,000 and have at most 8 decimals"));

    /// <summary>What a rejected row would have added counts for the total that its file gives.</summary>
    private void SeeLost()
    {
        for (var index = 0; index < Account.File.Columns.Count; index++)
        {
            if (Account.File.Columns[index].Kind != ColumnKind.Number || places[index] < 0 || sums.IsSeen(index))
            {
                continue;
            }

            var raw = rows!.Bytes(places[index]);
            if (raw.Length is > 0 and <= LongestNumber && NumberReading.Of(TextOf(raw)) is { Readings: not Readings.None } reading)
            {
                var side = reading.Readings == Readings.Second || (reading.Readings == Readings.Differ && choices[index]?.Side == Readings.Second);
                sums.See(index, side ? reading.Comma : reading.Point);
            }
        }
    }
}
