using AfterSales.Metrics.Evaluation;
using NodaTime;

namespace AfterSales.Metrics.Cli.Report;

/// <summary>The values of a report as they are shown in the language of the run; what they are has no language.</summary>
internal static class Shown
{
    public static ReportValue Text(string text, Tone tone = Tone.Plain) => ReportValue.Text(text, tone);

    public static ReportValue Count(long count) => ReportValue.Count(count);

    public static ReportValue Number(decimal number) => ReportValue.Number(number);

    public static ReportValue Number(double number, string display) => ReportValue.Number(number, display);

    public static ReportValue Flag(bool flag, string display) => ReportValue.Flag(flag, display);

    public static ReportValue Amount(Money money, Tone tone = Tone.Plain) => ReportValue.Amount(money, tone);

    public static ReportValue AmountWithCode(Money money) => ReportValue.AmountWithCode(money);

    public static ReportValue Share(double share, int decimals = 1) => Share(Figure.Of(share), decimals);

    public static ReportValue Share(Figure<double> share, int decimals = 1)
        => share.Value is { } value ? ReportValue.Number(value, Words.Percent(value, decimals)) : Undefined(share.Reason!.Value);

    public static ReportValue Share(Estimate share) => Estimate(share, v => Words.Percent(v));

    /// <summary>An estimated difference of two shares.</summary>
    public static ReportValue PercentagePoints(Estimate difference) => Estimate(difference, Words.PercentagePoints);

    /// <summary>A difference of two shares.</summary>
    public static ReportValue PercentagePoints(Figure<double> difference)
        => difference.Value is { } value ? ReportValue.Number(value, Words.PercentagePoints(value)) : Undefined(difference.Reason!.Value);

    /// <summary>A change of an amount, with its sign.</summary>
    public static ReportValue Change(Money change) => Amount(change) is var value && change.Amount > 0 ? value with { Display = "+" + value.Display } : value;

    public static ReportValue ShareInterval(Estimate share) => Interval(share, v => Words.Percent(v));

    public static ReportValue Score(Figure<double> score, int decimals = 1) => score.IsDefined() ? ReportValue.Score(score, decimals)
        : Undefined(score.Reason!.Value);

    public static ReportValue Probability(Figure<double> p) => p.IsDefined() ? ReportValue.Probability(p) : Undefined(p.Reason!.Value);

    public static ReportValue Residual(double residual) => ReportValue.Residual(residual);

    public static ReportValue UnitCost(Figure<decimal> amount, Currency currency)
        => amount.Value is null ? Undefined(amount.Reason!.Value) : ReportValue.UnitCost(amount, currency);

    public static ReportValue Estimate(Estimate estimate, Func<double, string> format)
        => estimate.Value is null ? ReportValue.Estimate(estimate, format) with { Display = Words.Of(estimate.Reason!.Value) }
            : ReportValue.Estimate(estimate, format);

    public static ReportValue Points(Estimate score, int decimals = 1) => Estimate(score, v => NumberText.Fixed(v, decimals));

    public static ReportValue PointsInterval(Estimate score, int decimals = 1) => Interval(score, v => NumberText.Fixed(v, decimals));

    public static ReportValue Interval(Estimate estimate, Func<double, string> format) => ReportValue.Interval(estimate, format) with
    {
        Display = estimate is { Lower: { } lower, Upper: { } upper }
            ? Say($"{format(lower)} to {format(upper)}")
            : Words.Of(estimate.Reason ?? UndefinedReason.NoData),
    };

    public static ReportValue Hours(TotalTime duration)
        => ReportValue.Hours(duration) with { Display = Say($"{NumberText.Text(duration.TotalHours, "N1")} h") };

    public static ReportValue Hours(Figure<Duration> duration) => duration.Value is { } value ? Hours(value) : Undefined(duration.Reason!.Value);

    public static ReportValue Date(LocalDate date) => ReportValue.Date(date);

    public static ReportValue Time(Instant instant, DateTimeZone zone) => ReportValue.Time(instant, zone);

    public static ReportValue Period(ReportingPeriod period) => ReportValue.Period(period) with { Display = Words.Of(period) };

    public static ReportValue Undefined(UndefinedReason reason) => ReportValue.Undefined(reason) with { Display = Words.Of(reason) };

    public static ReportValue None(string why = "–") => ReportValue.None(why);

    public static ReportValue Status(ComparisonStatus status) => ReportValue.Status(status) with { Display = Words.Of(status) };

    private static bool IsDefined(this Figure<double> figure) => figure.Value is not null;
}
