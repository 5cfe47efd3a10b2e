using NodaTime;

namespace AfterSales.Metrics.Reporting;

/// <summary>The ticks beside charts that run upward, and those of dates below.</summary>
internal static class Columns
{
    public const double LeastRoom = 78;
    public const double LongestName = 240;
    private const double TickSize = 11.5 / 13;
    private const double Width = 880;

    /// <summary>The room before the axis, for its longest tick.</summary>
    public static double Room(Axis axis, Func<double, string> text)
        => Math.Max(LeastRoom, 14 + (TickSize * axis.Ticks.Select(t => LabelText.Width(text(t))).DefaultIfEmpty(0).Max()));

    /// <summary>Where lines end that are named behind their ends.</summary>
    public static double End(IEnumerable<string> names)
        => Width - 16 - Math.Min(LongestName, names.Select(LabelText.Width).DefaultIfEmpty(0).Max());

    /// <summary>Lines from left to right with their numbers before; the unit stands above the first.</summary>
    public static void Ticks(SvgWriter svg, Axis axis, double left, double right, Func<double, string> text, string unit)
    {
        foreach (var tick in axis.Ticks)
        {
            svg.Line(left, axis.At(tick), right, axis.At(tick), tick == 0 ? "grid zero" : "grid");
            svg.Text(left - 8, axis.At(tick) + 4, text(tick), "tick", "end");
        }

        if (unit.Length > 0)
        {
            svg.Text(left - 8, 14, unit, "unit", "end");
        }
    }

    /// <summary>Round dates with their text: months, or years where there are many.</summary>
    public static IEnumerable<(LocalDate Date, string Text)> Dates(LocalDate first, LocalDate last)
    {
        var months = Period.Between(first, last, PeriodUnits.Months).Months;
        var step = months switch { <= 8 => 1, <= 24 => 3, <= 48 => 6, <= 120 => 12, _ => 12 * ((months / 120) + 1) };
        var start = step >= 12 ? new LocalDate(first.Year, 1, 1) : new LocalDate(first.Year, first.Month, 1);
        for (var date = start; date <= last; date = date.PlusMonths(step))
        {
            if (date >= first)
            {
                yield return (date, step >= 12 ? date.ToString("uuuu", System.Globalization.CultureInfo.InvariantCulture) : PeriodText.Month(date));
            }
        }
    }
}
