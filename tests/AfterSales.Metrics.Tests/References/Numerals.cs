using System.Globalization;
#if NETFRAMEWORK
using AfterSales.Metrics.Internal;
#endif

namespace AfterSales.Metrics.Tests.References;

/// <summary>Text of numbers and back, as .NET has it; where .NET Framework and Mono differ, the library's own is taken.</summary>
public static class Numerals
{
#if NETFRAMEWORK
    public static string Of(double value) => DoubleText.Of(value);

    public static double Parse(string text) => DoubleText.TryParse(text, out var value) ? value : throw new FormatException(text);
#else
    public static string Of(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static double Parse(string text) => double.Parse(text, CultureInfo.InvariantCulture);
#endif
}
