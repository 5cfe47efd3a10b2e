using NodaTime;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>The dates and times of the current row.</summary>
internal sealed partial class CsvTable
{
    private readonly YearCounts years;
    private (byte[] Text, int Length, LocalDate Date) lastDate = (new byte[16], 0, default);

    /// <summary>A year that the run takes.</summary>
    public bool Year(string column, out int value)
        => Integer(column, out value) && (options.Years.Contains(value) || Refuse(column, options.Years.Rule(Say("must be a year"))));

    public bool Date(string column, out LocalDate value)
    {
        var index = places.IndexOf(column);
        var place = index < 0 ? -1 : places[index];
        var raw = place < 0 ? default : rows!.Bytes(place);
        if (raw.Length > 0 && raw.SequenceEqual(lastDate.Text.AsSpan(0, lastDate.Length)))
        {
            value = lastDate.Date;
            years.See(index, value);
            return true;
        }

        if (!DateOf(column, raw, out value))
        {
            return false;
        }

        years.See(index, value);
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
            years.See(places.IndexOf(column), year);
            return options.Years.Contains(year) || Refuse(column, options.Years.Rule(Say("must be a month")));
        }

        return Refuse(column, Say("must be a month, as 2026-03"));
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
            return Refuse(column, Say("must be a time, as 2026-03-31T08:00:00Z"));
        }

        if (!DateOf(column, day, ref date))
        {
            return false;
        }

        // An hour that the zone skips moves on by the gap; of an hour that comes twice, the first.
        years.See(places.IndexOf(column), date);
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
        => (TimeReading.TryRead(TextOf(Raw(column)), out value, out var offset) && offset is null) || Refuse(column, Say("must be a time of day, as 08:30"));

    /// <summary>Whether the date is one the evaluation looks at; otherwise the row is ignored.</summary>
    public bool IsInScope(LocalDate date)
    {
        if (options.IsInScope(date))
        {
            return true;
        }

        IgnoreOutside(date);
        return false;
    }

    /// <summary>The row is of another time than the one asked for.</summary>
    public void IgnoreOutside(LocalDate date)
    {
        Account.SeeOutside(date);
        Ignore(RowAccount.Outside);
    }

    /// <summary>The date and the time of a text: a T or the first space after the date parts them.</summary>
    private static (string Day, string Clock) SplitTime(string text)
    {
        var at = text.AsSpan().IndexOfAny('T', ' ');
        return at < 0 ? (text, string.Empty) : (text[..at], text[(at + 1)..]);
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
            return Refuse(column, Say("must be a date that exists, as 2026-03-31"));
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

    private bool InYears(string column, LocalDate value) => options.Years.Contains(value.Year) || Refuse(column, options.Years.Rule(Say("must be a date")));
}
