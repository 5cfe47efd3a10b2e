using System.Globalization;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>
/// How numbers read: signs, percent signs and thousands, in the invariant culture. A minus is the sign that stands as wide as a plus; what rounds to zero
/// has none.
/// </summary>
public static class NumberText
{
    /// <summary>Behind a number in percent, in English.</summary>
    internal const string PercentSign = " %";

    private const int MostDecimals = 28;

    /// <summary>Numbers below are as short as any unit would make them.</summary>
    private const double WrittenOut = 1e4;

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>A fraction in percent: 0.15 is <c>15.0 %</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is NaN or infinite; decimals are not from 0 to 28.</exception>
    public static string Percent(double share, int decimals = 1) => Fixed(100 * Guard.Finite(share), decimals) + PercentSign;

    /// <summary>A difference of two fractions in percentage points, with its sign: 0.002 is <c>+0.2 pp</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The difference is NaN or infinite; decimals are not from 0 to 28.</exception>
    public static string PercentagePoints(double difference, int decimals = 1) => Signed(100 * Guard.Finite(difference), decimals) + " pp";

    /// <summary>A number with a fixed count of decimals: 1234.5 is <c>1,234.50</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is NaN or infinite; decimals are not from 0 to 28.</exception>
    public static string Fixed(double number, int decimals)
        => Text(Guard.Finite(number), "N" + Guard.InRange(decimals, 0, MostDecimals).ToString(Invariant));

    /// <summary>A number with a fixed count of decimals, and a plus where it is above zero as it is shown.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is NaN or infinite; decimals are not from 0 to 28.</exception>
    public static string Signed(double number, int decimals)
        => Fixed(number, decimals) is var text && number > 0 && HasDigit(text) ? "+" + text : text;

    /// <summary>An amount without its currency: thousands apart, at least the minor unit's decimals, none lost.</summary>
    public static string Amount(Money money)
    {
        var decimals = money.Currency.MinorUnitDecimals;
        return Text(money.Amount, "#,##0." + new string('0', decimals) + new string('#', MostDecimals - decimals));
    }

    /// <summary>Every digit there is, thousands apart.</summary>
    public static string Exact(decimal number) => Text(number, "#,##0.############################");

    /// <summary>As it is typed into a file: digits and a point, a plain minus.</summary>
    public static string Plain(decimal number) => number.ToString("0.############################", Invariant);

    /// <summary>As short as a picture needs it: 12,345 is <c>12.3 k</c>, 271,151,506 is <c>271 M</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is NaN or infinite.</exception>
    public static string Short(double number) => Short(number, NumberUnit.Default);

    /// <summary>As short as a picture needs it, in units of one's own: 90,400 is <c>9 万</c>.</summary>
    /// <exception cref="ArgumentNullException">The units, or one of them, are null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is NaN or infinite.</exception>
    public static string Short(double number, IReadOnlyList<NumberUnit> units)
    {
        var unit = UnitOf(Math.Abs(Guard.Finite(number)), FrozenList.Copy(Guard.NotNull(units), nameof(units)));
        var scaled = number / (unit?.Size ?? 1);
        return Text(scaled, Math.Abs(scaled) >= 100 || scaled == Math.Truncate(scaled) ? "#,##0" : "#,##0.#") + unit?.Name;
    }

    /// <summary>A number in a format of .NET, in the invariant culture.</summary>
    /// <exception cref="ArgumentNullException">Number or format is null.</exception>
    /// <exception cref="FormatException">The format is none of the number's.</exception>
    public static string Text(IFormattable number, string format)
    {
        var text = Guard.NotNull(number).ToString(Guard.NotNull(format), Invariant);
        return text.IndexOf('-') < 0 ? text : HasDigit(text) ? text.Replace('-', '−') : text.Replace("-", string.Empty);
    }

    /// <summary>The largest unit that a number of 10,000 or more has one of; null where it is written out.</summary>
    internal static NumberUnit? UnitOf(double size, IReadOnlyList<NumberUnit> units)
        => size < WrittenOut ? null : units.Where(u => u.Size <= size).OrderByDescending(u => u.Size).FirstOrDefault();

    private static bool HasDigit(string text) => text.Any(c => c is >= '1' and <= '9');
}
