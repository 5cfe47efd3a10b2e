using System.Globalization;
using System.Text;

namespace AfterSales.Metrics.Internal;

/// <summary>The text of a record's members: one culture, ISO dates, every digit of a double. What the generated <c>PrintMembers</c> calls.</summary>
internal static class RecordText
{
    /// <summary>The invariant culture with the dates of ISO 8601.</summary>
    public static readonly CultureInfo Iso = MakeIso();

    private const int ShownItems = 10;

    public static void Append<T>(StringBuilder builder, string label, T value) => builder.Append(label).Append(Of(value));

    public static string? Of<T>(T value) => value switch
    {
        double number => DoubleText.Of(number),
        IFormattable formattable => formattable.ToString(null, Iso),
        _ => value?.ToString(),
    };

    /// <summary>The first ten items of a list and how many more there are: a ledger of a million lines prints as one line.</summary>
    public static string OfItems<T>(IReadOnlyList<T> items)
    {
        var rest = items.Count > ShownItems ? FormattableString.Invariant($", … {items.Count - ShownItems} more") : string.Empty;
        return "[" + string.Join(", ", items.Take(ShownItems).Select(Of)) + rest + "]";
    }

    private static CultureInfo MakeIso()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.LongDatePattern = "yyyy-MM-dd";
        culture.DateTimeFormat.ShortDatePattern = "yyyy-MM-dd";
        culture.DateTimeFormat.YearMonthPattern = "yyyy-MM";
        return CultureInfo.ReadOnly(culture);
    }
}
