using System.Globalization;
using AfterSales.Metrics.Evaluation;
using AfterSales.Metrics.Internal;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Metrics.Reporting;

/// <summary>One value of a report: how it reads, and what it is.</summary>
public sealed partial record ReportValue
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>How it reads, in the invariant culture.</summary>
    public required string Display { get; init => field = Guard.NotNull(value); }

    /// <summary>Whether it stands at the right.</summary>
    /// <value>False: it reads from the left.</value>
    public bool IsNumeric { get; init; }

    /// <summary>
    /// What is shown: null for nothing, a text, a <see cref="bool"/>, a <see cref="long"/>, a <see cref="decimal"/>, a <see cref="double"/>, an enum,
    /// <see cref="Money"/>, an <see cref="Metrics.Estimate"/>, two doubles for an interval, a <see cref="LocalDate"/>, an <see cref="Instant"/>, a
    /// <see cref="ReportingPeriod"/>, a <see cref="TotalTime"/>, or the <see cref="UndefinedReason"/> why there is none.
    /// </summary>
    /// <value>Null.</value>
    public object? Data { get; init; }

    /// <summary>How it is to be taken.</summary>
    /// <value><see cref="Tone.Plain"/>.</value>
    public Tone Tone { get; init => field = Guard.Defined(value); } = Tone.Plain;

    /// <summary>A second line in small print, on a page only.</summary>
    /// <value>Empty: none.</value>
    public string Small { get; init => field = Guard.NotNull(value); } = string.Empty;

    /// <summary>The number shown as other programs read it, digits and a point; null where it is none.</summary>
    public string? PlainNumber => Data switch
    {
        long count => count.ToString(Invariant),
        decimal number => NumberText.Plain(number),
        Money money => NumberText.Plain(money.Amount),
        double number => number.ToString("R", Invariant),
        Estimate { Value: { } number } => number.ToString("R", Invariant),
        TotalTime time => time.TotalSeconds.ToString("R", Invariant),
        _ => null,
    };

    /// <summary>A text.</summary>
    public static ReportValue Text(string text, Tone tone = Tone.Plain) => new() { Display = text, Data = text, Tone = tone };

    /// <summary>A count.</summary>
    public static ReportValue Count(long count) => Numeric(NumberText.Text(count, "N0"), count);

    /// <summary>An exact quantity.</summary>
    public static ReportValue Number(decimal number) => Numeric(NumberText.Exact(number), number);

    /// <summary>A number and how it reads.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is NaN or infinite.</exception>
    public static ReportValue Number(double number, string display) => Numeric(display, Guard.Finite(number));

    /// <summary>Yes or no, and how it reads.</summary>
    public static ReportValue Flag(bool flag, string display) => new() { Display = display, Data = flag };

    /// <summary>An amount without its currency's code: the column or label names it.</summary>
    public static ReportValue Amount(Money money, Tone tone = Tone.Plain) => Numeric(NumberText.Amount(money), money) with { Tone = tone };

    /// <summary>An amount with its currency's code.</summary>
    public static ReportValue AmountWithCode(Money money) => Numeric($"{NumberText.Amount(money)} {money.Currency}", money);

    /// <summary>A fraction, in percent.</summary>
    public static ReportValue Share(double share, int decimals = 1) => Share(Figure.Of(share), decimals);

    /// <summary>A fraction, in percent.</summary>
    public static ReportValue Share(Figure<double> share, int decimals = 1) => Of(share, v => NumberText.Percent(v, decimals));

    /// <summary>A score, in points.</summary>
    public static ReportValue Score(Figure<double> score, int decimals = 1) => Of(score, v => NumberText.Fixed(v, decimals));

    /// <summary>A p-value: three decimals tell all there is to see.</summary>
    public static ReportValue Probability(Figure<double> p) => Of(p, v => v < 0.001 ? "< 0.001" : NumberText.Fixed(v, 3));

    /// <summary>A number near zero that tells how exact something is.</summary>
    public static ReportValue Residual(double residual)
        => Numeric(Guard.Finite(residual) == 0 ? "0" : NumberText.Text(residual, "0.0E+0"), residual);

    /// <summary>An amount for one piece, rounded to the minor unit.</summary>
    public static ReportValue UnitCost(Figure<decimal> amount, Currency currency)
        => amount.Value is { } value ? Amount(Money.Of(value, currency).Round()) : Undefined(amount.Reason!.Value);

    /// <summary>An estimate's value; the interval has a column of its own.</summary>
    public static ReportValue Estimate(Estimate estimate, Func<double, string> format)
        => Guard.NotNull(estimate).Value is { } value
            ? Numeric(Guard.NotNull(format)(value), estimate)
            : Numeric(ReasonText.Of(estimate.Reason!.Value), estimate) with { Tone = Tone.Muted };

    /// <summary>An estimated share, in percent.</summary>
    public static ReportValue Share(Estimate share) => Estimate(share, v => NumberText.Percent(v));

    /// <summary>The interval of a share, in percent.</summary>
    public static ReportValue ShareInterval(Estimate share) => Interval(share, v => NumberText.Percent(v));

    /// <summary>An estimated score, in points.</summary>
    public static ReportValue Points(Estimate score, int decimals = 1) => Estimate(score, v => NumberText.Fixed(v, decimals));

    /// <summary>The interval of a score, in points.</summary>
    public static ReportValue PointsInterval(Estimate score, int decimals = 1) => Interval(score, v => NumberText.Fixed(v, decimals));

    /// <summary>The interval of an estimate.</summary>
    public static ReportValue Interval(Estimate estimate, Func<double, string> format)
        => Guard.NotNull(estimate) is { Lower: { } lower, Upper: { } upper }
            ? Numeric($"{Guard.NotNull(format)(lower)} to {format(upper)}", FrozenList.Own([lower, upper]))
            : Numeric(ReasonText.Of(estimate.Reason ?? UndefinedReason.NoData), null) with { Tone = Tone.Muted };

    /// <summary>A sum of times, in hours.</summary>
    public static ReportValue Hours(TotalTime duration) => Numeric(NumberText.Text(duration.TotalHours, "N1") + " h", duration);

    /// <summary>A time, in hours.</summary>
    public static ReportValue Hours(Figure<Duration> duration)
        => duration.Value is { } value ? Hours(value) : Undefined(duration.Reason!.Value);

    /// <summary>A date, ISO 8601.</summary>
    public static ReportValue Date(LocalDate date) => new() { Display = PeriodText.Of(date), Data = date };

    /// <summary>An instant, shown as local time.</summary>
    /// <exception cref="ArgumentNullException">The zone is null.</exception>
    public static ReportValue Time(Instant instant, DateTimeZone zone) => new()
    {
        Display = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm").Format(instant.InZone(Guard.NotNull(zone)).LocalDateTime),
        Data = instant,
    };

    /// <summary>A period.</summary>
    /// <exception cref="ArgumentNullException">The period is null.</exception>
    public static ReportValue Period(ReportingPeriod period) => new() { Display = PeriodText.Of(period), Data = period };

    /// <summary>Why there is no value.</summary>
    public static ReportValue Undefined(UndefinedReason reason) => Numeric(ReasonText.Of(reason), reason) with { Tone = Tone.Muted };

    /// <summary>Nothing, and how that reads.</summary>
    public static ReportValue None(string why = "–") => new() { Display = why, Tone = Tone.Muted };

    /// <summary>How a comparison came out.</summary>
    public static ReportValue Status(ComparisonStatus status) => new()
    {
        Display = ComparisonText.Of(status),
        Data = status,
        Tone = status switch
        {
            ComparisonStatus.Better => Tone.Good,
            ComparisonStatus.Worse => Tone.Bad,
            ComparisonStatus.Level => Tone.Plain,
            _ => Tone.Muted,
        },
    };

    private static ReportValue Of(Figure<double> figure, Func<double, string> format)
        => figure.Value is { } value ? Numeric(format(value), value) : Undefined(figure.Reason!.Value);

    private static ReportValue Numeric(string display, object? data) => new() { Display = display, Data = data, IsNumeric = true };
}
