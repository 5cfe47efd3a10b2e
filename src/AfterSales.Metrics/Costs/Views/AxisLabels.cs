using NodaTime;

namespace AfterSales.Metrics.Costs;

/// <summary>The labels of one axis as numbers, in the order they come up: 0 is that there is none.</summary>
internal sealed class AxisLabels(CostAxis axis)
{
    private readonly CodeTable codes = new();
    private readonly List<(string? Text, ReportingPeriod? Period)> labels = [(null, null)];
    private readonly DateCodes byDate = new();
    private readonly PeriodLabels periods = new(axis.Unit ?? default);

    public (string? Text, ReportingPeriod? Period) this[int code] => labels[code];

    public int CodeOf(string? text) => text is null ? 0 : CodeOf(text, null);

    public int CodeOf(LocalDate? date)
    {
        if (date is not { } known)
        {
            return 0;
        }

        var code = byDate.Find(known);
        if (code == 0)
        {
            var (period, text) = periods.Of(known);
            byDate.Add(known, code = CodeOf(text, period));
        }

        return code;
    }

    /// <exception cref="ArgumentException">The period is not within one of the axis' length.</exception>
    public int CodeOf(ReportingPeriod? period)
    {
        if (period is null)
        {
            return 0;
        }

        var label = periods.Of(period);
        return CodeOf(label.Text, label.Period);
    }

    private int CodeOf(string text, ReportingPeriod? period)
    {
        var code = codes.Find(text);
        if (code < 0)
        {
            code = labels.Count;
            codes.Add(text, code);
            labels.Add((text, period));
        }

        return code;
    }
}
