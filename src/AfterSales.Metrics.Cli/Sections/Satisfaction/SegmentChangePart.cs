using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Evaluation;
using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Why a score moved between two periods: because segments answered otherwise, or because other segments answered.</summary>
internal static class SegmentChangePart
{
    /// <param name="answers">Of all periods that were read.</param>
    public static void Add(
        ReportSection section,
        IReadOnlyList<SurveyQuestion> questions,
        IReadOnlyList<SurveyQuestion> rated,
        IReadOnlyList<SurveyLine> answers,
        string npsQuestion,
        ReadOptions reading)
    {
        if (answers.Select(SurveySegment.NameOf).Distinct(StringComparer.Ordinal).Count() < 2
            || reading.PeriodsOf(answers.Select(a => a.Date).OfType<NodaTime.LocalDate>()) is not { } periods)
        {
            return;
        }

        var (before, after) = (In(periods.Previous), In(periods.Current));
        if (before.Count == 0 || after.Count == 0)
        {
            return;
        }

        section.Tables.Add(Table("indexChange", Say("mean of all answers"), periods, OfIndex(rated, before, after)));
        if (questions.FirstOrDefault(q => q.Code.Equals(npsQuestion, StringComparison.OrdinalIgnoreCase)) is { NpsOptions: { } options } nps)
        {
            var change = ChangeDecomposition.OfNetPromoterScore(Tally(before, nps.Code), Tally(after, nps.Code), options);
            if (change.Change.IsDefined)
            {
                section.Tables.Add(Table("npsChange", Say("net promoter score"), periods, change));
            }
        }

        section.Notes.Add(
            Say("Of a change, the part of the scores is what segments answered otherwise, the part of the mix that other segments answered; they add up "
                + "to the change (Kitagawa). The mean of all answers weighs a question by how many answered it, the satisfaction index weighs all "
                + "questions alike: only a mean of answers comes apart by segment, so that the two differ a little."));

        List<SurveyLine> In(ReportingPeriod period) => [.. answers.Where(a => a.Date is { } date && period.Contains(date))];
    }

    private static ChangeDecompositionResult OfIndex(IReadOnlyList<SurveyQuestion> rated, List<SurveyLine> before, List<SurveyLine> after)
    {
        var byCode = rated.ToDictionary(q => q.Code, StringComparer.Ordinal);
        return ChangeDecomposition.OfAnswers(Answers(before), Answers(after));

        IEnumerable<SegmentAnswer> Answers(List<SurveyLine> answers) => answers.Where(a => byCode.ContainsKey(a.Question)).Select(a => new SegmentAnswer
        {
            Segment = SurveySegment.NameOf(a),
            Share = byCode[a.Question].Share(a.Answer),
            Weight = a.Weight,
        });
    }

    private static SegmentedScoreTally Tally(List<SurveyLine> answers, string question)
    {
        var tally = new SegmentedScoreTally();
        foreach (var answer in answers.Where(a => a.Question == question))
        {
            tally.Add(SurveySegment.NameOf(answer), answer.Answer, answer.Weight);
        }

        return tally;
    }

    private static ReportTable Table(string id, string name, FigurePeriods periods, ChangeDecompositionResult change)
    {
        var table = new ReportTable(
            id,
            Say($"Why the {name} moved from {Points(change.Before)} in {Words.Of(periods.Previous)} to {Points(change.After)} in {Words.Of(periods.Current)}"),
            new("segment", Say("Segment")),
            new("scores", Say("By its scores")),
            new("mix", Say("By its share")),
            new("together", Say("Together")))
        {
            Total = [Shown.Text(Say("All")), Value(change.TotalRate), Value(change.TotalMix), Value(change.Change)],
        };
        foreach (var segment in change.Segments)
        {
            table.Add(
                Shown.Text(segment.Name ?? SurveySegment.None),
                Value(Figure.Of(segment.RateEffect)),
                Value(Figure.Of(segment.MixEffect)),
                Value(Figure.Of(segment.Total)));
        }

        return table;

        static ReportValue Value(Figure<decimal> points) => points.Value is { } value
            ? Shown.Number(value) with { Display = NumberText.Signed((double)value, 2) }
            : Shown.Undefined(points.Reason!.Value);

        static string Points(Figure<decimal> score) => Shown.Score(score.Select(v => (double)v)).Display;
    }
}
