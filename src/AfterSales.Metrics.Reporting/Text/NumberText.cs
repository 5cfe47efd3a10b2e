using System.Globalization;

namespace AfterSales.Metrics.Cli.Report;

/// <summary>How numbers read: the one place that makes signs, percent signs and thousands, in the invariant culture.</summary>
internal static class NumberText
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>A fraction in percent: 0.15 is <c>15.0 %</c>.</summary>
    public static string Percent(double share, int decimals = 1) => Fixed(100 * share, decimals) + " %";

    public static string Fixed(double value, int decimals) => Text(value, "N" + decimals.ToString(Invariant));

    /// <summary>With a plus before what is above zero.</summary>
    public static string Signed(double value, int decimals) => Plus(value) + Fixed(value, decimals);

    /// <summary>Thousands apart, at least the minor unit's decimals, none lost.</summary>
    public static string Amount(Money money)
    {
        var decimals = money.Currency.MinorUnitDecimals;
        return Text(money.Amount, "#,##0." + new string('0', decimals) + new string('#', 28 - decimals));
    }

    /// <summary>Every digit there is.</summary>
    public static string Exact(decimal number) => Text(number, "#,##0.############################");

    /// <summary>As it is typed into a file: digits and a point, a plain minus.</summary>
    public static string Plain(decimal number) => number.ToString("0.############################", Invariant);

    /// <summary>A plus for what is above zero.</summary>
    public static string Plus(double? value) => value > 0 ? "+" : string.Empty;

    /// <summary>In a format of .NET, with the minus that stands as wide as a plus.</summary>
    public static string Text(IFormattable number, string format) => number.ToString(format, Invariant).Replace('-', '−');
}
