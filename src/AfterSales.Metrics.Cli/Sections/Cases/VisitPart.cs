using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Resources;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Whether the first visit fixed it, and how many visits had to be repeated.</summary>
internal static class VisitPart
{
    private const int Days = 30;

    public static void Add(ReportSection section, CaseBook book, Instant asOf)
    {
        var table = new ReportTable(
            "visits",
            $"First-time fix and repeat visits, within {Days} days",
            new("figure", "Figure"),
            new("yes", "Yes"),
            new("no", "No"),
            new("pending", "Too recent to tell"),
            new("notJudged", "Cannot be told"),
            new("rate", "Rate"),
            new("interval", "95 % interval"));
        if (book.TellsFirstTimeFix)
        {
            var first = FirstTimeFix.Compute(book.Visits, asOf, Duration.FromDays(Days));
            section.Figures.Add(
                new KeyFigure("firstTimeFix", "Fixed at the first visit", ReportValue.Share(first.Rate), $"and for {Days} days; {Range(first.Rate)}"));
            section.Figures.Add(
                new KeyFigure("visitsPerCase", "Visits a case", ReportValue.Score(first.VisitsPerCase, 2),
                    $"{Words.Count(first.Visits, "visit")} of {Words.Count(first.Cases, "case")}"));
            section.MadeOf("firstTimeFix", new Ingredient("fixed", ReportValue.Count(first.Fixed)), new("notFixed", ReportValue.Count(first.NotFixed)),
                new("pending", ReportValue.Count(first.Pending), "in neither part"), new("notJudged", ReportValue.Count(first.NotJudged), "in neither part"));
            section.MadeOf("visitsPerCase", new Ingredient("visits", ReportValue.Count(first.Visits)), new("cases", ReportValue.Count(first.Cases)));
            Row("cases fixed at the first visit", first.Fixed, first.NotFixed, first.Pending, first.NotJudged, first.Rate);
        }

        if (book.HasRepeats)
        {
            var repeats = RepeatVisits.Compute(book.AssetVisits, Duration.FromDays(Days), asOf);
            section.Figures.Add(
                new KeyFigure("repeatVisits", "Visits repeated", ReportValue.Share(repeats.Rate), $"within {Days} days; {Range(repeats.Rate)}"));
            section.MadeOf("repeatVisits", new Ingredient("repeated", ReportValue.Count(repeats.Repeated)),
                new("notRepeated", ReportValue.Count(repeats.NotRepeated)), new("pending", ReportValue.Count(repeats.Pending), "in neither part"));
            Row("visits repeated", repeats.Repeated, repeats.NotRepeated, repeats.Pending, 0, repeats.Rate);
        }

        if (table.Rows.Count == 0)
        {
            section.Notes.Add("Every case was visited once, and no column says what a visit fixed: first-time fix and repeat visits cannot be told.");
            return;
        }

        section.Tables.Add(table);
        section.Notes.Add(
            "Bookings of one case on one day are one visit; travel, waiting and absence are none; the first visit is the first in the file. "
            + $"A fix counts once it has held for {Days} days, so that visits more recent than that are in neither part.");

        void Row(string name, long yes, long no, long pending, long notJudged, Estimate rate) => table.Add(
            ReportValue.Text(name),
            ReportValue.Count(yes),
            ReportValue.Count(no),
            ReportValue.Count(pending),
            ReportValue.Count(notJudged),
            ReportValue.Share(rate),
            ReportValue.ShareInterval(rate));
    }

    private static string Range(Estimate estimate) => $"95 % interval {ReportValue.ShareInterval(estimate).Display}";
}
