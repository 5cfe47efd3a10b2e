using System.Runtime.CompilerServices;
using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Trends;

/// <summary>A time series: one value for each period, from the first to the last, a missing one null.</summary>
/// <remarks>
/// <para><b>Formula.</b> None: a series is what the calculations of the room read. Positions are 1-based.</para>
/// <para><b>Units.</b> Those of the values; periods of <see cref="Unit"/>.</para>
/// <para><b>Domain.</b> Finite values within ±1e100; at most a million periods.</para>
/// <para><b>Edge cases.</b> A period without observation is null, never 0 and never closed up. Two observations of one period are a mistake that names it.
/// No observation makes an empty series. A last period that is <see cref="SeriesEnd.Partial"/> is in <see cref="Values"/> but not in what is fitted.</para>
/// <para><b>Method.</b> Dates are put into calendar periods, weeks from Monday.</para>
/// <para><b>Source.</b> ISO 8601 for weeks.</para>
/// </remarks>
public sealed partial record Series
{
    private const int MostPeriods = 1_000_000;

    private Series(PeriodUnit? unit, LocalDate? start, double?[] values, double?[] exposures, SeriesEnd end)
    {
        Unit = unit;
        Start = start;
        Values = FrozenList.Own(values);
        Exposures = FrozenList.Own(exposures);
        End = Guard.Defined(end);
    }

    /// <summary>Length of a period; null for a series without calendar.</summary>
    public PeriodUnit? Unit { get; }

    /// <summary>First date of the first period; null without calendar or without period.</summary>
    public LocalDate? Start { get; }

    /// <summary>One value for each period; null where it is missing.</summary>
    public IReadOnlyList<double?> Values { get; }

    /// <summary>What each value was counted over; empty if nothing was given.</summary>
    public IReadOnlyList<double?> Exposures { get; }

    /// <summary>Whether the last period is over.</summary>
    public SeriesEnd End { get; }

    /// <summary>Number of periods, the missing ones included.</summary>
    public int Count => Values.Count;

    /// <summary>The last period's value while it still runs; null otherwise.</summary>
    public double? PartialValue => End == SeriesEnd.Partial && Count > 0 ? Values[Count - 1] : null;

    /// <summary>Position, from 1, of the first missing value among the complete periods; null if there is none.</summary>
    public int? FirstGap
    {
        get
        {
            var fitted = Fitted();
            for (var i = 0; i < fitted.Length; i++)
            {
                if (fitted[i] is null)
                {
                    return i + 1;
                }
            }

            return null;
        }
    }

    /// <summary>Periods in a year: 365.2425 days, 52.1775 weeks, 12 months, 4 quarters, 1 year; null without calendar.</summary>
    public double? PeriodsPerYear => Unit switch
    {
        PeriodUnit.Day => 365.2425,
        PeriodUnit.Week => 365.2425 / 7,
        PeriodUnit.Month => 12,
        PeriodUnit.Quarter => 4,
        PeriodUnit.Year => 1,
        _ => null,
    };

    /// <summary>A series without calendar.</summary>
    /// <param name="values">One for each period, null where missing.</param>
    /// <param name="end">Whether the last period is over.</param>
    /// <returns>The series.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100.</exception>
    public static Series Of(ReadOnlySpan<double?> values, SeriesEnd end = SeriesEnd.Complete)
        => new(null, null, SeriesValues.Checked(values, nameof(values)), [], end);

    /// <summary>A series whose first period is known.</summary>
    /// <param name="unit">Length of a period.</param>
    /// <param name="start">A date in the first period, from year 1 to 9000.</param>
    /// <param name="values">One for each period, null where missing.</param>
    /// <param name="end">Whether the last period is over.</param>
    /// <returns>The series.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100, or there are too many.</exception>
    public static Series Of(PeriodUnit unit, LocalDate start, ReadOnlySpan<double?> values, SeriesEnd end = SeriesEnd.Complete)
        => new(
            Guard.Defined(unit),
            ReportingPeriod.Containing(InYears(start), unit).Start,
            SeriesValues.Checked(AtMost(values, MostPeriods), nameof(values)),
            [],
            end);

    /// <summary>A series of counts or rates with what each was counted over (answers, days, volume).</summary>
    /// <param name="unit">Length of a period.</param>
    /// <param name="start">A date in the first period, from year 1 to 9000.</param>
    /// <param name="values">One for each period, null where missing.</param>
    /// <param name="exposures">One for each value, not negative, null where there is none.</param>
    /// <param name="end">Whether the last period is over.</param>
    /// <returns>The series.</returns>
    /// <exception cref="ArgumentException">A number is not finite, beyond ±1e100 or a negative exposure, lengths differ, or there are too many.</exception>
    public static Series Of(
        PeriodUnit unit, LocalDate start, ReadOnlySpan<double?> values, ReadOnlySpan<double?> exposures, SeriesEnd end = SeriesEnd.Complete)
    {
        Guard.SameLength(exposures.Length, values.Length, nameof(exposures), nameof(values));
        var n = SeriesValues.Checked(exposures, nameof(exposures));
        for (var i = 0; i < n.Length; i++)
        {
            if (n[i] < 0)
            {
                throw Guard.Item(nameof(exposures), "must not be negative", i, n[i]!.Value);
            }
        }

        var series = Of(unit, start, values, end);
        return new Series(series.Unit, series.Start, [.. series.Values], n, end);
    }

    /// <summary>A series as another showed it: its own values again.</summary>
    internal static Series Restored(PeriodUnit? unit, LocalDate? start, ReadOnlySpan<double?> values, ReadOnlySpan<double?> exposures, SeriesEnd end)
        => unit is { } length && start is { } date ? exposures.Length > 0 ? Of(length, date, values, exposures, end) : Of(length, date, values, end)
            : unit is { } none && values.Length == 0 ? OfDated(none, [], end)
            : Of(values, end);

