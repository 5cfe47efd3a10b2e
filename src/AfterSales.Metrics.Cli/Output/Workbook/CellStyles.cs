using System.Globalization;
using NodaTime;
using SpreadCheetah;
using SpreadCheetah.Styling;

namespace AfterSales.Metrics.Cli.Output;

/// <summary>Values as cells of Excel, each with the format it reads by.</summary>
internal sealed class CellStyles(Spreadsheet book)
{
    /// <summary>Characters of a cell in Excel.</summary>
    public const int LongestText = 32_767;

    /// <summary>Excel holds numbers as doubles: so many digits come back as they were.</summary>
    private const int Digits = 15;

    private const long Exact = 1L << 53;

    /// <summary>Before this day Excel's calendar has a day that never was.</summary>
    private static readonly LocalDate First = new(1900, 3, 1);

    private readonly Dictionary<string, StyleId> styles = new(StringComparer.Ordinal);
    private readonly StyleId heading = book.AddStyle(new Style { Font = { Bold = true }, Format = NumberFormat.Custom("@") });

    public Cell Heading(string text) => new(Plain(text), heading);

    public Cell Cell(ReportValue value, CellPart part) => (value.Data, part) switch
    {
        (_, CellPart.Words) => Text(value.Display),
        (IReadOnlyList<double> limits, _) => Number(part == CellPart.First ? limits[0] : limits[^1], FormatOf(value)),
        (ReportingPeriod period, CellPart.First) => Date(period.Start),
        (ReportingPeriod period, CellPart.Last) => Date(period.End),
        (null, CellPart.Whole) => value.Display is "" or "–" ? default : Text(value.Display),
        (_, CellPart.First or CellPart.Last) => default,
        (string text, _) => Text(text),
        (bool flag, _) => new Cell(flag),
        (long count, _) => Math.Abs(count) <= Exact ? new Cell(count, Style("#,##0")) : Text(count.ToString(CultureInfo.InvariantCulture)),
        (decimal number, _) => Number(number, "#,##0.############"),
        (Money money, _) => Number(money.Amount, AmountFormat(money)),
        (double number, _) => Number(number, FormatOf(value)),
        (Estimate { Value: { } number }, _) => Number(number, FormatOf(value)),
        (TotalTime time, _) => Number(time.TotalHours, "#,##0.00\" h\""),
        (LocalDate date, _) => Date(date),
        (Instant instant, _) => Time(instant),
        _ => Text(value.Display),
    };

    /// <summary>A percent reads as one: the fraction stays what it is.</summary>
    private static string FormatOf(ReportValue value) => value.Display.TrimEnd().EndsWith('%') ? "0.0%" : "#,##0.0##########";

    private static string AmountFormat(Money money)
    {
        var decimals = money.Currency.MinorUnitDecimals;
        var code = string.Concat(money.Currency.Code.Where(char.IsLetterOrDigit));
        return (decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals)) + $"\" {code}\"";
    }

    private static int DigitsOf(decimal number)
    {
        var text = Math.Abs(number).ToString("0.############################", CultureInfo.InvariantCulture)
            .Replace(".", string.Empty, StringComparison.Ordinal);
        return text.TrimStart('0').TrimEnd('0').Length;
    }

    /// <summary>No character that XML cannot hold; what is longer than a cell ends in three dots.</summary>
    private static string Plain(string text)
    {
        var safe = SafeText.Of(text);
        return safe.Length <= LongestText ? safe : safe[..(LongestText - 1 - (char.IsHighSurrogate(safe[LongestText - 2]) ? 1 : 0))] + "…";
    }

    private Cell Text(string text) => new(Plain(text), Style("@"));

    private Cell Number(decimal number, string format)
        => DigitsOf(number) <= Digits ? new Cell(number, Style(format)) : Text(NumberText.Plain(number));

    private Cell Number(double number, string format) => new(number, Style(format));

    private Cell Date(LocalDate date)
        => date >= First ? new Cell(date.ToDateTimeUnspecified(), Style("yyyy\\-mm\\-dd")) : Text(PeriodText.Of(date));

    private Cell Time(Instant instant)
    {
        var time = instant.InUtc().LocalDateTime;
        return time.Date >= First ? new Cell(time.ToDateTimeUnspecified(), Style("yyyy\\-mm\\-dd hh:mm:ss")) : Text(instant.ToString());
    }

    private StyleId Style(string format)
    {
        if (!styles.TryGetValue(format, out var style))
        {
            styles.Add(format, style = book.AddStyle(new Style { Format = NumberFormat.Custom(format) }));
        }

        return style;
    }
}
