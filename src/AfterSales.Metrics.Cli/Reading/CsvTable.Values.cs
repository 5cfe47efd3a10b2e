using System.Text;
using NodaTime;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>
/// The values of the current row. A method that answers false has accounted for the row: the reader goes on to the next.
/// </summary>
internal sealed partial class CsvTable
{
    private const decimal LargestNumber = 1_000_000_000_000_000m;
    private const int MostDecimals = 8;
    private readonly TextPool texts = new();
    private readonly RunningSums sums;
    private (byte[] Text, int Length, LocalDate Date) lastDate = (new byte[16], 0, default);
    private bool isTotal;
    private string? unfair;
    private ulong seen;
    private ulong texted;
    private (int Code, Currency Currency) lastCurrency = (-1, default);
    private string currencySign = string.Empty;

    /// <summary>The texts of the file, each with its code.</summary>
    public TextPool Texts => texts;

    /// <summary>The text of a column; empty when the file does not have it. One string for each distinct text.</summary>
    public string Text(string column) => texts[Code(column)];

    /// <summary>The code of a column's text among <see cref="Texts"/>; 0 is no text.</summary>
    public int Code(string column)
    {
        var index = places.IndexOf(column);
        var place = index < 0 ? -1 : places[index];
        if (place < 0)
        {
            return 0;
        }

        var code = texts.CodeOf(rows!.Bytes(place));
        isTotal |= texts.IsTotal(code);
        unfair ??= texts.IsFair(code) ? null : column;
        seen |= 1UL << (index & 63);
        return code;
    }

    /// <summary>Texts that the reader asks for after its verdict are looked at before it.</summary>
    private void SeeUnseen()
    {
        for (var left = texted & ~seen; left != 0; left &= left - 1)
        {
            Code(Account.File.Columns[System.Numerics.BitOperations.TrailingZeroCount(left)].Name);
        }
    }

    public bool IsBlank(string column) => Raw(column).Length == 0;

    public bool RequiredText(string column, out string value)
    {
        value = Text(column);
        return value.Length > 0 || Refuse(column, "must not be blank");
    }

    /// <summary>An exact number; large and long ones are refused, so that no sum of a file exceeds the 28 digits of a decimal.</summary>
    public bool Decimal(string column, out decimal value)
        => Number(column, out value) && (currencySign.Length == 0 || Refuse(column, "must be a number without a currency sign"));

    public bool DecimalNotNegative(string column, out decimal value)
        => Decimal(column, out value) && (value >= 0 || Refuse(column, "must not be negative"));

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
        return value == number ? true : Refuse(column, "must be a whole number");
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

    /// <summary>A year that the run takes.</summary>
    public bool Year(string column, out int value)
        => Integer(column, out value) && (options.Years.Contains(value) || Refuse(column, options.Years.Rule("must be a year")));

    public bool Date(string column, out LocalDate value)
    {
        var raw = Raw(column);
        if (raw.Length > 0 && raw.SequenceEqual(lastDate.Text.AsSpan(0, lastDate.Length)))
        {
            value = lastDate.Date;
            return true;
        }

        if (!DateOf(column, raw, out value))
        {
            return false;
        }

        if (raw.Length <= lastDate.Text.Length)
        {
            raw.CopyTo(lastDate.Text);
            (lastDate.Length, lastDate.Date) = (raw.Length, value);
        }

        return true;
    }

    public bool OptionalDate(string column, out LocalDate? value)
    {
        value = null;
        if (Raw(column).Length == 0)
        {
            return true;
        }

        var isDate = Date(column, out var date);
        value = date;
        return isDate;
    }

    /// <summary>A calendar month.</summary>
    public bool Month(string column, out ReportingPeriod value)
    {
        value = ReportingPeriod.Month(1, 1);
        var text = TextOf(Raw(column));
        if (MonthReading.TryRead(text, out var year, out var month))
        {
            value = ReportingPeriod.Month(year, month);
            return options.Years.Contains(year) || Refuse(column, options.Years.Rule("must be a month"));
        }

        return Refuse(column, "must be a month, as 2026-03");
    }

    /// <summary>An instant: with an offset or Z as written, without one as local time of the zone asked for.</summary>
    public bool Instant(string column, out Instant value)
    {
        value = default;
        var text = TextOf(Raw(column));
        var (day, clock) = SplitTime(text);
        var date = default(LocalDate);
        if (clock.Length == 0 || !TimeReading.TryRead(clock, out var time, out var offset))
        {
            return Refuse(column, "must be a time, as 2026-03-31T08:00:00Z");
        }

        if (!DateOf(column, day, ref date))
        {
            return false;
        }

        // An hour that the zone skips moves on by the gap; of an hour that comes twice, the first.
        value = offset is { } written ? new OffsetDateTime(date + time, written).ToInstant() : options.Zone.AtLeniently(date + time).ToInstant();
        return true;
    }

