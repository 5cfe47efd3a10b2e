using AfterSales.Metrics.Evaluation;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Measurements as values of the report, and targets as measurements.</summary>
internal static class FigureText
{
    public static ReportValue Value(Measurement? measurement, FigureFormat format) => measurement switch
    {
        null => ReportValue.None(),
        { Amount: { } amount } => ReportValue.AmountWithCode(amount),
        { Time: { } time } => ReportValue.Hours(time),
        { Estimate: { } estimate } => ReportValue.Estimate(estimate, v => Number(v, format)),
        { Number: { Value: null, Reason: { } reason } } => ReportValue.Undefined(reason),
        _ => ReportValue.Number(measurement.Number.Value!.Value, Number(measurement.Number.Value!.Value, format)),
    };

    /// <summary>A difference with its sign; in report.json, of a sample, with its interval.</summary>
    public static ReportValue Difference(FigureComparison comparison, FigureFormat format)
    {
        if (comparison.Status == ComparisonStatus.Missing)
        {
            return ReportValue.None();
        }

        var value = Value(comparison.Difference, format);
        return value with { Display = (comparison.Difference.Number.Value > 0 ? "+" : string.Empty) + value.Display };
    }

    public static Measurement Target(decimal target, OfferedFigure figure) => figure.Current.Kind switch
    {
        MeasurementKind.Amount => Measurement.Of(Money.Of(target, figure.Current.Amount?.Currency ?? default)),
        MeasurementKind.Time => Measurement.Of(Duration.FromHours((double)target)),
        _ => Measurement.Of((double)target),
    };

    /// <summary>Targets of times are in hours, the library's tolerance in seconds.</summary>
    public static decimal Tolerance(decimal tolerance, OfferedFigure figure) => figure.Current.Kind == MeasurementKind.Time ? tolerance * 3600 : tolerance;

    private static string Number(double value, FigureFormat format) => format switch
    {
        FigureFormat.Percent => NumberText.Percent(value),
        FigureFormat.Count => NumberText.Fixed(value, 0),
        _ => NumberText.Fixed(value, 1),
    };
}
