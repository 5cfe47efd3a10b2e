using AfterSales.Metrics.Internal;
using System.Globalization;
using NodaTime;

namespace AfterSales.Metrics.Costs;

/// <summary>The periods of one length that dates lie in, and their labels.</summary>
internal sealed class PeriodLabels(PeriodUnit unit)
{
    /// <summary>So many periods are looked through before one is made: the months of a year and a few.</summary>
    private const int Looked = 16;

    private readonly List<(ReportingPeriod Period, string Text)> known = [];

    public (ReportingPeriod Period, string Text) Of(LocalDate date)
    {
        for (var i = known.Count - 1; i >= Math.Max(known.Count - Looked, 0); i--)
        {
            if (known[i].Period.Contains(date))
            {
                return known[i];
            }
        }

        var period = ReportingPeriod.Containing(date, unit);
        known.Add((period, period.Start.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture)));
        return known[known.Count - 1];
    }

    /// <exception cref="ArgumentException">The period is not within one of this length.</exception>
    public (ReportingPeriod Period, string Text) Of(ReportingPeriod period)
    {
        var label = Of(period.Start);
        return label.Period.Contains(period.End)
            ? label
            : throw new ArgumentException(Guard.Text($"Axes must have periods that contain those of the groups; a {unit} does not contain {period.Dates}."));
    }
}
