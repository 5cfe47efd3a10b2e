using AfterSales.Metrics.Internal;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Metrics.Evaluation;

/// <summary>Dates as ISO 8601, of the ISO calendar.</summary>
internal static class IsoDates
{
    public static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date.WithCalendar(CalendarSystem.Iso));

    public static LocalDate Of(string text, string name)
        => LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } ? date
            : throw Guard.OutOfRange(name, "must be a date as ISO 8601, 2026-04-30", text);
}