    public bool OptionalInstant(string column, out Instant? value)
    {
        value = null;
        if (Raw(column).Length == 0)
        {
            return true;
        }

        var isInstant = Instant(column, out var instant);
        value = instant;
        return isInstant;
    }

    public bool Time(string column, out LocalTime value)
        => (TimeReading.TryRead(TextOf(Raw(column)), out value, out var offset) && offset is null) || Refuse(column, "must be a time of day, as 08:30");

    public bool OptionalFlag(string column, out bool? value)
    {
        value = TextOf(Raw(column)).ToUpperInvariant() switch
        {
            "TRUE" or "YES" or "Y" or "1" or "JA" or "J" or "WAHR" or "是" or "真" => true,
            "FALSE" or "NO" or "N" or "0" or "NEIN" or "FALSCH" or "否" or "假" => false,
            _ => null,
        };
        return value is not null || Raw(column).Length == 0 || Refuse(column, "must be true or false");
    }

    /// <summary>An amount in the file's one currency; of a ledger with two columns, what the debit is above the credit.</summary>
    public bool Money(string column, out Money value)
    {
        value = default;
        var amount = 0m;
        if (places[column] < 0 && HasColumn("debit") | HasColumn("credit"))
        {
            if (!DebitAndCredit(out amount))
            {
                return false;
            }
        }
        else if (!Number(column, out amount))
        {
            return false;
        }

        if (!CurrencyOfRow(out var found))
        {
            return false;
        }

        if (currencySign.Length > 0 && !CurrencySigns.Means(currencySign, found))
        {
            return Refuse(column, $"must be in {found}; it says {currencySign}");
        }

        Account.SeeFiner(amount, found, Line);
        value = Metrics.Money.Of(amount, found);
        return true;
    }

    /// <summary>Whether the date is one the evaluation looks at; otherwise the row is ignored.</summary>
    public bool IsInScope(LocalDate date)
    {
        if (options.IsInScope(date))
        {
            return true;
        }

        Ignore("outside the period and the one before");
        return false;
    }

    /// <summary>Rejects the row; always false, so that a check can end in it.</summary>
    public bool Refuse(string column, string rule)
    {
        Reject(column, rule);
        return false;
    }

    private static string TextOf(ReadOnlySpan<byte> raw) => raw.Length == 0 ? string.Empty : Encoding.UTF8.GetString(raw);

    /// <summary>The date and the time of a text: a T or the first space after the date parts them.</summary>
    private static (string Day, string Clock) SplitTime(string text)
    {
        var at = text.AsSpan().IndexOfAny('T', ' ');
        return at < 0 ? (text, string.Empty) : (text[..at], text[(at + 1)..]);
    }

    private ReadOnlySpan<byte> Raw(string column) => places[column] is >= 0 and var place ? rows!.Bytes(place) : default;

    private bool DebitAndCredit(out decimal amount)
    {
        var (debit, credit) = (0m, 0m);
        amount = 0;
        if (Raw("debit").Length == 0 && Raw("credit").Length == 0)
        {
            return Refuse(HasColumn("debit") ? "debit" : "credit", "must be there, or the credit");
        }

        if ((Raw("debit").Length > 0 && !Number("debit", out debit)) || (Raw("credit").Length > 0 && !Number("credit", out credit)))
        {
            return false;
        }

        amount = debit - credit;
        return true;
    }

    /// <summary>A number in the format of its column, whatever currency sign stands beside it.</summary>
    private bool Number(string column, out decimal value)
    {
        currencySign = string.Empty;
        var index = places.IndexOf(column);
        var raw = Raw(column);
        if (PlainNumber.TryRead(raw, out value) && !rows!.IsTyped(places[column]))
        {
            var choice = ChoiceOf(index, isDate: false);
            choice.See(PlainNumber.ReadingsOf(raw), Line, raw);
            sums.See(index, column, value);
            return choice.Side != Readings.Second || raw.IndexOf((byte)'.') < 0
                ? Math.Abs(value) < LargestNumber || RefuseSize(column)
                : Refuse(column, "must have a decimal comma, as the rest of the column");
        }

        Span<char> text = stackalloc char[64];
        var reading = raw.Length > 64 ? NumberReading.Of(TextOf(raw)) : NumberReading.Of(text[..Encoding.UTF8.GetChars(raw, text)]);
        currencySign = reading.CurrencySign;
        if (!Choose(column, index, reading.Readings, reading.Fault, "decimal point", "decimal comma", "--decimal point or --decimal comma", out var side))
        {
            return false;
        }

        value = side == Readings.Second ? reading.Comma : reading.Point;
        sums.See(index, column, value);
        return (Math.Abs(value) < LargestNumber && value.Scale <= MostDecimals) || RefuseSize(column);
    }

