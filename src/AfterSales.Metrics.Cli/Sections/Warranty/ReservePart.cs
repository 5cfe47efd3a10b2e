using System.Globalization;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The triangle of claims, the reserve with its interval, and how far it may move by the next closing.</summary>
internal static class ReservePart
{
    private const int MostAges = 12;

    public static void Add(ReportSection section, ClaimHistory history, int payments)
    {
        var total = history.Ladder.Total;
        var paid = Money.Of(history.Triangle.TotalNet, history.Currency);
        section.Figures.Add(new KeyFigure("rows", Say("Payments"), Shown.Count(payments)));
        section.Figures.Add(new KeyFigure("paid", Say("Paid so far"), Shown.AmountWithCode(paid), Say("less recoveries")));
        section.Figures.Add(new KeyFigure("reserve", Say($"Reserve ({history.Currency})"), Shown.Points(total.Reserve, 0),
            total.Reserve is { Lower: { } low, Upper: { } high } ? Say($"95 % interval {NumberText.Fixed(low, 0)} to {NumberText.Fixed(high, 0)}") : string.Empty));
        section.Figures.Add(new KeyFigure("reserveError", Say($"Standard error of the reserve ({history.Currency})"), Shown.Score(total.StandardError, 0),
            Say("to the end of all claims")));
        section.Figures.Add(new KeyFigure("oneYearError", Say($"One-year risk ({history.Currency})"), Shown.Score(history.OneYear.Total.OneYearError, 0),
            Say("standard error of the reserve’s movement by the next closing")));
        section.MadeOf("rows paid", new Ingredient("payments", Shown.Count(payments)));
        section.MadeOf("reserve", Ingredients(history));
        section.Finding = total.Reserve.Value is { } reserve
            ? Say($"{NumberText.Fixed(reserve, 0)} {history.Currency} are still to be paid for claims that arose from {Year(history.FirstYear)} to {Year(history.LastYear)}.")
            : Say($"{NumberText.Amount(paid)} {history.Currency} were paid; what is still to come cannot be told: {Words.Of(total.Reserve.Reason!.Value)}.");
        section.Tables.Add(Origins(history));
        if (history.Triangle.Ages is > 1 and <= MostAges)
        {
            section.Tables.Add(Triangle(history));
            section.Charts.Add(Chart(history));
        }

        section.Notes.Add(Say("Reserve: chain ladder by volume, error by Mack; the last age is taken as the end, without a tail."));
        AddDiagnostics(section, history);
    }

    public static Ingredient[] Ingredients(ClaimHistory history) => [.. history.Ladder.Origins.Select((origin, i) => new Ingredient(
        $"origin.{Year(history.FirstYear + i)}",
        Shown.Points(origin.Reserve, 2),
        Say($"paid {NumberText.Amount(Money.Of(history.Triangle.Origins[i].LatestNet ?? 0, history.Currency))}")))];

    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static ReportTable Origins(ClaimHistory history)
    {
        var table = new ReportTable(
            "origins",
            Say($"Reserve by year of origin ({history.Currency})"),
            new("origin", Say("Origin")),
            new("paid", Say("Paid")),
            new("ultimate", Say("Expected in the end")),
            new("reserve", Say("Reserve")),
            new("interval", Say("95 % interval")),
            new("oneYearError", Say("One-year risk")))
        {
            Total =
            [
                Shown.Text(Say("All")),
                Shown.Amount(Money.Of(history.Triangle.TotalNet, history.Currency)),
                Shown.Score(history.Ladder.Total.Ultimate, 0),
                Shown.Points(history.Ladder.Total.Reserve, 0),
                Shown.PointsInterval(history.Ladder.Total.Reserve, 0),
                Shown.Score(history.OneYear.Total.OneYearError, 0),
            ],
        };
        for (var i = 0; i < history.Ladder.Origins.Count; i++)
        {
            var origin = history.Ladder.Origins[i];
            table.Add(
                Shown.Text(Year(history.FirstYear + i)),
                Shown.Amount(Money.Of(history.Triangle.Origins[i].LatestNet ?? 0, history.Currency)),
                Shown.Score(origin.Ultimate, 0),
                Shown.Points(origin.Reserve, 0),
                Shown.PointsInterval(origin.Reserve, 0),
                Shown.Score(history.OneYear.Origins[i].OneYearError, 0));
        }

        return table;
    }

    private static ReportTable Triangle(ClaimHistory history)
    {
        var table = new ReportTable(
            "triangle",
            Say($"Paid up to each age in years ({history.Currency})"),
            [new("origin", Say("Origin")), .. Enumerable.Range(0, history.Triangle.Ages).Select(age => new TableColumn($"age{age}", Say($"Age {age}")))]);
        foreach (var (row, i) in history.Triangle.Origins.Select((row, i) => (row, i)))
        {
            table.Add([Shown.Text(Year(history.FirstYear + i)), .. row.CumulativeNet.Select(amount
                => amount is { } known ? Shown.Amount(Money.Of(known, history.Currency)) : Shown.None(string.Empty))]);
        }

        return table;
    }

    private static ReportChart Chart(ClaimHistory history)
    {
        var title = history.Ladder.Factors is [{ Factor.Value: { } factor }, ..]
            ? Say($"By the end of its second year a year’s claims are {NumberText.Fixed(factor, 2)} times what was paid in the first")
            : Say("Claims paid by age");
        var description = Say("One line for each year of origin by age in years: paid so far, and dashed what the chain ladder expects.");
        return new ReportChart("development", title, DevelopmentChart.Draw(
            history.Triangle,
            history.Ladder,
            [.. history.Triangle.Origins.Select((_, i) => Year(history.FirstYear + i))],
            ReportChart.Caption("development", title, description, history.Currency.Code) with
            {
                Words = ChartPhrases.Words with { Age = Say("age in years") },
            }));
    }

    /// <summary>Behind the sign of a p-value: “= 0.012”, “&lt; 0.001”.</summary>
    private static string Compared(string p) => p[0] == '<' ? p : "= " + p;

    private static void AddDiagnostics(ReportSection section, ClaimHistory history)
    {
        if (CalendarEffect.Compute(history.Development).ClusteredPValue.Value is { } p && p < 0.05)
        {
            section.Notes.Add(Say($"The factors of one calendar year are large or small together (p {Compared(Shown.Probability(Figure.Of(p)).Display)}): prices or promises may have changed."));
        }

        if (history.Triangle.Origins.Any(row => row.IncrementalRecovered.Any(amount => amount > 0)))
        {
            section.Notes.Add(Say($"{NumberText.Amount(Money.Of(history.Triangle.TotalRecovered, history.Currency))} {history.Currency} were recovered and are taken off."));
        }
    }
}
