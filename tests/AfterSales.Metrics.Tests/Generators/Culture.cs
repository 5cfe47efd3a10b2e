using System.Globalization;

namespace AfterSales.Metrics.Tests.Generators;

/// <summary>Cultures as unlike the invariant one as any: of formats only, so that they need no ICU.</summary>
public static class Culture
{
    /// <summary>A comma for the decimal point, a point for thousands, the typographic minus, dates in an order of their own.</summary>
    public static CultureInfo Hostile { get; } = MakeHostile();

    /// <summary>What <paramref name="action"/> returns under a culture, the caller's own restored after it.</summary>
    public static T Under<T>(CultureInfo culture, Func<T> action)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static CultureInfo MakeHostile()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "−";
        culture.NumberFormat.PositiveSign = "＋";
        culture.NumberFormat.PercentSymbol = "٪";
        culture.NumberFormat.NaNSymbol = "keine Zahl";
        culture.DateTimeFormat.DateSeparator = "·";
        culture.DateTimeFormat.TimeSeparator = "·";
        culture.DateTimeFormat.LongDatePattern = "dddd, d. MMMM yyyy";
        culture.DateTimeFormat.ShortDatePattern = "d.M.yy";
        culture.DateTimeFormat.LongTimePattern = "h.mm.ss tt";
        return CultureInfo.ReadOnly(culture);
    }
}
