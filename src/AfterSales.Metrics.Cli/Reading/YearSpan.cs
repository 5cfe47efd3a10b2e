using System.Globalization;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>The years that dates may be of: what lies beyond is a slip of the pen, or a system's word for never.</summary>
internal sealed record YearSpan(int First, int Last)
{
    /// <summary>Plans that begin in it may still be carried on for centuries.</summary>
    private const int LastYear = 9000;

    public static YearSpan Usual { get; } = new(1900, 2200);

    public bool Contains(int year) => year >= First && year <= Last;

    public string Rule(string what) => Say($"{what} from {First} to {Last}; --years 1..9000 takes more");

    public static YearSpan Parse(string text)
    {
        var parts = text.Split("..");
        return parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var last) && first >= 1 && last <= LastYear && first <= last
            ? new YearSpan(first, last)
            : throw new InputException($"--years \"{text}\" is none; give two from 1 to {LastYear}, as 1990..2100.");
    }
}
