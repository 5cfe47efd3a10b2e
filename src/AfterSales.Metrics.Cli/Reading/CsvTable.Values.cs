using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>
/// The values of the current row. A method that answers false has accounted for the row: the reader goes on to the next.
/// </summary>
internal sealed partial class CsvTable
{
    private const decimal LargestNumber = 1_000_000_000_000_000m;
    private const int MostDecimals = 8;
    private const NumberStyles PlainNumber = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
    private static readonly InstantPattern UtcPattern = InstantPattern.ExtendedIso;
    private static readonly OffsetDateTimePattern OffsetPattern = OffsetDateTimePattern.ExtendedIso;
    private static readonly LocalDateTimePattern[] LocalPatterns =
    [
        LocalDateTimePattern.ExtendedIso,
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd' 'HH':'mm':'ss"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd' 'HH':'mm"),
    ];

    private static readonly LocalTimePattern TimePattern = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private (string Text, LocalDate Date) lastDate = (string.Empty, default);

    /// <summary>The text of a column; empty when the file does not have it. One string for each distinct text.</summary>
    public string Text(string column)
    {
        var raw = Raw(column);
        if (raw.Length == 0)
        {
            return string.Empty;
        }

        if (texts.TryGetValue(raw, out var known))
        {
            return known;
        }

        // Document numbers differ on every line; keeping them all would only fill the memory.
        if (texts.Count < 10_000)
        {
            texts.Add(raw, raw);
        }

        return raw;
    }

    public bool IsBlank(string column) => Raw(column).Length == 0;

    public bool RequiredText(string column, out string value)
    {
        value = Text(column);
        return value.Length > 0 || Refuse(column, "must not be blank");
    }

    /// <summary>An exact number; large and long ones are refused, so that no sum of a file exceeds the 28 digits of a decimal.</summary>
    public bool Decimal(string column, out decimal value)
    {
        if (!decimal.TryParse(Raw(column), PlainNumber, CultureInfo.InvariantCulture, out value))
        {
            return Refuse(column, "must be a number with a decimal point and no thousands separator, as 1234.50");
        }

        return (Math.Abs(value) < LargestNumber && value.Scale <= MostDecimals) || Refuse(
            column, "must be below 1,000,000,000,000,000 and have at most 8 decimals");
    }

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
        => int.TryParse(Raw(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
            || Refuse(column, "must be a whole number");

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

    /// <summary>A year from 1 to 9999.</summary>
    public bool Year(string column, out int value)
        => Integer(column, out value) && (value is >= 1 and <= 9999 || Refuse(column, "must be a year, as 2026"));

    public bool Date(string column, out LocalDate value)
    {
        var raw = Raw(column);
        if (string.Equals(raw, lastDate.Text, StringComparison.Ordinal) && raw.Length > 0)
        {
            value = lastDate.Date;
            return true;
        }

        if (!LocalDatePattern.Iso.Parse(raw).TryGetValue(default, out value))
        {
            return Refuse(column, "must be a date that exists, as 2026-03-31");
        }

        lastDate = (raw, value);
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
        if (!YearMonthPattern.Iso.Parse(Raw(column)).TryGetValue(default, out var month))
        {
            value = ReportingPeriod.Month(1, 1);
            return Refuse(column, "must be a month, as 2026-03");
        }

        value = ReportingPeriod.Month(month.Year, month.Month);
        return true;
    }

    /// <summary>An instant: with an offset or Z as written, without one as local time of the zone asked for.</summary>
    public bool Instant(string column, out Instant value)
    {
        var raw = Raw(column);
        if (UtcPattern.Parse(raw).TryGetValue(default, out value))
        {
            return true;
        }

        if (OffsetPattern.Parse(raw).TryGetValue(default, out var withOffset))
        {
            value = withOffset.ToInstant();
            return true;
        }

        foreach (var pattern in LocalPatterns)
        {
            if (pattern.Parse(raw).TryGetValue(default, out var local))
            {
                // An hour that the zone skips moves on by the gap; of an hour that comes twice, the first.
                value = options.Zone.AtLeniently(local).ToInstant();
                return true;
            }
        }

        return Refuse(column, "must be a time, as 2026-03-31T08:00:00Z");
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
        => TimePattern.Parse(Raw(column)).TryGetValue(default, out value) || Refuse(column, "must be a time of day, as 08:30");

    public bool OptionalFlag(string column, out bool? value)
    {
        value = Raw(column).ToUpperInvariant() switch
        {
            "TRUE" or "YES" or "1" => true,
            "FALSE" or "NO" or "0" => false,
            _ => null,
        };
        return value is not null || Raw(column).Length == 0 || Refuse(column, "must be true or false");
    }

    /// <summary>An amount in the file's one currency.</summary>
    public bool Money(string column, out Money value)
    {
        value = default;
        if (!Decimal(column, out var amount) || !CurrencyOfRow(out var found))
        {
            return false;
        }

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

    private string Raw(string column) => columns.TryGetValue(column, out var index) ? parser[index] : string.Empty;

    private bool CurrencyOfRow(out Currency found)
    {
        if (!columns.ContainsKey("currency"))
        {
            found = options.Currency!.Value;
            currency = found;
            return true;
        }

        if (!Metrics.Currency.TryOf(Raw("currency"), out found))
        {
            return Refuse("currency", "must be an ISO 4217 code, as EUR");
        }

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