    /// <summary>A series of dated observations, in any order: every period from the first to the last exists.</summary>
    /// <param name="unit">Length of a period.</param>
    /// <param name="observations">At most one for each period.</param>
    /// <param name="end">Whether the last period is over.</param>
    /// <returns>The series; empty without observations.</returns>
    /// <exception cref="ArgumentException">Two observations lie in one period, or the periods are more than a million.</exception>
    public static Series OfDated(PeriodUnit unit, IEnumerable<SeriesObservation> observations, SeriesEnd end = SeriesEnd.Complete)
    {
        Guard.Defined(unit);
        var items = Guard.Items(observations);
        if (items.Length == 0)
        {
            return new Series(unit, null, [], [], end);
        }

        var ordinals = Array.ConvertAll(items, item => Ordinal(InYears(item.Date), unit));
        var (first, last) = (ordinals.Min(), ordinals.Max());
        var count = Guard.InRange(last - first + 1, 1, MostPeriods, nameof(observations));
        var (values, exposures, seen) = (new double?[count], new double?[count], new bool[count]);
        for (var i = 0; i < items.Length; i++)
        {
            var place = (int)(ordinals[i] - first);
            if (seen[place])
            {
                var period = ReportingPeriod.Containing(items[i].Date, unit);
                throw Guard.Item(
                    nameof(observations),
                    FormattableString.Invariant($"must have one value for a period: {period.Start:uuuu-MM-dd} has two"),
                    i,
                    items[i].Date);
            }

            (values[place], exposures[place], seen[place]) = (items[i].Value, items[i].Exposure, true);
        }

        var start = ReportingPeriod.Containing(items.Min(item => item.Date), unit).Start;
        return new Series(unit, start, values, Array.TrueForAll(exposures, exposure => exposure is null) ? [] : exposures, end);
    }

    /// <summary>The calendar period at a position.</summary>
    /// <param name="position">From 1; positions after the last are those of a forecast.</param>
    /// <returns>The period; null without calendar.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="position"/> is below 1 or too far ahead.</exception>
    public ReportingPeriod? PeriodAt(int position)
    {
        var offset = Guard.InRange(position, 1, 2 * MostPeriods) - 1;
        if (Unit is not { } unit || Start is not { } start)
        {
            return null;
        }

        var end = ReportingPeriod.Containing(start, unit).Start;
        var date = unit switch
        {
            PeriodUnit.Day => Ahead(end, offset),
            PeriodUnit.Week => Ahead(end, offset * 7L),
            PeriodUnit.Month => Months(end, offset),
            PeriodUnit.Quarter => Months(end, offset * 3L),
            _ => Months(end, offset * 12L),
        };
        return ReportingPeriod.Containing(date, unit);
    }

    /// <summary>The series with its gaps filled as named. A partial last period fills nothing and is not filled.</summary>
    /// <param name="filling">How.</param>
    /// <returns>The filled series.</returns>
    public Series Filled(SeriesFilling filling)
    {
        Guard.Defined(filling);
        double?[] filled = [.. Values];
        SeriesGaps.Fill(filled.AsSpan(0, Fitted().Length), filling);
        return With(filled);
    }

    /// <summary>The same periods with other values.</summary>
    internal Series With(double?[] values) => new(Unit, Start, values, [.. Exposures], End);

    /// <summary>The values that calculations use: all but a partial last one.</summary>
    internal ReadOnlySpan<double?> Fitted()
    {
        var values = ((FrozenList<double?>)Values).Span;
        return End == SeriesEnd.Partial && values.Length > 0 ? values.Slice(0, values.Length - 1) : values;
    }

    /// <summary>The fitted values as plain numbers; null with a gap.</summary>
    internal double[]? Gapless()
    {
        var (values, _) = SeriesValues.Known(Fitted());
        return values.Length == Fitted().Length ? values : null;
    }

    private static ReadOnlySpan<double?> AtMost(ReadOnlySpan<double?> values, int most)
    {
        Guard.InRange(values.Length, 0, most, nameof(values));
        return values;
    }

    private static LocalDate InYears(LocalDate date, [CallerArgumentExpression(nameof(date))] string name = "")
        => date.Calendar == CalendarSystem.Iso && date.Year is >= 1 and <= 9000
            ? date
            : throw new ArgumentOutOfRangeException(
                name, FormattableString.Invariant($"Dates must be in the ISO calendar, from year 1 to 9000; one is {date}."));

    private static long Ordinal(LocalDate date, PeriodUnit unit)
    {
        long days = NodaTime.Period.DaysBetween(new LocalDate(1, 1, 1), date);
        return unit switch
        {
            PeriodUnit.Day => days,
            PeriodUnit.Week => days / 7, // 1 January of year 1 was a Monday
            PeriodUnit.Month => (date.Year * 12L) + date.Month,
            PeriodUnit.Quarter => (date.Year * 4L) + ((date.Month - 1) / 3),
            _ => date.Year,
        };
    }

    private static LocalDate Ahead(LocalDate start, long days)
        => days <= NodaTime.Period.DaysBetween(start, new LocalDate(9000, 1, 1)) ? start.PlusDays((int)days) : throw TooFar();

    private static LocalDate Months(LocalDate start, long months)
        => start.Year + (months / 12) < 9000 ? start.PlusMonths((int)months) : throw TooFar();

    private static ArgumentOutOfRangeException TooFar() => new("position", "Position must lie before the year 9000.");
}
