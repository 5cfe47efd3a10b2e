using System.Globalization;
using System.Text.Json;
using AfterSales.Metrics.Evaluation;
using NodaTime;

namespace AfterSales.Metrics.Cli.Report;

/// <summary>One value of the report: how it reads, and what report.json holds.</summary>
/// <param name="Display">How it reads, in the invariant culture.</param>
/// <param name="IsNumeric">Whether it stands at the right.</param>
/// <param name="WriteJson">Writes it as one JSON value: amounts as strings, so that no reader rounds them.</param>
/// <param name="Tone">How it is to be taken.</param>
internal sealed record ReportValue(string Display, bool IsNumeric, Action<Utf8JsonWriter> WriteJson, Tone Tone = Tone.Plain)
{
    /// <summary>A second line in small print, on the page only.</summary>
    public string Small { get; init; } = string.Empty;

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static ReportValue Text(string text, Tone tone = Tone.Plain) => new(text, false, json => json.WriteStringValue(text), tone);

    public static ReportValue Count(long count) => new(NumberText.Text(count, "N0"), true, json => json.WriteNumberValue(count));

    /// <summary>An exact quantity.</summary>
    public static ReportValue Number(decimal number)
        => new(NumberText.Exact(number), true, json => json.WriteNumberValue(number));

    /// <summary>An amount without its currency's code: the column or label names it.</summary>
    public static ReportValue Amount(Money money, Tone tone = Tone.Plain) => new(NumberText.Amount(money), true, json => Write(json, money), tone);

    /// <summary>An amount with its currency's code.</summary>
    public static ReportValue AmountWithCode(Money money) => new($"{NumberText.Amount(money)} {money.Currency}", true, json => Write(json, money));

    public static ReportValue Share(double share, int decimals = 1) => Share(Figure.Of(share), decimals);

    public static ReportValue Share(Figure<double> share, int decimals = 1)
        => Number(share, v => NumberText.Percent(v, decimals));

    public static ReportValue Score(Figure<double> score, int decimals = 1)
        => Number(score, v => NumberText.Fixed(v, decimals));

    /// <summary>A p-value: three decimals tell all there is to see.</summary>
    public static ReportValue Probability(Figure<double> p) => Number(p, v => v < 0.001 ? "< 0.001" : NumberText.Fixed(v, 3));

    /// <summary>A number near zero that tells how exact something is.</summary>
    public static ReportValue Residual(double residual)
        => new(residual == 0 ? "0" : NumberText.Text(residual, "0.0E+0"), true, json => json.WriteNumberValue(residual));

    public static ReportValue UnitCost(Figure<decimal> amount, Currency currency)
        => amount.Value is { } value
            ? Amount(Money.Of(value, currency).Round())
            : Undefined(amount.Reason!.Value);

    /// <summary>An estimate's value; the interval has a column of its own.</summary>
    public static ReportValue Estimate(Estimate estimate, Func<double, string> format)
        => new(
            estimate.Value is { } value ? format(value) : Words.Of(estimate.Reason!.Value),
            true,
            json => Write(json, estimate),
            estimate.Value is null ? Tone.Muted : Tone.Plain);

    /// <summary>An estimated share, in percent.</summary>
    public static ReportValue Share(Estimate share) => Estimate(share, v => NumberText.Percent(v));

    /// <summary>The interval of a share, in percent.</summary>
    public static ReportValue ShareInterval(Estimate share) => Interval(share, v => NumberText.Percent(v));

    /// <summary>An estimated score, in points.</summary>
    public static ReportValue Points(Estimate score, int decimals = 1) => Estimate(score, v => NumberText.Fixed(v, decimals));

    /// <summary>The interval of a score, in points.</summary>
    public static ReportValue PointsInterval(Estimate score, int decimals = 1) => Interval(score, v => NumberText.Fixed(v, decimals));

    /// <summary>The interval of an estimate in words; JSON has it with the value.</summary>
    public static ReportValue Interval(Estimate estimate, Func<double, string> format)
        => estimate is { Lower: { } lower, Upper: { } upper }
            ? new ReportValue($"{format(lower)} to {format(upper)}", true, json => WriteLimits(json, lower, upper))
            : new ReportValue(Words.Of(estimate.Reason ?? UndefinedReason.NoData), true, json => json.WriteNullValue(), Tone.Muted);

    public static ReportValue Hours(TotalTime duration) => new(
        duration.TotalHours.ToString("N1", Invariant) + " h",
        true,
        json => json.WriteNumberValue(duration.TotalSeconds));

    public static ReportValue Hours(Figure<Duration> duration)
        => duration.Value is { } value ? Hours(value) : Undefined(duration.Reason!.Value);

    public static ReportValue Date(LocalDate date) => Text(Words.Of(date));

    /// <summary>Local time on the page, the instant in report.json.</summary>
    public static ReportValue Time(Instant instant, DateTimeZone zone) => new(
        instant.InZone(zone).LocalDateTime.ToString("uuuu'-'MM'-'dd HH':'mm", Invariant),
        false,
        json => json.WriteStringValue(NodaTime.Text.InstantPattern.General.Format(instant)));

    public static ReportValue Period(ReportingPeriod period)
        => new(Words.Of(period), false, json => json.WriteStringValue($"{Words.Of(period.Start)}/{Words.Of(period.End)}"));

    public static ReportValue Undefined(UndefinedReason reason)
        => new(Words.Of(reason), true, json => WriteUndefined(json, reason), Tone.Muted);

    public static ReportValue None(string why = "–") => new(why, false, json => json.WriteNullValue(), Tone.Muted);

    public static ReportValue Status(ComparisonStatus status) => new(
        Words.Of(status),
        false,
        json => json.WriteStringValue(status.ToString()),
        status switch { ComparisonStatus.Better => Tone.Good, ComparisonStatus.Worse => Tone.Bad, ComparisonStatus.Level => Tone.Plain, _ => Tone.Muted });

    private static ReportValue Number(Figure<double> figure, Func<double, string> format)
        => figure.Value is { } value
            ? new ReportValue(format(value), true, json => json.WriteNumberValue(value))
            : Undefined(figure.Reason!.Value);

    private static void WriteUndefined(Utf8JsonWriter json, UndefinedReason reason)
    {
        json.WriteStartObject();
        json.WriteNull("value");
        json.WriteString("undefined", reason.ToString());
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Money money)
    {
        json.WriteStartObject();
        json.WriteString("amount", money.Amount.ToString(Invariant));
        json.WriteString("currency", money.Currency.Code);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Estimate estimate)
    {
        json.WriteStartObject();
        WriteNumber("value", estimate.Value);
        WriteNumber("lower", estimate.Lower);
        WriteNumber("upper", estimate.Upper);
        json.WriteNumber("level", estimate.Level);
        json.WriteString("method", estimate.Method.ToString());
        if (estimate.Reason is { } reason)
        {
            json.WriteString("undefined", reason.ToString());
        }

        json.WriteEndObject();

        void WriteNumber(string name, double? value)
        {
            if (value is { } number)
            {
                json.WriteNumber(name, number);
            }
            else
            {
                json.WriteNull(name);
            }
        }
    }

    private static void WriteLimits(Utf8JsonWriter json, double lower, double upper)
    {
        json.WriteStartArray();
        json.WriteNumberValue(lower);
        json.WriteNumberValue(upper);
        json.WriteEndArray();
    }
}
