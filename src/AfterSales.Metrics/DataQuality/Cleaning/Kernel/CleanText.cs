using System.Globalization;
using NodaTime;

namespace AfterSales.Metrics.DataQuality;

/// <summary>How cleaned values are written: so that reading them again gives the same and nothing else.</summary>
internal static class CleanText
{
    public static string Of(LocalDate date) => FormattableString.Invariant($"{date.Year:0000}-{date.Month:00}-{date.Day:00}");

    /// <summary>Digits and a decimal point. Exactly three decimals behind one to three digits look like thousands: they get a fourth.</summary>
    public static string Of(decimal number)
    {
        var text = number.ToString("0.############################", CultureInfo.InvariantCulture);
        var point = text.IndexOf('.');
        var digits = point - (number < 0 ? 1 : 0);
        return point >= 0 && text.Length - point == 4 && digits <= 3 ? text + "0" : text;
    }
}
