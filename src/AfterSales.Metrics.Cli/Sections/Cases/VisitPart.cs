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
            Say($"First-time fix and repeat visits, within {Days} days"),
            new("figure", Say("Figure")),
            new("yes", Say("Yes")),
            new("no", Say("No")),
            new("pending", Say("Too recent to tell")),
            new("notJudged", Say("Cannot be told")),
            new("rate", Say("Rate")),
            new("interval", Say("95 % interval")));
        if (book.TellsFirstTimeFix)
        {
            var first = FirstTimeFix.Compute(book.Visits, asOf, Duration.FromDays(Days));
            section.Figures.Add(
                new KeyFigure("firstTimeFix", Say("First-time fix rate, cases"), Shown.Share(first.Headline),
                    Say($"fixed at the first visit and for {Days} days; {Range(first.Headline)}")));
            section.Figures.Add(
                new KeyFigure("visitsPerCase", Say("Visits a case"), Shown.Score(first.VisitsPerCase, 2),
                    Say($"{Words.Count(first.Visits, "visit")} for {Words.Count(first.Cases, "case")}")));
            section.MadeOf("firstTimeFix", new Ingredient("fixed", Shown.Count(first.Fixed)), new("notFixed", Shown.Count(first.NotFixed)),
                new("pending", Shown.Count(first.Pending), Say("in neither part")), new("notJudged", Shown.Count(first.NotJudged), Say("in neither part")));
            section.MadeOf("visitsPerCase", new Ingredient("visits", Shown.Count(first.Visits)), new("cases", Shown.Count(first.Cases)));
            Row(Say("cases fixed at the first visit"), first.Fixed, first.NotFixed, first.Pending, first.NotJudged, first.Headline);
        }

        if (book.HasRepeats)
        {
            var repeats = RepeatVisits.Compute(book.AssetVisits, Duration.FromDays(Days), asOf);
            section.Figures.Add(
                new KeyFigure("repeatVisits", Say("Visits repeated"), Shown.Share(repeats.Headline), Say($"within {Days} days; {Range(repeats.Headline)}")));
            section.MadeOf("repeatVisits", new Ingredient("repeated", Shown.Count(repeats.Repeated)),
                new("notRepeated", Shown.Count(repeats.NotRepeated)), new("pending", Shown.Count(repeats.Pending), Say("in neither part")));
            Row(Say("visits repeated"), repeats.Repeated, repeats.NotRepeated, repeats.Pending, 0, repeats.Headline);
        }

        if (table.Rows.Count == 0)
        {
            section.Notes.Add(Say("Every case was visited once, and no column says what a visit fixed: first-time fix and repeat visits cannot be told."));
            return;
        }

        section.Tables.Add(table);
        section.Notes.Add(
            Say($"Bookings of one case on one day are one visit; travel, waiting and absence are none; the first visit is the first in the file. "
            + $"A fix counts once it has held for {Days} days, so that visits more recent than that are in neither part."));

        void Row(string name, long yes, long no, long pending, long notJudged, Estimate rate) => table.Add(
            Shown.Text(name),
            Shown.Count(yes),
            Shown.Count(no),
            Shown.Count(pending),
            Shown.Count(notJudged),
            Shown.Share(rate),
            Shown.ShareInterval(rate));
    }

    private static string Range(Estimate estimate) => Say($"95 % interval {Shown.ShareInterval(estimate).Display}");
}
