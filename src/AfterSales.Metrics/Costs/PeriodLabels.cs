using System.Globalization;
using NodaTime;

namespace AfterSales.Metrics.Costs;

/// <summary>The periods of one length that dates lie in, and their labels, each made once: a ledger has many lines and few dates.</summary>
internal sealed class PeriodLabels(PeriodUnit unit)
{
    private readonly Dictionary<LocalDate, (ReportingPeriod Period, string Text)> byDate = [];

    public (ReportingPeriod Period, string Text) Of(LocalDate date)
    {
        if (!byDate.TryGetValue(date, out var label))
        {
            var period = ReportingPeriod.Containing(date, unit);
            label = (period, period.Start.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture));
            byDate.Add(date, label);
        }

        return label;
    }

    /// <exception cref="ArgumentException">The period is not within one of this length.</exception>
    public (ReportingPeriod Period, string Text) Of(ReportingPeriod period)
    {
        var label = Of(period.Start);
        return label.Period.Contains(period.End)
            ? label
            : throw new ArgumentException($"Axes must have periods that contain those of the groups; a {unit} does not contain {period.Dates}.");
    }
}