    private bool RefuseSize(string column) => Refuse(column, "must be below 1,000,000,000,000,000 and have at most 8 decimals");

    /// <summary>Which format a value is read in; a value that the column's format does not read is rejected.</summary>
    private bool Choose(string column, int index, Readings readings, string fault, string first, string second, string remedy, out Readings side)
    {
        side = Readings.First;
        if (readings == Readings.None)
        {
            return Refuse(column, fault);
        }

        var place = places[column];
        if (readings == Readings.Alike || rows!.IsTyped(place))
        {
            return true;
        }

        var choice = ChoiceOf(index, isDate: first == "day first");
        Span<char> text = stackalloc char[64];
        text = text[..Encoding.UTF8.GetChars(rows.Bytes(place)[..Math.Min(60, rows.Bytes(place).Length)], text)];
        if (readings == Readings.Differ)
        {
            var (asked, words) = (choice.SideOf(Line, text, c => Search(index, c)), remedy);
            side = asked ?? side;
            return asked is not null || Refuse(column, choice.IsContradicted
                ? $"may mean two things, and the column has both kinds; say {words}"
                : $"may mean two things, and nothing in the column tells which; say {words}");
        }

        choice.See(readings, Line, text);
        side = readings;
        return choice.Side is null || choice.Side == readings
            ? true
            : Refuse(column, $"must have a {(readings == Readings.First ? second : first)}, as the rest of the column; or say {remedy}");
    }

    private FormatChoice ChoiceOf(int index, bool isDate) => choices[index] ??= new FormatChoice(options.GivenFor(Account.File, isDate), isDate);

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

    private bool DateOf(string column, ReadOnlySpan<byte> raw, out LocalDate value)
    {
        value = default;
        if (PlainDate.TryRead(raw, out value))
        {
            return InYears(column, value);
        }

        var (day, clock) = SplitTime(TextOf(raw));
        var time = default(LocalTime);
        Offset? offset = null;
        if (clock.Length > 0 && !TimeReading.TryRead(clock, out time, out offset))
        {
            return Refuse(column, "must be a date that exists, as 2026-03-31");
        }

        if (!DateOf(column, day, ref value))
        {
            return false;
        }

        // A moment with an offset: its date is that of the zone the run is in.
        value = offset is { } written ? new OffsetDateTime(value + time, written).ToInstant().InZone(options.Zone).Date : value;
        return true;
    }

    private bool DateOf(string column, string day, ref LocalDate value)
    {
        var index = places.IndexOf(column);
        var reading = DateReading.Of(day, options.IsSerial(Account.File));
        if (!Choose(column, index, reading.Readings, reading.Fault, "day first", "month first", "--date-format dmy or --date-format mdy", out var side))
        {
            return false;
        }

        value = side == Readings.Second ? reading.MonthFirst : reading.DayFirst;
        return InYears(column, value);
    }

    private bool InYears(string column, LocalDate value) => options.Years.Contains(value.Year) || Refuse(column, options.Years.Rule("must be a date"));

    private bool CurrencyOfRow(out Currency found)
    {
        if (places["currency"] < 0)
        {
            found = options.Currency!.Value;
            currency = found;
            return true;
        }

        var code = Code("currency");
        if (code == lastCurrency.Code)
        {
            found = lastCurrency.Currency;
        }
        else if (!Metrics.Currency.TryOf(texts[code], out found))
        {
            return Refuse("currency", "must be an ISO 4217 code, as EUR");
        }

        lastCurrency = (code, found);

        if (options.Currency is { } wanted)
        {
            if (found != wanted)
            {
                Ignore($"in {found}, not in {wanted}");
                return false;
            }
        }
        else if (currency is { } first && first != found)
        {
            throw new InputException(
                $"line {Line}: the currency is {found}, but {first} on the lines before; keep one currency per file, or choose the rows with --currency {first}.");
        }

        currency = found;
        return true;
    }
}
