using AfterSales.Metrics.Brand;
using AfterSales.Metrics.Cli.Reading;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <param name="AnswerHours">Hours until the owner answered; null while unanswered.</param>
internal sealed record RatingLine(LocalDate Date, string Brand, int Stars, RatingState State, string Source, decimal? AnswerHours)
{
    public static InputFile<List<RatingLine>> File { get; } = new(
        "ratings",
        "one review of a brand with its stars",
        Read,
        InputColumn.Required("date", "when"),
        InputColumn.Required("brand", "which brand"),
        InputColumn.Required("stars", "from 1 to 5; 0 is no rating"),
        InputColumn.Optional("source", "where it was given"),
        InputColumn.Optional("state", "deleted, duplicate or flagged: outside every mean; blank counts"),
        InputColumn.Optional("answer_hours", "hours until the owner answered; blank is unanswered"));

    public static List<RatingLine> Read(CsvTable table)
    {
        var lines = new List<RatingLine>();
        while (table.Read())
        {
            if (!table.Date("date", out var date) || !table.RequiredText("brand", out var brand) || !table.Integer("stars", out var stars)
                || !table.OptionalDecimal("answer_hours", out var hours))
            {
                continue;
            }

            if (stars is < 0 or > 5)
            {
                table.Reject("stars", Say("must be from 0 to 5"));
            }
            else if (hours < 0)
            {
                table.Reject("answer_hours", Say("must not be negative"));
            }
            else if (StateOf(table.Text("state")) is not { } state)
            {
                table.Reject("state", Say("must be deleted, duplicate or flagged, or blank"));
            }
            else if (table.IsInScope(date) && table.Use())
            {
                lines.Add(new RatingLine(date, brand, stars, state, table.Text("source"), hours));
            }
        }

        return lines;
    }

    private static RatingState? StateOf(string text) => text.ToUpperInvariant() switch
    {
        "" => RatingState.Counted,
        "DELETED" => RatingState.Deleted,
        "DUPLICATE" => RatingState.Duplicate,
        "FLAGGED" => RatingState.Flagged,
        _ => null,
    };
}
