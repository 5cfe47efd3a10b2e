using System.Globalization;
using System.Reflection;
using AfterSales.Metrics.Reporting;
using NodaTime;

namespace AfterSales.Metrics.Interactive.Page;

/// <summary>How a member reads: shares and rates in percent, amounts with their currency, a figure without an answer by its reason.</summary>
internal static class CellValue
{
    // Beyond it a share in percent would be no number.
    private const double LargestShare = 1e300;

    /// <summary>The value of a member of this name; null for what has no single text.</summary>
    public static ReportValue? Of(object? value, string name) => value switch
    {
        null => ReportValue.None(),
        string text => ReportValue.Text(text),
        bool flag => ReportValue.Flag(flag, flag ? "yes" : "no"),
        int count => ReportValue.Count(count),
        long count => ReportValue.Count(count),
        decimal number => ReportValue.Number(number),
        double number => double.IsFinite(number) ? Number(number, name) : ReportValue.Text(number.ToString(CultureInfo.InvariantCulture)),
        Money amount => ReportValue.AmountWithCode(amount),
        Currency currency => ReportValue.Text(currency.ToString()),
        Estimate { Value: { } point, Lower: { } low, Upper: { } high } estimate
            => ReportValue.Estimate(estimate, number => Text(number, name)) with { Display = $"{Text(point, name)} [{Text(low, name)}, {Text(high, name)}]" },
        Estimate estimate => ReportValue.Estimate(estimate, number => Text(number, name)),
        TotalTime time => ReportValue.Hours(time),
        Duration time => ReportValue.Hours(Figure.Of(time)),
        LocalDate date => ReportValue.Date(date),
        ReportingPeriod period => ReportValue.Period(period),
        Enum choice => ReportValue.Text(Members.Words(choice.ToString())),
        IFormattable other when IsFigure(other.GetType()) => OfFigure(other, name),
        IFormattable other => ReportValue.Text(other.ToString(null, CultureInfo.InvariantCulture)),
        _ => null,
    };

    /// <summary>What has one text, and is no record of members to a reader.</summary>
    public static bool IsValue(Type type)
        => type == typeof(Money) || type == typeof(Estimate) || type == typeof(Currency) || type == typeof(TotalTime) || type == typeof(ReportingPeriod);

    public static bool IsFigure(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Figure<>);

    /// <summary>The number of a value that has one.</summary>
    public static double? NumberOf(object? value) => value switch
    {
        int count => count,
        long count => count,
        decimal number => (double)number,
        double number => double.IsFinite(number) ? number : null,
        Money amount => (double)amount.Amount,
        Estimate estimate => estimate.Value,
        TotalTime time => time.TotalHours,
        Duration time => time.TotalHours,
        IFormattable other when IsFigure(other.GetType()) => NumberOf(Member(other, "Value")),
        _ => null,
    };

    public static bool IsFraction(string name)
        => name.EndsWith("Share", StringComparison.Ordinal) || name.EndsWith("Rate", StringComparison.Ordinal)
            || name is "Level" or "AnnualizedRatio";

    public static string Text(double number, string name)
        => IsFraction(name) && Math.Abs(number) < LargestShare ? NumberText.Percent(number)
            : Math.Abs(number) is >= 1e-4 and < 1e12 ? NumberText.Text(number, Math.Abs(number) < 10 ? "#,##0.####" : "#,##0.##")
            : number == 0 ? "0" : number.ToString("G5", CultureInfo.InvariantCulture);

    private static ReportValue Number(double number, string name) => ReportValue.Number(number, Text(number, name));

    private static ReportValue? OfFigure(object figure, string name)
        => Member(figure, "Reason") is UndefinedReason reason ? ReportValue.Undefined(reason) : Of(Member(figure, "Value"), name);

    private static object? Member(object value, string name) => value.GetType().GetProperty(name, BindingFlags.Public | BindingFlags.Instance)!.GetValue(value);
}
