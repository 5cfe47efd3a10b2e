using AfterSales.Metrics.Brand;
using AfterSales.Metrics.Cli.Report;
using NodaTime;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Stars by brand, with what old reviews still weigh, and how fast owners answer.</summary>
internal static class RatingPart
{
    public static void Add(ReportSection section, IReadOnlyList<RatingLine> ratings, string own)
    {
        var last = ratings.Max(r => r.Date);
        var table = new ReportTable(
            "ratings",
            Say("Star ratings"),
            new("brand", Say("Brand")),
            new("reviews", Say("Reviews")),
            new("left", Say("Deleted, duplicate, flagged or without stars")),
            new("mean", Say("Mean stars")),
            new("interval", Say("95 % interval")),
            new("recent", Say("Mean, old ones fading")),
            new("top", Say("4 and 5 stars")),
            new("extremes", Say("1 and 5 stars"), ColumnPlace.PageAndData),
            new("answered", Say("Answered")),
            new("median", Say("Half answered within hours")));
        var rows = new List<ChartEstimate>();
        foreach (var group in ratings.GroupBy(r => r.Brand).OrderBy(g => g.Key == own ? 0 : 1).ThenByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            var tally = new RatingTally();
            foreach (var rating in group)
            {
                tally.Add(rating.Stars, rating.Date, rating.Source, rating.State);
            }

            var (stars, answers) = (StarRating.Compute(tally.CountsByStars()), Answers(group, last));
            rows.Add(new ChartEstimate { Label = group.Key, Estimate = stars.Posterior });
            table.Add(
                Shown.Text(group.Key),
                Shown.Count(stars.Reviews),
                Shown.Count(group.Count() - stars.Reviews),
                Shown.Points(stars.Headline, 2),
                Shown.PointsInterval(stars.Headline, 2),
                Shown.Points(RatingDecay.Compute(tally, last).Headline, 2),
                Shown.Share(stars.TopTwo),
                Shown.Share(stars.Extremes),
                Shown.Share(answers.AnswerRate),
                Shown.Score(answers.MedianHours, 0));
            if (group.Key == own)
            {
                section.Figures.Add(new KeyFigure("stars", Say($"Stars of {own}"), Shown.Points(stars.Headline, 2),
                    Say($"{Words.Count(stars.Reviews, "review")}; {(answers.AnswerRate.Value is { } rate ? Words.Percent(rate, 0) : Say("none"))} answered")));
                section.MadeOf("stars", OfStars(tally));
            }
        }

        section.Tables.Add(table);
        var title = Say("Stars by brand, with one pseudo-review of each number of stars");
        section.Charts.Add(new ReportChart("ratings", title, IntervalChart.Draw(
            rows,
            1,
            5,
            ReportChart.Caption("ratings", title, Say("One dot for each brand: mean stars, the line being its interval."), Say("stars")),
            v => NumberText.Fixed(v, 2))));
        section.Notes.Add(Say("Old reviews fade with a half-life of 180 days. Answer times count the unanswered reviews at their age, which a mean of the answered leaves out."));
    }

    public static Ingredient[] OfStars(RatingTally tally)
    {
        string[] names = ["one", "two", "three", "four", "five"];
        return [.. tally.CountsByStars().Zip(names, (count, name) => new Ingredient(name, Shown.Count(count), Say("reviews")))];
    }

    public static OwnerAnswersResult Answers(IEnumerable<RatingLine> ratings, LocalDate last) => OwnerAnswers.Compute(
        [.. ratings.Where(r => r.State == RatingState.Counted).Select(r => new ReviewAnswer
        {
            Hours = r.AnswerHours is { } hours ? (double)hours : 24.0 * Period.DaysBetween(r.Date, last),
            IsAnswered = r.AnswerHours is not null,
            Stars = r.Stars,
        })],
        [24, 72]);
}
