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
        section.Figures.Add(new KeyFigure("rows", "Payments", ReportValue.Count(payments)));
        section.Figures.Add(new KeyFigure("paid", "Paid so far", ReportValue.AmountWithCode(paid), "less recoveries"));
        section.Figures.Add(new KeyFigure("reserve", $"Reserve ({history.Currency})", ReportValue.Points(total.Reserve, 0),
            total.Reserve is { Lower: { } low, Upper: { } high } ? $"95 % interval {NumberText.Fixed(low, 0)} to {NumberText.Fixed(high, 0)}" : string.Empty));
        section.Figures.Add(new KeyFigure("reserveError", "Standard error of the reserve", ReportValue.Score(total.StandardError, 0),
            "to the end of all claims"));
        section.Figures.Add(new KeyFigure("oneYearError", "One-year risk", ReportValue.Score(history.OneYear.Total.OneYearError, 0),
            "standard error of the reserve’s movement by the next closing"));
        section.MadeOf("rows paid", new Ingredient("payments", ReportValue.Count(payments)));
        section.MadeOf("reserve", Ingredients(history));
        section.Finding = total.Reserve.Value is { } reserve
            ? $"{NumberText.Fixed(reserve, 0)} {history.Currency} are still to be paid for claims that arose from {Year(history.FirstYear)} to {Year(history.LastYear)}."
            : $"{NumberText.Amount(paid)} {history.Currency} were paid; what is still to come cannot be told: {Words.Of(total.Reserve.Reason!.Value)}.";
        section.Tables.Add(Origins(history));
        if (history.Triangle.Ages is > 1 and <= MostAges)
        {
            section.Tables.Add(Triangle(history));
            section.Charts.Add(Chart(history));
        }

        section.Notes.Add("Reserve: chain ladder by volume, error by Mack; the last age is taken as the end, without a tail.");
        AddDiagnostics(section, history);
    }

    public static Ingredient[] Ingredients(ClaimHistory history) => [.. history.Ladder.Origins.Select((origin, i) => new Ingredient(
        $"origin.{Year(history.FirstYear + i)}",
        ReportValue.Points(origin.Reserve, 2),
        $"paid {NumberText.Amount(Money.Of(history.Triangle.Origins[i].LatestNet ?? 0, history.Currency))}"))];

    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static ReportTable Origins(ClaimHistory history)
    {
        var table = new ReportTable(
            "origins",
            $"Reserve by year of origin ({history.Currency})",
            new("origin", "Origin"),
            new("paid", "Paid"),
            new("ultimate", "Expected in the end"),
            new("reserve", "Reserve"),
            new("interval", "95 % interval"),
            new("oneYearError", "One-year risk"));
        for (var i = 0; i < history.Ladder.Origins.Count; i++)
        {
            var origin = history.Ladder.Origins[i];
            table.Add(
                ReportValue.Text(Year(history.FirstYear + i)),
                ReportValue.Amount(Money.Of(history.Triangle.Origins[i].LatestNet ?? 0, history.Currency)),
                ReportValue.Score(origin.Ultimate, 0),
                ReportValue.Points(origin.Reserve, 0),
                ReportValue.PointsInterval(origin.Reserve, 0),
                ReportValue.Score(history.OneYear.Origins[i].OneYearError, 0));
        }

        return table;
    }

    private static ReportTable Triangle(ClaimHistory history)
    {
        var table = new ReportTable(
            "triangle",
            $"Paid up to each age in years ({history.Currency})",
            [new("origin", "Origin"), .. Enumerable.Range(0, history.Triangle.Ages).Select(age => new TableColumn($"age{age}", $"Age {age}"))]);
        foreach (var (row, i) in history.Triangle.Origins.Select((row, i) => (row, i)))
        {
            table.Add([ReportValue.Text(Year(history.FirstYear + i)), .. row.CumulativeNet.Select(amount
                => amount is { } known ? ReportValue.Amount(Money.Of(known, history.Currency)) : ReportValue.None(string.Empty))]);
        }

        return table;
    }

    private static ReportChart Chart(ClaimHistory history)
    {
        var title = history.Ladder.Factors is [{ Factor.Value: { } factor }, ..]
            ? $"After the first year claims grow to {NumberText.Fixed(factor, 2)} times what was paid in it, and on"
            : "Claims paid by age";
        const string Description = "One line for each year of origin by age in years: paid so far, and dashed what the chain ladder expects.";
        return new ReportChart("development", title, DevelopmentChart.Draw(
            history.Triangle,
            history.Ladder,
            [.. history.Triangle.Origins.Select((_, i) => Year(history.FirstYear + i))],
            ReportChart.Caption("development", title, Description, history.Currency.Code)));
    }

    private static void AddDiagnostics(ReportSection section, ClaimHistory history)
    {
        if (CalendarEffect.Compute(history.Development).ClusteredPValue.Value is { } p && p < 0.05)
        {
            section.Notes.Add($"The factors of one calendar year are large or small together (p = {NumberText.Fixed(p, 3)}): prices or promises may have changed.");
        }

        if (history.Triangle.Origins.Any(row => row.IncrementalRecovered.Any(amount => amount > 0)))
        {
            var back = history.Triangle.Origins.Sum(row => row.IncrementalRecovered.Sum(amount => amount ?? 0));
            section.Notes.Add($"{NumberText.Amount(Money.Of(back, history.Currency))} {history.Currency} were recovered and are taken off.");
        }
    }
}
