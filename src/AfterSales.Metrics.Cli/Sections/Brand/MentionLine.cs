using System.Globalization;
using AfterSales.Metrics.Brand;
using AfterSales.Metrics.Cli.Reading;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <param name="Mention">What the library counts.</param>
/// <param name="Copies">How many copies of it were found: syndicated, shared, mirrored.</param>
internal sealed record MentionLine(LocalDate Date, Mention Mention, int Copies)
{
    public string Brand => Mention.Key.Brand;

    public static InputFile<List<MentionLine>> File { get; } = new(
        "mentions",
        "one public mention of a brand",
        Read,
        InputColumn.Required("date", "when"),
        InputColumn.Required("brand", "which brand"),
        InputColumn.Required("sentiment", "from -1 (hostile) to 1 (friendly), friendly from 0.2, hostile to -0.2; blank is not scored"),
        InputColumn.Optional("class", "negative, neutral or positive, or 1 to 5: where there is no sentiment"),
        InputColumn.Optional("source", "where it appeared"),
        InputColumn.Optional("topics", "what it is about, as speed; price"),
        InputColumn.Optional("reach", "how many it reached, as 1200; blank is 1"),
        InputColumn.Optional("copies", "copies of it that were found: they count nowhere else"),
        InputColumn.Optional("query", "open, or branded when it was found by the brand's name; blank is open"),
        InputColumn.Optional("language", "as de"));

    public static List<MentionLine> Read(CsvTable table)
    {
        var lines = new List<MentionLine>();
        while (table.Read())
        {
            if (!table.Date("date", out var date) || !table.RequiredText("brand", out var brand) || !table.OptionalDecimal("sentiment", out var sentiment)
                || !table.OptionalDecimal("reach", out var reach) || !table.OptionalInteger("copies", out var copies))
            {
                continue;
            }

            var key = new MentionKey
            {
                Brand = brand,
                Source = table.Text("source") is { Length: > 0 } source ? source : null,
                Period = date.ToString("uuuu'-'MM", CultureInfo.InvariantCulture),
                Language = table.Text("language") is { Length: > 0 } language ? language : null,
                Query = table.Text("query").Equals("branded", StringComparison.OrdinalIgnoreCase) ? MentionQuery.Branded : MentionQuery.Open,
            };
            if (Fault(sentiment, reach, copies) is var (column, rule))
            {
                table.Reject(column, rule);
            }
            else if (Of(key, sentiment, table.Text("class")) is not { } mention)
            {
                table.Reject("class", Say("must be negative, neutral or positive, or from 1 to 5"));
            }
            else if (table.IsInScope(date) && table.Use())
            {
                lines.Add(new MentionLine(date, mention with { Weight = reach ?? 1, Topics = Topics(table.Text("topics")) }, copies ?? 0));
            }
        }

        return lines;
    }

    private static (string Column, string Rule)? Fault(decimal? sentiment, decimal? reach, int? copies)
        => sentiment is < -1 or > 1 ? ("sentiment", Say("must be from -1 to 1"))
            : reach is < 0 or > 1_000_000_000 ? ("reach", Say("must be from 0 to 1,000,000,000"))
            : copies < 0 ? ("copies", Say("must not be negative"))
            : null;

    private static Mention? Of(MentionKey key, decimal? sentiment, string word) => sentiment is not null ? Mention.OfScore(key, sentiment)
        : word.Length == 0 ? Mention.OfScore(key, null)
        : word is ['1' or '2' or '3' or '4' or '5'] ? Mention.OfFiveClasses(key, word[0] - '0')
        : word.ToUpperInvariant() switch
        {
            "NEGATIVE" => new Mention { Key = key, Class = MentionClass.Negative },
            "NEUTRAL" => new Mention { Key = key, Class = MentionClass.Neutral },
            "POSITIVE" => new Mention { Key = key, Class = MentionClass.Positive },
            _ => null,
        };

    private static string[] Topics(string text)
        => [.. text.Split([';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
